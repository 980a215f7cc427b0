import { fileHeaders } from "../adapters/files/file-headers";
import { fileLink, readFileLink } from "../adapters/files/file-link";
import type { FileStore } from "../adapters/files/port";
import type { Database } from "../db.server";
import type { Sealer } from "../lib/seal";
import { readFileName } from "../records/views/read-file-name";

const HOUR = 3_600_000;

interface LinkDeps {
  readonly sealer: Sealer;
  readonly now: () => Date;
}

/**
 * Links to a shop's stored files, relative to the app's address, for whoever gets to see the page. They live one to two
 * hours and stay the same within an hour, so that reading a page again does not fetch its pictures again.
 */
export function linksOf({ sealer, now }: LinkDeps, shop: string): (key: string) => string {
  const expiresAt = new Date((Math.floor(now().getTime() / HOUR) + 2) * HOUR);
  return (key) => fileLink(sealer, "", { shop, key, expiresAt });
}

export type OpenedLink =
  | { readonly outcome: "file"; readonly bytes: Uint8Array; readonly headers: Readonly<Record<string, string>> } // 200
  | { readonly outcome: "expired" } // 410
  /** Forged, or the file is gone. */
  | { readonly outcome: "not_found" }; // 404

export async function openFileLink(
  { sealer, now, files, db }: LinkDeps & { readonly files: FileStore; readonly db: Database },
  token: string,
): Promise<OpenedLink> {
  const read = readFileLink(sealer, token, now());
  if (read.outcome === "expired") return { outcome: "expired" };
  const file = read.outcome === "file" ? await files.get(read.key) : null;
  if (read.outcome !== "file" || !file) return { outcome: "not_found" };
  const name = (await readFileName(db.read, read.shop, read.key)) ?? read.key.slice(read.key.lastIndexOf("/") + 1);
  return { outcome: "file", bytes: file.bytes, headers: headersFor(file.contentType, name) };
}

/** Browsers do not show a document inside a sandbox: it is saved instead. */
function headersFor(contentType: string, name: string): Record<string, string> {
  const headers = fileHeaders(contentType, name);
  if (contentType !== "application/pdf") return headers;
  return { ...headers, "Content-Disposition": (headers["Content-Disposition"] ?? "").replace(/^inline/, "attachment") };
}
