import { readdirSync } from "node:fs";
import { ensureBuilt } from "./lib/ensure-built.mjs";
import { ensureInstalled } from "./lib/ensure-installed.mjs";
import { runCommand } from "./lib/run-command.mjs";

// `npm run bench` runs every benchmark in tests/bench, `npm run bench intake` one of them with the words after it.
const folder = new URL("../tests/bench/", import.meta.url);
const known = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
  .map((entry) => entry.name.replace(/\.ts$/, ""));
const [wanted, ...words] = process.argv.slice(2);
if (wanted && !known.includes(wanted)) {
  console.error(`There is no benchmark "${wanted}". There are: ${known.join(", ")}.`);
  process.exit(1);
}

await ensureInstalled();
await ensureBuilt();
for (const name of wanted ? [wanted] : known) {
  console.log(`\n${name}`);
  const args = ["--import", "tsx", `tests/bench/${name}.ts`, ...words];
  const { code } = await runCommand(process.execPath, args, { show: true, env: { NODE_ENV: "production" } });
  if (code !== 0) process.exitCode = code;
}
