import { once } from "node:events";
import type { Worker } from "node:worker_threads";
import { startThread } from "../lib/start-thread";
import type {
  IntakeAnswer,
  IntakeGroup,
  IntakeResult,
  IntakeRow,
  IntakeThreadData,
  PackedRow,
} from "./inbound-event-row";

export interface InboundEventIntake {
  /** Resolves once the row is on the disk, or with why it is not. Never rejects. */
  store(row: IntakeRow): Promise<IntakeResult>;
  close(): Promise<void>;
}

interface Waiting {
  readonly row: IntakeRow;
  readonly settle: (result: IntakeResult) => void;
}

const ROWS_PER_COMMIT = 500;
/** Beyond this the database is not keeping up at all, and Shopify had better try again later. */
const ROWS_WAITING = 5_000;

/**
 * Group commit: the rows of all requests that came in while the last group was written go into one durable transaction,
 * because an fsync costs far more than an insert. `onCommit` is called after each commit that stored something new,
 * `onProblem` when rows could not be written.
 */
export function openInboundEventIntake(
  threadData: IntakeThreadData,
  onCommit: () => void,
  onProblem: (problem: string) => void = () => {},
): InboundEventIntake {
  const thread = createThread(threadData);
  const waiting: Waiting[] = [];
  let draining: Promise<void> | null = null;

  const commit = async (group: readonly Waiting[]): Promise<void> => {
    const rows = group.map(({ row }) => row);
    const { results, problem } = await thread
      .write(rows)
      .catch((error: unknown): IntakeAnswer => ({ results: [], problem: String(error) }));
    // Answering comes after handing over the next group, so that the thread has no pause.
    setImmediate(() => {
      group.forEach(({ settle }, index) => settle(results[index] ?? "failed"));
      if (results.includes("stored")) onCommit();
      if (problem !== null) onProblem(problem);
    });
  };

  const drain = async (): Promise<void> => {
    // Everything that this turn of the event loop reads from its sockets joins the first group.
    await new Promise(setImmediate);
    while (waiting.length > 0) await commit(waiting.splice(0, ROWS_PER_COMMIT));
    draining = null;
  };

  return {
    store(row) {
      if (waiting.length >= ROWS_WAITING) return Promise.resolve("failed");
      return new Promise((settle) => {
        waiting.push({ row, settle });
        draining ??= drain();
      });
    },
    async close() {
      await draining;
      await thread.close();
    },
  };
}

interface IntakeThread {
  /** One transaction. @throws Error when the thread ended; the next call starts another. */
  write(rows: readonly IntakeRow[]): Promise<IntakeAnswer>;
  close(): Promise<void>;
}

function createThread(workerData: IntakeThreadData): IntakeThread {
  let worker: Worker | null = null;
  return {
    async write(rows) {
      const thread = (worker ??= startThread(import.meta.url, "intake-thread", workerData));
      const gone = new AbortController();
      const onExit = (): void => gone.abort();
      thread.once("exit", onExit);
      try {
        const group = pack(rows);
        thread.postMessage(group, [group.bodies.buffer as ArrayBuffer]);
        const [answer] = (await once(thread, "message", { signal: gone.signal })) as [IntakeAnswer];
        return answer;
      } catch (error) {
        worker = null;
        throw error;
      } finally {
        thread.off("exit", onExit);
      }
    },
    async close() {
      if (!worker) return;
      worker.postMessage("close");
      await once(worker, "exit");
      worker = null;
    },
  };
}

function pack(rows: readonly IntakeRow[]): IntakeGroup {
  const size = rows.reduce((sum, { body }) => sum + body.length, 0);
  const bodies = new Uint8Array(size);
  const packed: PackedRow[] = [];
  const ends: number[] = [];
  let end = 0;
  for (const row of rows) {
    bodies.set(row.body, end);
    ends.push((end += row.body.length));
    const { id, shop, topic, dedupeKey, eventId, triggeredAt, receivedAt, subject } = row;
    const [gid, number] = [subject?.gid ?? null, subject?.id ?? null];
    packed.push([id, shop, topic, dedupeKey, eventId, triggeredAt, receivedAt, gid, number]);
  }
  return { rows: packed, ends, bodies };
}
