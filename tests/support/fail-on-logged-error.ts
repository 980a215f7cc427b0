import { afterEach, beforeEach, expect, vi } from "vitest";

// A test that logs an error fails. Whoever expects one takes it: `takeLoggedErrors()` gives the calls and forgets them.
let logged: unknown[][] = [];

beforeEach(() => {
  logged = [];
  const write = console.error;
  vi.spyOn(console, "error").mockImplementation((...words: unknown[]) => {
    logged.push(words);
    write(...words);
  });
});

afterEach(() => {
  const errors = takeLoggedErrors();
  vi.restoreAllMocks();
  expect(errors, "the test logged an error").toEqual([]);
});

export function takeLoggedErrors(): unknown[][] {
  return logged.splice(0);
}
