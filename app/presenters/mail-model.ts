import type { MessageRow } from "../records/views/rows";
import type { Sealer } from "../lib/seal";
import { openSealed } from "./open-sealed";
import { humanise, type Badge } from "./badge";
import { readObject } from "./json";
import type { TellTime, TimeText } from "./time-text";

export interface MailModel {
  readonly id: string;
  readonly subject: string;
  readonly to: string;
  readonly text: string;
  readonly at: TimeText;
  readonly badge: Badge;
  readonly response: string | null;
}

const STATES: Readonly<Record<string, Badge>> = {
  SENDING: { label: "On its way", tone: "info" },
  SENT: { label: "Sent", tone: "success" },
  DELIVERED: { label: "Delivered", tone: "success" },
  FAILED: { label: "Not sent", tone: "critical" },
};

/** A mail as it was sent. Its text is opened for staff; the HTML is never shown. */
export function mailModel(row: MessageRow, sealer: Sealer, tell: TellTime): MailModel {
  const content = readObject(openSealed(sealer, row.contentSealed));
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  return {
    id: row.id,
    subject: text(content.subject) || humanise(row.template),
    to: openSealed(sealer, row.recipientSealed) ?? "(deleted)",
    text: text(content.text),
    at: tell(row.sentAt ?? row.createdAt),
    badge: STATES[row.state] ?? { label: humanise(row.state), tone: "new" },
    response: row.response,
  };
}
