/** Photos and labels of one shop and of all shops: a flat store of immutable objects. */
export interface FileStore {
  /** Stores whole or not at all; the same key again replaces. */
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
  /** null = there is none. */
  get(key: string): Promise<StoredFile | null>;
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>;
}

export interface StoredFile {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

/** Parts of letters, digits, `.`, `_`, `-`, joined by `/`; no part may begin with a dot. At most 200 characters. */
const KEY = /^(?=.{1,200}$)[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;

/** @throws RangeError when it is no key: keys are made by us, so this is a mistake of ours and never a person's. */
export function checkKey(key: string): string {
  if (!KEY.test(key)) throw new RangeError("not a file key");
  return key;
}
