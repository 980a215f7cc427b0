import { availableParallelism } from "node:os";
import { ensureInstalled } from "./lib/ensure-installed.mjs";
import { runCommand, runTool } from "./lib/run-command.mjs";

const node = process.execPath;
const importRules = ["--config", ".dependency-cruiser.cjs", "--output-type", "err", "app", "tests", "scripts"];
/** Exactly what CI runs, cheapest first, as many at a time as there are processors; none needs another. */
const checks = [
  ["operations", () => runCommand(node, ["scripts/codegen.mjs", "--check"])],
  ["import rules", () => runTool("dependency-cruiser/bin/dependency-cruise.mjs", importRules)],
  ["dead code", () => runTool("knip/bin/knip.js", [])],
  ["format", () => runTool("prettier/bin/prettier.cjs", ["--check", "--log-level", "warn", "."])],
  // Each of Shopify's surfaces has its own words for the same tags, so each is a program of its own.
  ["types of admin extensions", () => runTool("typescript/bin/tsc", ["-p", "extensions/tsconfig.admin.json"])],
  ["types of account extensions", () => runTool("typescript/bin/tsc", ["-p", "extensions/tsconfig.account.json"])],
  ["size of extensions", () => runCommand(node, ["scripts/build-extensions.mjs"])],
  ["types", () => runTool("typescript/bin/tsc", ["--noEmit", "-p", "."])],
  ["build", () => runCommand(node, ["scripts/build.mjs"])],
  ["lint", () => runTool("eslint/bin/eslint.js", ["--max-warnings", "0", "."])],
];
/** Takes all processors, and writes to the terminal as it goes. */
const tests = ["tests", () => runCommand(node, ["scripts/test.mjs"], { show: true })];

await ensureInstalled();
const fine = [];
await Promise.all(Array.from({ length: availableParallelism() }, takeNext));
if (!process.exitCode) await runStep(tests);
if (!process.exitCode) console.log("\nEverything is fine.");

async function takeNext() {
  for (let check = checks.shift(); check && !process.exitCode; check = checks.shift()) await runStep(check);
}

async function runStep([name, run]) {
  const began = performance.now();
  const { code, output } = await run();
  const seconds = `${((performance.now() - began) / 1000).toFixed(1)} s`;
  if (code === 0) {
    console.log(`✓ ${name} ${seconds}`);
    fine.push(name);
    return;
  }
  process.exitCode = 1;
  console.error(`✗ ${name} after ${seconds}\n${output}`);
  console.error(`validate stopped: "${name}" failed${fine.length > 0 ? `, fine before it: ${fine.join(", ")}` : ""}`);
}
