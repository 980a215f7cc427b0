import type { Database } from "../db.server";
import type { Sealer } from "../lib/seal";
import { addEvent } from "../records/inbound-events";
import { dueTimers, fireTimer } from "../records/timers";

const BATCH = 200;

/** The timers' door: what is due becomes an event, in one transaction with the firing. Returns how many. */
export async function enqueueScheduled(db: Database, sealer: Sealer, now: Date): Promise<number> {
  const due = await dueTimers(db, now, BATCH);
  if (due.length === 0) return 0;
  await db.write(async (tx) => {
    for (const timer of due) {
      if (!fireTimer(tx, timer)) continue;
      const { shop, kind, subject, payload } = timer;
      const dedupeKey = `timer/${timer.id}/${timer.dueAt.getTime()}`;
      await addEvent(tx, sealer, { shop, source: "TIMER", topic: `timer/${kind}`, dedupeKey, subject, payload }, now);
    }
  });
  return due.length;
}
