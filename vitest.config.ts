import tsconfigPaths from "vite-tsconfig-paths";
import { defineConfig } from "vitest/config";
import { LongFirst } from "./tests/support/long-first";

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: "forks",
    // One more than processors: tests with a browser or other processes wait for a fifth of their time.
    maxWorkers: 3,
    sequence: { sequencer: LongFirst },
    projects: [
      {
        extends: true,
        plugins: [tsconfigPaths()],
        test: {
          name: "app",
          include: ["app/**/*.test.{ts,tsx}", "tests/**/*.test.ts"],
          exclude: ["tests/bench/**", "node_modules/**", "build/**"],
          setupFiles: ["tests/support/load-own-fetch.ts", "tests/support/fail-on-logged-error.ts"],
          // Files share what a process has loaded: nothing is mocked, and every one has a world of its own.
          isolate: false,
        },
      },
      {
        extends: true,
        esbuild: { jsx: "automatic", jsxImportSource: "preact", tsconfigRaw: {} },
        test: {
          name: "extensions",
          include: ["extensions/**/*.test.tsx"],
          setupFiles: ["tests/support/fail-on-logged-error.ts"],
          environment: "jsdom",
          // The tester names its own source with the ending .tsx, which Node does not load.
          server: { deps: { inline: [/@shopify\/ui-extensions-tester/] } },
        },
      },
    ],
  },
});
