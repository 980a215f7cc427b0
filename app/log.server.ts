import { pino, type Logger } from "pino";

export type Log = Logger;

/** Structured lines on stdout. Never log a payload, a token, an address or a name: ids, topics and counts only. */
export function createLog(level: string): Log {
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
}
