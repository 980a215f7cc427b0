import { ensureBuilt } from "./lib/ensure-built.mjs";
import { ensureInstalled } from "./lib/ensure-installed.mjs";

await ensureInstalled();
await ensureBuilt();
console.log("Ready. See it run: npm run demo · Check it: npm test");
