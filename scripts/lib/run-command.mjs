import { spawn } from "node:child_process";

const root = new URL("../..", import.meta.url);

/**
 * Runs a command in the project's folder and waits for its end.
 * `show: true` lets it write to the terminal; else its output is kept and given back.
 * `progress(seconds)` is called every ten seconds so that a person sees it is alive.
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runCommand(command, args, { show = false, env = {}, progress } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, CHECKPOINT_DISABLE: "1", ...env },
      stdio: show ? "inherit" : ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const keep = (chunk) => (output += chunk);
    child.stdout?.setEncoding("utf8").on("data", keep);
    child.stderr?.setEncoding("utf8").on("data", keep);
    let seconds = 0;
    const ticking = progress && setInterval(() => progress((seconds += 10)), 10_000);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearInterval(ticking);
      resolve({ code: code ?? (signal ? 1 : 0), output });
    });
  });
}

/** The same for a package's command-line tool, by its file: works without a shell and without npx. */
export const runTool = (file, args, options) =>
  runCommand(process.execPath, [...(options?.node ?? []), `node_modules/${file}`, ...args], options);
