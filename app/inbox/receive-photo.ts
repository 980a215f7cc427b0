import { isOrderGid } from "../domain/gid";
import { isRedacted, readOrderSnapshot } from "../records/orders";
import { countPhotosOfOrder } from "../records/stored-files";
import { type FileDeps, type FileOutcome, receiveFile } from "./receive-file";

/** A return of ten lines with three photos each, and as many again for those taken badly. */
export const MOST_PHOTOS_OF_ORDER = 60;

export type PhotoOutcome =
  | FileOutcome
  /** No such order, or not this customer's: the two cannot be told apart. */
  | { readonly outcome: "not_found" } // 404
  | { readonly outcome: "too_many"; readonly sentence: string }; // 429

/**
 * A shopper's photo for what they are about to ask or write; its key goes into the request. The shopper is proved already:
 * `customerId` is theirs, or null when they proved the order itself (a guest with a code).
 */
export async function receivePhoto(
  deps: FileDeps,
  {
    shop,
    orderId,
    customerId,
  }: { readonly shop: string; readonly orderId: string; readonly customerId: string | null },
  bytes: Uint8Array,
): Promise<PhotoOutcome> {
  const order = isOrderGid(orderId) ? await readOrderSnapshot(deps.db, shop, orderId) : null;
  const isTheirs = order && (customerId === null || order.customer?.id === customerId);
  // A photo would stay where everything else was deleted.
  if (!isTheirs || (await isRedacted(deps.db, shop, orderId))) return { outcome: "not_found" };
  const upload = { shop, kind: "photo", orderId, returnId: null } as const;
  const taken = await receiveFile(deps, upload, bytes, async (tx) => {
    return (await countPhotosOfOrder(tx, shop, orderId)) < MOST_PHOTOS_OF_ORDER;
  });
  if (taken.outcome !== "full") return taken;
  return { outcome: "too_many", sentence: "There are enough photos of this order. Please use those." };
}
