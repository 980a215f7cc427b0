import { randomBytes } from "node:crypto";
import { checkUpload, maxUploadBytes, type UploadCheck, type UploadKind } from "../adapters/files/check-upload";
import { forgetLocation } from "../adapters/files/forget-location";
import type { FileStore } from "../adapters/files/port";
import type { Database, Transaction } from "../db.server";
import { recordFile } from "../records/stored-files";

export interface FileDeps {
  readonly db: Database;
  readonly files: FileStore;
  readonly now: () => Date;
}

export type FileOutcome =
  | { readonly outcome: "stored"; readonly key: string; readonly contentType: string } // 201
  | { readonly outcome: "refused"; readonly status: 413 | 422; readonly sentence: string };

interface NewUpload {
  readonly shop: string;
  readonly kind: UploadKind;
  readonly orderId: string | null;
  readonly returnId: string | null;
}

/** Checks what was uploaded by its content, stores it under a name nobody can guess, and writes down whose it is. */
export async function receiveFile(deps: FileDeps, upload: NewUpload, bytes: Uint8Array): Promise<FileOutcome>;
/** @param hasRoom asked where the file is written down, so that no burst gets past a limit */
export async function receiveFile(
  deps: FileDeps,
  upload: NewUpload,
  bytes: Uint8Array,
  hasRoom: (tx: Transaction) => Promise<boolean>,
): Promise<FileOutcome | { readonly outcome: "full" }>;
export async function receiveFile(
  { db, files, now }: FileDeps,
  { shop, kind, orderId, returnId }: NewUpload,
  bytes: Uint8Array,
  hasRoom: (tx: Transaction) => Promise<boolean> = async () => true,
): Promise<FileOutcome | { readonly outcome: "full" }> {
  const checked = await checkUpload(bytes, kind);
  if (checked.outcome === "refused") return refusal(checked.reason, kind);
  const { contentType, extension } = checked;
  const key = `${kind}s/${randomBytes(24).toString("hex")}.${extension}`;
  const kept = kind === "photo" ? forgetLocation(bytes, contentType) : bytes;
  // The row first: a file without a row would never be found again to be deleted.
  const row = { key, shop, kind, contentType, bytes: kept.byteLength, orderId, returnId, lineId: null };
  const isTaken = await db.write(async (tx) => {
    const isFree = await hasRoom(tx);
    if (isFree) await recordFile(tx, row, now());
    return isFree;
  });
  if (!isTaken) return { outcome: "full" };
  await files.put(key, kept, contentType);
  return { outcome: "stored", key, contentType };
}

type Reason = Extract<UploadCheck, { readonly outcome: "refused" }>["reason"];

function refusal(reason: Reason, kind: UploadKind): FileOutcome {
  switch (reason) {
    case "too_large": {
      const limit = `${Math.floor(maxUploadBytes(kind) / 1_048_576)} MB`;
      return { outcome: "refused", status: 413, sentence: `This file is too large: at most ${limit}.` };
    }
    case "empty":
      return { outcome: "refused", status: 422, sentence: "This file is empty." };
    case "wrong_type": {
      const sentence =
        kind === "photo" ? "A photo has to be a JPEG, PNG, WebP or HEIC." : "A label has to be a PDF, PNG or JPEG.";
      return { outcome: "refused", status: 422, sentence };
    }
    case "not_only_that":
      return {
        outcome: "refused",
        status: 422,
        sentence: "This file holds more than a picture or a page. Make a new one.",
      };
    default:
      return reason satisfies never;
  }
}
