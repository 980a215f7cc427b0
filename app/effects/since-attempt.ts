/** Clocks differ: what an attempt has left elsewhere may bear a time before it began here. */
const CLOCKS_DIFFER_MS = 60_000;

/** From when on to look for what an attempt may have left. What is other effects' is told apart by their receipts. */
export const sinceAttempt = (startedAt: Date): Date => new Date(startedAt.getTime() - CLOCKS_DIFFER_MS);
