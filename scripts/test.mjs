import { ensureBuilt } from "./lib/ensure-built.mjs";
import { ensureInstalled } from "./lib/ensure-installed.mjs";
import { runTool } from "./lib/run-command.mjs";

// `npm test` runs everything; `npm test -- app/domain` only what the words name, as vitest takes them.
await ensureInstalled();
const words = process.argv.slice(2);
const onlyPureCode = words.length > 0 && words.every((word) => /^(app|extensions)\//.test(word));
if (!onlyPureCode) await ensureBuilt();
const { code } = await runTool("vitest/vitest.mjs", ["run", ...words], { show: true });
process.exitCode = code;
