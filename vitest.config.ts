import tsconfigPaths from "vite-tsconfig-paths";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [tsconfigPaths()],
  test: {
    include: ["app/**/*.test.{ts,tsx}", "tests/**/*.test.ts"],
    exclude: ["tests/bench/**", "node_modules/**", "build/**"],
    setupFiles: ["tests/support/load-own-fetch.ts", "tests/support/fail-on-logged-error.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: "forks",
    // Files share what a process has loaded: nothing is mocked, and every one has a world of its own.
    isolate: false,
    maxWorkers: 2,
  },
});
