import { forgetFiles, unusedPhotos } from "../records/stored-files";
import type { AutomationContext, Save } from "./automation";

/** Whoever took photos and has not asked for a return or written to the shop by then will not. */
const UNUSED_MS = 7 * 86_400_000;
const AT_ONCE = 200;

/** Deletes photos that became part of no return and no case: first the picture, then, with what is returned, our record of it. */
export async function forgetUnusedPhotos({ db, files, now }: AutomationContext, shop: string): Promise<Save> {
  const keys = await unusedPhotos(db, shop, new Date(now().getTime() - UNUSED_MS), AT_ONCE);
  for (const key of keys) await files.remove(key);
  return (tx) => forgetFiles(tx, keys);
}
