import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { runCommand, runTool } from "./run-command.mjs";

// Only Node's own modules may be imported here: on a fresh clone there is nothing else.
const root = new URL("../..", import.meta.url);
const read = (path) => readFileSync(new URL(path, root), "utf8");

/** Makes a fresh or outdated clone ready: packages as locked, the database driver for this Node, the Prisma client. */
export async function ensureInstalled() {
  refuseOldNode();
  if (packagesAreMissing()) await installPackages();
  if (!driverLoads()) await rebuildDriver();
  if (clientIsStale()) await generateClient();
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  const supported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  if (!supported) fail(`Aftercare runs on Node 20.19+, 22.12+ or 24+. This is Node ${process.versions.node}.`);
}

/** npm's own record of what it installed against the lock; packages for other platforms may be absent. */
function packagesAreMissing() {
  if (!existsSync(new URL("node_modules/.package-lock.json", root))) return true;
  const locked = JSON.parse(read("package-lock.json")).packages;
  const installed = JSON.parse(read("node_modules/.package-lock.json")).packages;
  return Object.entries(locked).some(
    ([path, { version, optional }]) => path !== "" && !optional && installed[path]?.version !== version,
  );
}

async function installPackages() {
  say("Installing packages with npm ci, once. On two cores this takes up to six minutes:");
  say("SQLite's driver is compiled on the way, about 70 s of it.");
  const npm = process.env.npm_execpath;
  const [command, args] = npm?.endsWith("js") ? [process.execPath, [npm, "ci"]] : ["npm", ["ci"]];
  const { code, output } = await runCommand(command, [...args, "--include=dev"], {
    progress: sayEachMinute,
  });
  if (code !== 0) fail(`npm ci failed:\n${output}`);
  say("  packages are installed");
}

/** Compiled for another Node version, or not at all when npm was told to skip scripts. */
function driverLoads() {
  try {
    const Sqlite = createRequire(import.meta.url)("better-sqlite3");
    new Sqlite(":memory:").close();
    return true;
  } catch {
    return false;
  }
}

async function rebuildDriver() {
  say(`Compiling SQLite's driver for Node ${process.versions.node}, about 70 s …`);
  const { code, output } = await runCommand("npm", ["rebuild", "better-sqlite3"], {
    progress: sayEachMinute,
  });
  if (code !== 0) fail(`The driver did not compile; Python 3, make and a C++ compiler are needed:\n${output}`);
}

function clientIsStale() {
  const copy = "node_modules/.prisma/client/schema.prisma";
  return !existsSync(new URL(copy, root)) || read(copy) !== read("prisma/schema.prisma");
}

async function generateClient() {
  say("Generating the Prisma client …");
  // Without a database address Prisma looks for an engine to download; any address will do.
  const env = { DATABASE_URL: process.env.DATABASE_URL ?? "file:./data/aftercare.sqlite" };
  const { code, output } = await runTool("prisma/build/index.js", ["generate"], { env });
  if (code !== 0) fail(`prisma generate failed:\n${output}`);
}

const sayEachMinute = (seconds) => seconds % 60 === 0 && say(`  … ${seconds / 60} min`);

function say(text) {
  console.error(text);
}

function fail(message) {
  say(message);
  process.exit(1);
}
