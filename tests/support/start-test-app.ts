import { afterAll, beforeAll } from "vitest";
import { openTestApp, type TestApp } from "./open-test-app";

export type { TestApp } from "./open-test-app";

/** One for all tests of a file. */
export function useTestApp(): TestApp {
  const app = {} as TestApp;
  let close = async () => {};
  beforeAll(async () => {
    const opened = await openTestApp();
    ({ close } = opened);
    Object.assign(app, opened);
  });
  afterAll(() => close());
  return app;
}
