import type { Transaction } from "../db.server";
import type { Sealer } from "../lib/seal";

/** In place of words that must not be missing. */
const GONE = "Deleted with the shopper's data";

type Words = Readonly<Record<string, string>>;

/** What people write into a command, and what stands there instead: it must stay able to be worked on. */
const WORDS: Readonly<Record<string, Words>> = {
  "cancellation/request": { reason: "", note: "" },
  "cancellation/decline": { because: GONE },
  "cancellation/settle": { note: GONE },
  "return/request": { note: "" },
  "return/approve": { because: "" },
  "return/decline": { because: GONE },
  "return/upload-label": { trackingNumber: "" },
  "return/count": {},
  "return/settle": { note: GONE },
  "notice/answer": { words: "" },
  "notice/settle": { note: "" },
  "shipment/settle": { note: "" },
  "goodwill/give": { reason: GONE },
  "goodwill/revoke": { reason: GONE },
  "case/open": { words: GONE },
  "case/write": { words: GONE },
  "case/answer": { words: GONE },
};

interface Orders {
  readonly shop: string;
  /** Order ids. */
  readonly subject: { in: string[] };
}

/**
 * Empties what was stored as it came in. What still waits stays able to be worked on: a command keeps its ids, a webhook
 * goes on as the doorbell it is, and a carrier's news is of no parcel any more. Of the app's own events only commands
 * carry words; all else in them are ids.
 */
export async function emptyPayloads(tx: Transaction, sealer: Sealer, of: Orders): Promise<void> {
  await tx.inboundEvent.updateMany({ where: { ...of, state: "DONE" }, data: { payloadSealed: Buffer.alloc(0) } });
  const waiting = { ...of, state: { not: "DONE" } };
  const nothing = { payloadSealed: sealer.sealBytes(Buffer.from("{}")) };
  const told = [{ source: "WEBHOOK" }, { source: "CARRIER" }, { topic: "carrier/parcel" }];
  await tx.inboundEvent.updateMany({ where: { ...waiting, OR: told }, data: nothing });
  const topic = { in: Object.keys(WORDS) };
  const commands = await tx.inboundEvent.findMany({ where: { ...waiting, topic, source: { not: "WEBHOOK" } } });
  for (const { id, topic: name, payloadSealed } of commands) {
    const command = withoutWords(name, JSON.parse(sealer.openBytes(payloadSealed)) as Command);
    const data = { payloadSealed: sealer.sealBytes(Buffer.from(JSON.stringify(command))) };
    await tx.inboundEvent.update({ where: { id }, data });
  }
}

interface Command {
  readonly lines?: readonly object[];
  readonly counts?: readonly { readonly title?: string }[];
}

/** A command with nothing in it that somebody wrote. */
export function withoutWords(name: string, command: Command): object {
  const lines = command.lines?.map((line) => ({ ...line, note: "" }));
  const counts = command.counts?.map(({ title, ...count }) => ({ ...count, note: "", ...(title && { title: GONE }) }));
  return { ...command, ...WORDS[name], ...(lines && { lines }), ...(counts && { counts }) };
}
