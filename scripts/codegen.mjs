import { ensureInstalled } from "./lib/ensure-installed.mjs";

await ensureInstalled();
await import("./generate-operations.mjs");
