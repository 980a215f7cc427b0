import type { FtcFields } from "../domain/shipping/ftc";
import type { DelayReason, NoticeChoice } from "../domain/shipping/types";
import type { Sealer } from "../lib/seal";
import type { NoticePageRow, ShipmentPage } from "../records/views/read-shipment-page";
import { humanise, type Badge } from "./badge";
import { mailModel } from "./mail-model";
import { openSealed } from "./open-sealed";
import { dayText, type TellShipment } from "./shipment-model";
import { CHOICE_WORDS, delayWord, REASON_WORDS, sourceWord } from "./shipment-words";

const STATES: Readonly<Record<string, Badge>> = {
  PLANNED: { label: "Being sent", tone: "info" },
  SENT: { label: "Sent", tone: "success" },
  WITHHELD: { label: "Not sent", tone: "warning" },
  SHADOW: { label: "Only watched: would have been sent", tone: "info" },
};
export const noticeBadge = (state: string): Badge => STATES[state] ?? { label: humanise(state), tone: "new" };

const VIA: Readonly<Record<string, string>> = {
  link: "through the link in the message",
  account: "in the customer account",
  portal: "on your shop's own pages",
  staff: "told to your staff",
};

/** What waits for staff once it was chosen. */
const FOR_STAFF: ReadonlySet<string> = new Set<NoticeChoice>(["change_address", "claim"]);

export const waitsForStaff = (row: Pick<NoticePageRow, "answer" | "settledAt">): boolean =>
  row.answer !== null && FOR_STAFF.has(row.answer) && row.settledAt === null;

export const answerWord = (answer: string): string => CHOICE_WORDS[answer as NoticeChoice] ?? humanise(answer);

interface TellNotice extends TellShipment {
  readonly sealer: Sealer;
  /** What each shipment is called on this page. */
  readonly names: ReadonlyMap<string, string>;
  readonly messages: ShipmentPage["messages"];
  /** Nothing is left to be answered: it was cancelled, or has arrived. */
  readonly isOver: (row: NoticePageRow) => boolean;
}

/** A notice with what it said, and what was answered. */
export function noticeModel(row: NoticePageRow, telling: TellNotice) {
  const { tell, sealer, names, messages, isOver } = telling;
  const choices = JSON.parse(row.choices) as readonly NoticeChoice[];
  const canAnswer = row.state === "SENT" && row.settledAt === null && !isOver(row);
  return {
    id: row.id,
    title: `Notice ${row.number}`,
    badge: noticeBadge(row.state),
    at: tell(row.sentAt ?? row.plannedAt),
    because: row.because,
    parcels: row.parcels.map((parcel) => ({
      id: parcel.shipmentId,
      title: `${names.get(parcel.shipmentId) ?? "A parcel no longer kept"}: ${delayWord(parcel.kind)}`,
      text: `${beforeText(row.number, parcel.oldBy, telling)} ${
        parcel.newBy
          ? `New date: by ${dayText(telling, parcel.newBy)} (${sourceWord(parcel.newSource ?? "").toLowerCase()}).`
          : "New date: not known yet."
      }`,
      reason: parcel.reason ? (REASON_WORDS[parcel.reason as DelayReason] ?? humanise(parcel.reason)) : null,
    })),
    offered: choices.map((choice) => ({ value: choice, label: OFFERED[choice] })),
    rights: row.ftc ? rightsText(JSON.parse(row.ftc) as FtcFields, telling) : null,
    answer:
      row.answer && row.answeredAt
        ? {
            text: answerWord(row.answer),
            at: tell(row.answeredAt),
            via: VIA[row.answeredVia ?? ""] ?? "",
            words: openSealed(sealer, row.wordsSealed) ?? "",
            settled: row.settledAt ? { at: tell(row.settledAt), by: row.settledBy ? "Staff" : "" } : null,
            waits: waitsForStaff(row),
          }
        : null,
    canAnswer,
    mails: messages.filter(({ noticeId }) => noticeId === row.id).map((one) => mailModel(one, sealer, tell)),
  };
}
/** What was known before the notice. */
function beforeText(number: number, oldBy: Date | null, telling: TellShipment): string {
  if (oldBy) return `Was promised by ${dayText(telling, oldBy)}.`;
  return number > 1 ? "Told before: not known yet." : "No date was promised before.";
}

export type NoticeModel = ReturnType<typeof noticeModel>;

const OFFERED: Readonly<Record<NoticeChoice, string>> = {
  wait: "Wait",
  cancel: "Cancel what has not left",
  change_address: "Give another address",
  claim: "Claim the parcel",
};

const OPTIONS: Readonly<Record<FtcFields["option"], string>> = {
  definite: "First delay, with a date within 30 days",
  longer: "A longer delay, or one without a date",
  renewed: "A further delay",
};

/** What the rule asks for (US 16 CFR 435.2), in a sentence. */
function rightsText({ option, silence, cancelBy }: FtcFields, telling: TellShipment): string {
  const end =
    silence === "consent"
      ? "no answer counts as consent"
      : `without consent by ${cancelBy ? dayText(telling, new Date(cancelBy)) : "the last day"} the order is to be cancelled`;
  return `US 16 CFR 435: ${OPTIONS[option].toLowerCase()}; ${end}.`;
}
