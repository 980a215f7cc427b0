import type { EffectKind } from "../domain/planned-effect";
import { addTags } from "./add-tags";
import { cancelOrder } from "./cancel-order";
import { editQuantities } from "./edit-quantities";
import type { EffectDefinition } from "./effect-definition";
import { holdFulfillmentOrder } from "./hold-fulfillment-order";
import { refundUnits } from "./refund-units";
import { releaseHold } from "./release-hold";
import { requestWarehouseCancellation } from "./request-warehouse-cancellation";
import { sendMail } from "./send-mail";

/** Every action the app can take on the world. */
const CATALOGUE = {
  "hold-fulfillment-order": holdFulfillmentOrder,
  "release-hold": releaseHold,
  "request-warehouse-cancellation": requestWarehouseCancellation,
  "cancel-order": cancelOrder,
  "refund-units": refundUnits,
  "edit-quantities": editQuantities,
  "add-tags": addTags,
  "send-mail": sendMail,
} as const;

/** The definition of a kind. What `look` saw goes to the same definition's `perform`, so its type may be forgotten here. */
export function effectDefinition(kind: EffectKind): EffectDefinition<EffectKind> {
  return CATALOGUE[kind] as unknown as EffectDefinition<EffectKind>;
}

/** Kinds the ledger of money and labels lists. */
export const MONEY_KINDS: ReadonlySet<string> = new Set(
  Object.values(CATALOGUE)
    .filter(({ money }) => money)
    .map(({ kind }) => kind),
);
