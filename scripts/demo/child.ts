import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const graceMs = 10_000;

/** How a process ended, and what it said last. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly lastWords: string;
}

export interface Child {
  readonly name: string;
  readonly pid: number;
  /** Resolves when the process is gone. */
  readonly gone: Promise<Ended>;
  /** SIGTERM, and SIGKILL if that does not help. */
  stop(): Promise<void>;
  /** kill -9 */
  kill(): Promise<void>;
}

export interface ChildOptions {
  readonly name: string;
  /** Arguments of node. */
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly logFile: string;
  /** Ready when a line matches; without it, when `answers` does. */
  readonly readyLine?: RegExp;
  readonly answers?: () => Promise<boolean>;
  readonly readySeconds?: number;
}

export interface Started {
  readonly child: Child;
  /** The ready line's first group. */
  readonly ready: string;
  readonly output: () => string;
}

/** Starts a node process and waits until it is ready; `onSpawn` has it before that, so that it can be ended early. */
export async function startChild(options: ChildOptions, onSpawn: (child: Child) => void): Promise<Started> {
  const started = spawn(process.execPath, options.args, {
    cwd: root,
    env: { ...process.env, CHECKPOINT_DISABLE: "1", ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const { pid } = started;
  if (pid === undefined) throw new Error(`${options.name} could not be started`);
  const log = createWriteStream(options.logFile, { flags: "a" });
  let output = "";
  for (const stream of [started.stdout, started.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      output = (output + chunk).slice(-20_000);
      log.write(chunk);
    });
  }
  const gone = new Promise<Ended>((resolve) =>
    started.once("close", (code, signal) => {
      log.end();
      resolve({ code, signal, lastWords: output.slice(-2000) });
    }),
  );
  const child: Child = {
    name: options.name,
    pid,
    gone,
    stop: () => endProcess(started, gone, "SIGTERM"),
    kill: () => endProcess(started, gone, "SIGKILL"),
  };
  onSpawn(child);
  const ready = await untilReady(child, options, () => output);
  return { child, ready, output: () => output };
}

async function untilReady(child: Child, options: ChildOptions, output: () => string): Promise<string> {
  const ended: { lastWords?: string } = {};
  void child.gone.then(({ lastWords }) => (ended.lastWords = lastWords));
  const end = Date.now() + (options.readySeconds ?? 60) * 1000;
  while (Date.now() < end && ended.lastWords === undefined) {
    const line = options.readyLine ? options.readyLine.exec(output()) : null;
    if (line && !options.answers) return line[1] ?? "";
    if (options.answers && (await options.answers().catch(() => false))) return line?.[1] ?? "";
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await child.kill();
  throw new Error(`${child.name} did not get ready:\n${output().slice(-4000)}`);
}

async function endProcess(started: ChildProcess, gone: Promise<unknown>, signal: NodeJS.Signals): Promise<void> {
  if (started.exitCode !== null || started.signalCode !== null) return void (await gone);
  started.kill(signal);
  const force = setTimeout(() => started.kill("SIGKILL"), graceMs);
  await gone;
  clearTimeout(force);
}
