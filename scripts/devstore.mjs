import { ensureInstalled } from "./lib/ensure-installed.mjs";

// `npm run devstore -- --port 4100` starts the stand-in store alone; its words are listed by `-- --help`.
await ensureInstalled();
const { register } = await import("tsx/esm/api");
register();
await import("../tests/devstore/main.ts");
