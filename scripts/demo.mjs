import { ensureBuilt } from "./lib/ensure-built.mjs";
import { ensureInstalled } from "./lib/ensure-installed.mjs";

// The demo itself is TypeScript: it can be loaded only once the packages are there.
await ensureInstalled();
await ensureBuilt();
const { register } = await import("tsx/esm/api");
register();
const { demo } = await import("./demo/main.ts");
await demo(process.argv.slice(2));
