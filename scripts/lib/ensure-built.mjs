import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { runCommand } from "./run-command.mjs";

const root = new URL("../..", import.meta.url);
const stamp = new URL("build/.inputs", root);
const inputs = ["app", "prisma/schema.prisma", "vite.config.ts", "tsconfig.json", "package-lock.json"];

/** Builds the app for production unless the build already holds exactly these sources. */
export async function ensureBuilt() {
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint()) return;
  console.error("Building the app (half a minute, more on a busy machine) …");
  const { code, output } = await runCommand(process.execPath, ["scripts/build.mjs"], {
    progress: (seconds) => seconds % 60 === 0 && console.error(`  … ${seconds / 60} min`),
  });
  if (code !== 0) {
    console.error(output);
    process.exit(1);
  }
  console.error("  the app is built");
}

/** Says of a finished build which sources it holds. @param {string} sources their fingerprint before it began */
export const stampBuild = (sources) => writeFileSync(stamp, sources);

export function fingerprint() {
  const hash = createHash("sha256").update(process.versions.node);
  for (const path of inputs.flatMap(filesUnder)) hash.update(`${path}\n`).update(readFileSync(new URL(path, root)));
  return hash.digest("hex");
}

function filesUnder(path) {
  const at = new URL(path, root);
  if (!existsSync(at)) return [];
  if (!statSync(at).isDirectory()) return [path];
  const names = readdirSync(at).sort();
  return names.flatMap((name) => filesUnder(`${path}/${name}`)).filter((file) => !/\.test\.tsx?$/.test(file));
}
