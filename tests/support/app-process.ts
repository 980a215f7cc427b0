import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";

const ROOT = path.resolve(import.meta.dirname, "../..");

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
    ["--import", path.join(ROOT, "tests/devstore/preload.mjs"), path.join(ROOT, "build/server/index.js")],
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
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, "exit");
    child.kill(signal);
    await exited;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    kill: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
  };
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
