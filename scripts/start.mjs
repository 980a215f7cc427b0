import { spawn } from "node:child_process";
import { ensureBuilt } from "./lib/ensure-built.mjs";
import { ensureInstalled } from "./lib/ensure-installed.mjs";
import { runTool } from "./lib/run-command.mjs";

// `npm start`: the production server, after bringing the database to the newest schema.
await ensureInstalled();
await ensureBuilt();

if (process.env.DATABASE_URL) {
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
