/**
 * Lets a thread that must not wait go first: while it is at work the gate is closed, and the other threads hold back their
 * next transaction. Shared memory, so that closing it costs nothing.
 */
export type Gate = Int32Array;

const OPEN = 0;
const CLOSED = 1;
/** Whoever closed it may be gone. */
const LONGEST_WAIT_MS = 20;

export const createGate = (): Gate => new Int32Array(new SharedArrayBuffer(4));

export function closeGate(gate: Gate): void {
  Atomics.store(gate, 0, CLOSED);
}

export function openGate(gate: Gate): void {
  Atomics.store(gate, 0, OPEN);
  Atomics.notify(gate, 0);
}

/** Resolves when the gate is open, or after a moment. */
export async function passGate(gate: Gate): Promise<void> {
  const waiting = Atomics.waitAsync(gate, 0, CLOSED, LONGEST_WAIT_MS);
  if (waiting.async) await waiting.value;
}
