import { v7 as uuid } from "uuid";
import type { Database } from "../db.server";
import type { Sealer } from "../lib/seal";
import { addEvent, type EventSource } from "../records/inbound-events";
import { readCancellation } from "../records/cancellations";
import { readCase } from "../records/cases";
import { readNotice } from "../records/delay-notices";
import { readGoodwill } from "../records/goodwill";
import { readReturn } from "../records/returns";
import { readShipment } from "../records/shipments";
import { isUninstalled } from "../records/shops";
import { type CommandName, commandSchemas } from "./commands";

export type CommandOutcome =
  | { readonly outcome: "accepted"; readonly eventId: string }
  | { readonly outcome: "invalid"; readonly errors: readonly string[] };

export interface CommandRequest {
  readonly shop: string;
  readonly source: Extract<EventSource, "STAFF" | "PORTAL" | "FLOW">;
  readonly name: CommandName;
  readonly payload: unknown;
  /** Who asks, shown in the timeline. */
  readonly by: string;
  /** The same key twice is one command: a form sent twice, an impatient click. */
  readonly requestKey?: string;
}

/** By which a command that was sent twice is known. */
export const commandKey = (name: CommandName, requestKey: string): string => `command/${name}/${requestKey}`;

/** A person's door: checks what they ask, makes it durable, and leaves the doing to the worker. */
export async function receiveCommand(
  deps: { readonly db: Database; readonly sealer: Sealer; readonly now: () => Date; readonly wake: () => void },
  { shop, source, name, payload, by, requestKey }: CommandRequest,
): Promise<CommandOutcome> {
  const parsed = commandSchemas[name].safeParse(payload);
  if (!parsed.success) return { outcome: "invalid", errors: parsed.error.issues.map((issue) => issue.message) };
  // A shopper who is told that it was taken waits for an answer, and none would come.
  if (source === "PORTAL" && (await isUninstalled(deps.db, shop))) {
    return { outcome: "invalid", errors: ["The app is not installed any more."] };
  }
  const subject = await subjectOf(deps.db, shop, parsed.data);
  if (subject === null) return { outcome: "invalid", errors: ["That does not exist."] };
  // A shopper who goes back in the browser may ask for something else by the same form.
  const asked = source === "PORTAL" && requestKey ? `${requestKey}/${JSON.stringify(parsed.data)}` : null;
  const dedupeKey = commandKey(name, asked ? deps.sealer.hash(shop, asked) : (requestKey ?? uuid()));
  const event = { shop, source, topic: name, dedupeKey, subject, payload: { ...parsed.data, by } };
  const added = await deps.db.write((tx) => addEvent(tx, deps.sealer, event, deps.now()));
  deps.wake();
  return { outcome: "accepted", eventId: added ?? dedupeKey };
}

/** The order a command is about, so that it waits its turn in the order's own queue. */
async function subjectOf(db: Database, shop: string, payload: object): Promise<string | null> {
  if ("orderId" in payload) return String(payload.orderId);
  if ("returnId" in payload) return (await readReturn(db, shop, String(payload.returnId)))?.orderId ?? null;
  if ("goodwillId" in payload) return (await readGoodwill(db, shop, String(payload.goodwillId)))?.orderId ?? null;
  if ("noticeId" in payload) return (await readNotice(db, shop, String(payload.noticeId)))?.orderId ?? null;
  if ("caseId" in payload) return (await readCase(db, shop, String(payload.caseId)))?.orderId ?? null;
  if ("shipmentId" in payload) return (await readShipment(db, shop, String(payload.shipmentId)))?.orderId ?? null;
  const id = "cancellationId" in payload ? String(payload.cancellationId) : "";
  return (await readCancellation(db, shop, id))?.orderId ?? null;
}
