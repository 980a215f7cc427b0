import { Worker } from "node:worker_threads";

/**
 * Starts a thread from a file beside the caller's. Built, that is a file of its own beside the server's; from source it is
 * TypeScript, which a thread cannot load by itself.
 */
export function startThread(besideUrl: string, name: string, workerData: unknown): Worker {
  if (!besideUrl.endsWith(".ts")) return new Worker(new URL(`./${name}.js`, besideUrl), { workerData });
  const source = new URL(`./${name}.ts`, besideUrl).href;
  const load = `import("tsx/esm/api").then(({ tsImport }) => tsImport("${source}", "${source}"))`;
  return new Worker(load, { eval: true, workerData });
}
