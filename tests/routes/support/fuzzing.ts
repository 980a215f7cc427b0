import { expect } from "vitest";
import type { AdminServer } from "./admin-server";
import type { Answer } from "./webhook-client";

export const BROWSER = { "User-Agent": "Mozilla/5.0 (X11; Linux x86_64) Chrome/147.0 Safari/537.36" };

/** The address Remix's own pages call for data. */
export const asData = (path: string) => path.replace(/^([^?]*)/, "$1.data");

/** A 4xx at worst, no trace of the code, nothing of the shop with this word, and no error in the log. */
export function expectHarmlessOf(server: AdminServer, { status, text }: Answer, foreignWord: string): void {
  expect(status).toBeLessThan(500);
  expect(text).not.toMatch(/\n\s+at \S+ \(|node_modules|build\/server|\.tsx?:\d/);
  expect(text).not.toContain(foreignWord);
  expect(server.takeErrors()).toEqual([]);
}

/** So that a fuzz that never got past the door is noticed. */
export function countingStatuses() {
  const seen = new Map<number, number>();
  return { seen, take: ({ status }: Answer) => seen.set(status, (seen.get(status) ?? 0) + 1) };
}
