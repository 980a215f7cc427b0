import { fingerprint, stampBuild } from "./lib/ensure-built.mjs";
import { ensureInstalled } from "./lib/ensure-installed.mjs";
import { runTool } from "./lib/run-command.mjs";

// One build, two folders: build/client for browsers, build/server/index.js is the whole production server.
await ensureInstalled();
const sources = fingerprint();
const { code } = await runTool("@remix-run/dev/dist/cli.js", ["vite:build"], {
  show: true,
  env: { NODE_ENV: "production" },
});
if (code === 0) stampBuild(sources);
process.exitCode = code;
