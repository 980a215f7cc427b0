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

/** Beyond either the database is not keeping up at all, and Shopify had better try again later. */
const ROWS_WAITING = 5_000;
const BYTES_WAITING = 128 * 1024 * 1024;

/**
 * Group commit: what one turn of the event loop reads from its sockets goes to the thread at once, and all that reached
 * the thread while it wrote goes into its next transaction, because an fsync costs far more than an insert. `onCommit` is
 * called after each commit that stored something new, `onProblem` when rows could not be written.
 */
export function openInboundEventIntake(
  threadData: IntakeThreadData,
  onCommit: () => void,
  onProblem: (problem: string) => void = () => {},
): InboundEventIntake {
  let thread: Worker | null = null;
  let collected: Waiting[] = [];
  /** In the order in which the thread answers. Their bodies are with the thread. */
  const handedOver: { readonly size: number; readonly settle: Waiting["settle"] }[] = [];
  let bytesWaiting = 0;
  let isClosed = false;

  const settle = ({ results, problem }: IntakeAnswer): void => {
    for (const [index, waiting] of handedOver.splice(0, results.length).entries()) {
      bytesWaiting -= waiting.size;
      waiting.settle(results[index]!);
    }
    if (results.includes("stored")) onCommit();
    if (problem !== null) onProblem(problem);
  };

  const start = (): Worker => {
    const started = startThread(import.meta.url, "intake-thread", threadData);
    started.on("message", settle);
    started.on("error", (error) => onProblem(String(error)));
    started.on("exit", () => {
      thread = null;
      settle({ results: handedOver.map(() => "failed"), problem: null });
    });
    return started;
  };

  const handOver = (): void => {
    if (collected.length === 0) return;
    const group = pack(collected.map(({ row }) => row));
    handedOver.push(...collected.map(({ row, settle }) => ({ size: row.body.length, settle })));
    collected = [];
    thread ??= start();
    thread.postMessage(group, [group.bodies.buffer as ArrayBuffer]);
  };

  return {
    store(row) {
      const isFull = collected.length + handedOver.length >= ROWS_WAITING || bytesWaiting >= BYTES_WAITING;
      if (isClosed || isFull) return Promise.resolve("failed");
      bytesWaiting += row.body.length;
      return new Promise((settle) => {
        if (collected.push({ row, settle }) === 1) setImmediate(handOver);
      });
    },
    async close() {
      isClosed = true;
      handOver();
      const ending = thread;
      if (!ending) return;
      await new Promise<void>((resolve) => {
        ending.once("exit", () => resolve());
        ending.postMessage("close");
      });
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
