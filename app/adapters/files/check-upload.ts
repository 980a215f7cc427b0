import { fileTypeFromBuffer } from "file-type";

export type UploadKind = "photo" | "label";

export type UploadCheck =
  | { readonly outcome: "accepted"; readonly contentType: string; readonly extension: string }
  | {
      readonly outcome: "refused";
      readonly reason: "empty" | "too_large" | "wrong_type" | "not_only_that";
    };

const MIB = 1024 * 1024;
const EXTENSION: Readonly<Record<string, string>> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "image/heic": "heic",
  "image/heif": "heif",
  "application/pdf": "pdf",
};
const ALLOWED: Readonly<Record<UploadKind, { readonly maxBytes: number; readonly types: readonly string[] }>> = {
  photo: { maxBytes: 10 * MIB, types: ["image/jpeg", "image/png", "image/webp", "image/heic", "image/heif"] },
  label: { maxBytes: 5 * MIB, types: ["application/pdf", "image/png", "image/jpeg"] },
};
export const maxUploadBytes = (kind: UploadKind): number => ALLOWED[kind].maxBytes;

/**
 * Whether bytes from a browser are what they may be, judged by the content alone: name and declared type are the
 * sender's words. Files that are two things at once (a picture with a script, an archive or a document in it) are refused.
 */
export async function checkUpload(bytes: Uint8Array, kind: UploadKind): Promise<UploadCheck> {
  const { maxBytes, types } = ALLOWED[kind];
  if (bytes.byteLength === 0) return { outcome: "refused", reason: "empty" };
  if (bytes.byteLength > maxBytes) return { outcome: "refused", reason: "too_large" };
  const type = (await fileTypeFromBuffer(bytes))?.mime ?? "";
  if (!types.includes(type)) return { outcome: "refused", reason: "wrong_type" };
  if (isMore(Buffer.from(bytes), type)) return { outcome: "refused", reason: "not_only_that" };
  return { outcome: "accepted", contentType: type, extension: EXTENSION[type] ?? "bin" };
}

/** Words a browser or reader acts on; long enough that a picture's bytes do not spell them by chance. */
const IN_PICTURES = [/<script/i, /<!doctype/i, /<iframe/i, /%PDF-/];
const IN_DOCUMENTS = [/\/JavaScript\b/, /\/Launch\b/, /\/EmbeddedFile\b/, /<script/i];
const ZIP_END = Buffer.from("PK\u0005\u0006", "latin1");

function isMore(bytes: Buffer, type: string): boolean {
  // An archive is read from its end.
  if (bytes.subarray(-65_557).includes(ZIP_END)) return true;
  const text = bytes.toString("latin1");
  if (type !== "application/pdf") return IN_PICTURES.some((word) => word.test(text));
  return !text.startsWith("%PDF-") || IN_DOCUMENTS.some((word) => word.test(text));
}
