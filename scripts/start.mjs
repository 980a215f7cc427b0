import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { ensureBuilt } from "./lib/ensure-built.mjs";
import { ensureInstalled } from "./lib/ensure-installed.mjs";
import { runTool } from "./lib/run-command.mjs";

// `npm start`: the production server, after bringing the database to the newest schema.
await ensureInstalled();
await ensureBuilt();

const { DATABASE_URL = "" } = process.env;
if (DATABASE_URL.startsWith("file:")) {
  mkdirSync(path.dirname(path.resolve(DATABASE_URL.slice("file:".length))), { recursive: true });
  const { code, output } = await runTool("prisma/build/index.js", ["migrate", "deploy"]);
  if (code !== 0) {
    console.error(`The database could not be brought to the newest schema:\n${output}`);
    process.exit(1);
  }
}

// The server checks the rest of the environment itself and names what is missing.
const server = spawn(process.execPath, ["build/server/index.js"], {
  cwd: new URL("..", import.meta.url),
  env: { ...process.env, NODE_ENV: "production" },
  stdio: "inherit",
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
server.on("close", (code) => process.exit(code ?? 1));
