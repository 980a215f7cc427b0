import { randomUUID } from "node:crypto";
import type { UserError } from "./order-input.ts";
import type { ShopContext } from "./shop-context.ts";
import type { ShopState, StagedUpload } from "./types.ts";

export interface StagedUploadInput {
  readonly resource: string;
  readonly filename: string;
  readonly mimeType: string;
  readonly httpMethod?: "POST" | "PUT" | null;
}

export interface StagedTarget {
  readonly url: string;
  readonly resourceUrl: string;
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
}

/** Makes a place a file may be sent to. With POST its parameters are fields of the form, with PUT they are headers. */
export function stageUpload(context: ShopContext, input: StagedUploadInput): StagedTarget {
  const method = input.httpMethod ?? "PUT";
  const key = randomUUID();
  const upload = { key, filename: input.filename, mimeType: input.mimeType, httpMethod: method, content: null };
  context.state.stagedUploads.set(key, upload);
  const path = `${context.publicUrl()}/staged-uploads`;
  const resourceUrl = `${path}/${key}/${encodeURIComponent(input.filename)}`;
  return method === "POST"
    ? {
        url: path,
        resourceUrl,
        parameters: [
          { name: "Content-Type", value: input.mimeType },
          { name: "success_action_status", value: "201" },
          { name: "acl", value: "private" },
          { name: "key", value: key },
        ],
      }
    : {
        url: resourceUrl,
        resourceUrl,
        parameters: [
          { name: "content_type", value: input.mimeType },
          { name: "acl", value: "private" },
        ],
      };
}

export function refuseUpload(input: StagedUploadInput, index: number): UserError | null {
  const field = ["input", String(index), "filename"];
  return input.filename.trim() === "" ? { field, message: "Filename can't be blank" } : null;
}

/** The upload a resource address names; null for addresses elsewhere. */
export function uploadAt(state: ShopState, url: string): StagedUpload | null {
  const key = /\/staged-uploads\/([0-9a-f-]{36})\//.exec(url)?.[1];
  return (key && state.stagedUploads.get(key)) || null;
}

/** Where everybody can read an uploaded file. */
export function publicFileUrl(context: Pick<ShopContext, "publicUrl">, upload: StagedUpload): string {
  return `${context.publicUrl()}/files/${upload.key}/${encodeURIComponent(upload.filename)}`;
}
