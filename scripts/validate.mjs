import { ensureInstalled } from "./lib/ensure-installed.mjs";
import { runCommand, runTool } from "./lib/run-command.mjs";

const node = process.execPath;
const importRules = ["--config", ".dependency-cruiser.cjs", "--output-type", "err", "app", "tests", "scripts"];
/** Exactly what CI runs, cheapest first. The tests write to the terminal, the rest only when it fails. */
const steps = [
  ["format", () => runTool("prettier/bin/prettier.cjs", ["--check", "--log-level", "warn", "."])],
  ["operations", () => runCommand(node, ["scripts/codegen.mjs", "--check"])],
  ["import rules", () => runTool("dependency-cruiser/bin/dependency-cruise.mjs", importRules)],
  ["types", () => runTool("typescript/bin/tsc", ["--noEmit", "-p", "."])],
  ["lint", () => runTool("eslint/bin/eslint.js", ["--max-warnings", "0", "."])],
  ["dead code", () => runTool("knip/bin/knip.js", [])],
  ["build", () => runCommand(node, ["scripts/build.mjs"])],
  ["tests", () => runCommand(node, ["scripts/test.mjs"], { show: true })],
];

await ensureInstalled();
const times = [];
for (const [name, run] of steps) {
  const began = performance.now();
  const { code, output } = await run();
  const seconds = `${((performance.now() - began) / 1000).toFixed(1)} s`;
  if (code !== 0) {
    console.error(`✗ ${name} after ${seconds}\n${output}`);
    console.error(
      `validate stopped: "${name}" failed${times.length > 0 ? `, fine before it: ${times.join(", ")}` : ""}`,
    );
    process.exit(1);
  }
  console.log(`✓ ${name} ${seconds}`);
  times.push(name);
}
console.log("\nEverything is fine.");
