import { fork, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import type { LoadOrder, LoadResult } from "./load";

export interface RunningServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts a server and waits for the line in which it tells its port as JSON. */
export async function startServer(args: readonly string[], env: Record<string, string> = {}): Promise<RunningServer> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return { port: await announcedPort(child), stop: () => stop(child) };
}

export async function applyLoad(order: LoadOrder): Promise<LoadResult> {
  const child = fork(path.join(import.meta.dirname, "load.ts"), [JSON.stringify(order)], {
    execArgv: ["--import", "tsx"],
  });
  const [result] = (await once(child, "message")) as [LoadResult];
  await once(child, "exit");
  return result;
}

async function announcedPort(child: ChildProcess): Promise<number> {
  for await (const line of createInterface({ input: child.stdout! })) {
    const port = /"port":(\d+)/.exec(line)?.[1];
    if (!port) continue;
    child.stdout!.resume();
    return Number(port);
  }
  throw new Error("the server ended before it was ready");
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
}
