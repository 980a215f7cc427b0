import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import type { Env } from "../../app/env.server";

const ROOT = path.resolve(import.meta.dirname, "../..");
const BUILD = path.join(ROOT, "build/server");

export interface AppProcess {
  readonly url: string;
  readonly pid: number;
  /** SIGKILL: no chance to finish or to say goodbye. */
  kill(): Promise<void>;
  /** SIGTERM, and waits. */
  stop(): Promise<void>;
}

/** The built production server as a process of its own, in the stand-in store's world and time. */
export async function startAppProcess(env: Record<string, string>): Promise<AppProcess> {
  const child = spawn(
    process.execPath,
    ["--import", path.join(ROOT, "tests/devstore/preload.mjs"), path.join(BUILD, "index.js")],
    {
      cwd: ROOT,
      env: { PATH: process.env["PATH"], NODE_ENV: "production", PORT: "0", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const errors: string[] = [];
  child.stderr.on("data", (chunk: Buffer) => errors.push(chunk.toString()));
  const port = await readPort(child);
  if (port === null) throw new Error(`the app did not start:\n${errors.join("")}`);
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    kill: () => end(child, "SIGKILL"),
    stop: () => end(child, "SIGTERM"),
  };
}

export interface WorkerProcess {
  /** SIGKILL. */
  kill(): void;
  /** SIGTERM, and waits; harmless when it is gone. */
  stop(): Promise<void>;
}

/**
 * The built worker alone, as a process of its own: the very thread of the server, without the pages, so that it is there
 * again within a second of being killed.
 */
export function startWorkerProcess(env: Env, devstoreUrl: string): WorkerProcess {
  const thread = pathToFileURL(path.join(BUILD, "worker-thread.js")).href;
  const preload = ["--import", path.join(ROOT, "tests/devstore/preload.mjs")];
  const data = `{ env: ${JSON.stringify(env)}, gate: new Int32Array(new SharedArrayBuffer(4)) }`;
  const options = `{ workerData: ${data}, execArgv: ${JSON.stringify(preload)} }`;
  const script = `new (require("node:worker_threads").Worker)(new URL("${thread}"), ${options})`;
  const child = spawn(process.execPath, ["--eval", script], {
    cwd: ROOT,
    env: { PATH: process.env["PATH"], NODE_ENV: "production", DEVSTORE_URL: devstoreUrl },
    stdio: ["ignore", "ignore", "inherit"],
  });
  return { kill: () => void child.kill("SIGKILL"), stop: () => end(child, "SIGTERM") };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  child.kill(signal);
  await exited;
}

async function readPort(child: ChildProcess): Promise<number | null> {
  if (!child.stdout) return null;
  const lines = createInterface(child.stdout);
  for await (const line of lines) {
    const port = /"port":(\d+)/.exec(line)?.[1];
    if (!port) continue;
    // Keeps reading, so that the pipe never fills up.
    child.stdout.resume();
    return Number(port);
  }
  return null;
}
