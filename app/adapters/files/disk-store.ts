import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import { fileTypeFromBuffer } from "file-type";
import { checkKey, type FileStore } from "./port";

/** Files in a directory of this machine. The content type is told by the content when a file is read. */
export function createDiskStore(directory: string): FileStore {
  const root = resolve(directory);

  function pathOf(key: string): string {
    const path = join(root, ...checkKey(key).split("/"));
    if (!path.startsWith(root + sep)) throw new RangeError("a file key must stay below the directory");
    return path;
  }

  return {
    async put(key, bytes) {
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      // Written beside and renamed: a crash leaves the old file or the new one, never a half.
      const draft = join(dirname(path), `.${randomUUID()}`);
      const file = await open(draft, "wx", 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(draft, path).catch(async (cause: unknown) => {
        await rm(draft, { force: true });
        throw cause;
      });
    },

    async get(key) {
      const bytes = await readFile(pathOf(key)).catch((cause: unknown) => {
        if (isMissing(cause)) return null;
        throw cause;
      });
      if (bytes === null) return null;
      return { bytes, contentType: (await fileTypeFromBuffer(bytes))?.mime ?? "application/octet-stream" };
    },

    async remove(key) {
      await rm(pathOf(key), { force: true });
    },
  };
}

const MISSING = new Set(["ENOENT", "ENOTDIR", "EISDIR"]);
const isMissing = (cause: unknown) => cause instanceof Error && "code" in cause && MISSING.has(cause.code as string);
