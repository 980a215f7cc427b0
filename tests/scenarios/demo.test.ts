import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(path.join(tmpdir(), "aftercare-demo-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test(
  "the demo plays its whole story, proves every step, and leaves nothing running",
  { timeout: 420_000 },
  async () => {
    const file = path.join(folder, "demo.json");
    const words = ["scripts/demo.mjs", "--exit", "--json", file];
    const root = path.resolve(import.meta.dirname, "../..");
    const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: root });

    expect(stdout).toContain("The story took");
    expect(stdout).not.toContain("✗");
    const { pids, ...addresses } = JSON.parse(readFileSync(file, "utf8")) as { pids: Record<string, number> };
    expect(Object.keys(addresses).sort()).toEqual(
      `accountUrl adminUrl apiKey apiSecret appUrl carrierControlUrl controlUrl databaseUrl encryptionKey mailUrl
       shop smtpUrl storeUrl storefrontUrl`.split(/\s+/),
    );
    expect(Object.entries(pids).filter(([, pid]) => isAlive(pid))).toEqual([]);
  },
);
