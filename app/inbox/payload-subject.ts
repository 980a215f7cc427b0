import { isGid, toGid, type Gid } from "../domain/gid";
import { parseExactObject, type JsonObject } from "./parse-payload";

/** Where a payload names its order: the GID if Shopify sends one, else the numeric id. */
export interface SubjectPath {
  readonly gid?: readonly string[];
  readonly id: readonly string[];
}

/** The order a payload is about, "" when it does not name one. Exact for ids beyond 2^53. */
export function findSubject(path: SubjectPath | null, payload: JsonObject, text: string): Gid | "" {
  if (path === null) return "";
  const gid = path.gid && read(payload, path.gid);
  if (isGid(gid, "Order")) return gid;
  const id = read(payload, path.id);
  if (typeof id !== "number" || Number.isSafeInteger(id)) return orderGid(id);
  return orderGid(read(parseExactObject(text) ?? {}, path.id));
}

function orderGid(id: unknown): Gid | "" {
  const text = typeof id === "number" || typeof id === "string" ? String(id) : "";
  return /^[1-9]\d{0,30}$/.test(text) ? toGid("Order", text) : "";
}

function read(payload: JsonObject, path: readonly string[]): unknown {
  let value: unknown = payload;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as JsonObject)[key];
  }
  return value;
}
