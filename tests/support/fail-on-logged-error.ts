import { afterEach, beforeEach, expect, vi } from "vitest";

// A test that logs an error fails: whoever expects one says so by replacing the spy's implementation and clearing it.
beforeEach(() => {
  vi.spyOn(console, "error");
});

afterEach(() => {
  const spy = vi.mocked(console.error);
  const calls = spy.mock?.calls ?? [];
  vi.restoreAllMocks();
  expect(calls, "the test logged an error").toEqual([]);
});
