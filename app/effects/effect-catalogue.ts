import type { EffectKind } from "../domain/planned-effect";
import { addTags } from "./add-tags";
import { attachReturnLabel } from "./attach-return-label";
import { buyReturnLabel } from "./buy-return-label";
import { cancelOrder } from "./cancel-order";
import { createDiscountCode } from "./create-discount-code";
import { disposeReturn } from "./dispose-return";
import { editQuantities } from "./edit-quantities";
import type { EffectDefinition } from "./effect-definition";
import { fileReturnRequest } from "./file-return-request";
import { giveGoodwillCredit } from "./give-goodwill-credit";
import { giveStoreCredit } from "./give-store-credit";
import { holdFulfillmentOrder } from "./hold-fulfillment-order";
import { moveReturn } from "./move-return";
import { openReturn } from "./open-return";
import { processReturn } from "./process-return";
import { refundUnits } from "./refund-units";
import { releaseHold } from "./release-hold";
import { removeFromReturn } from "./remove-from-return";
import { requestWarehouseCancellation } from "./request-warehouse-cancellation";
import { revokeDiscountCode } from "./revoke-discount-code";
import { sendMail } from "./send-mail";
import { sendSms } from "./send-sms";
import { sendWebhook } from "./send-webhook";
import { takeGoodwillCredit } from "./take-goodwill-credit";
import { triggerFlow } from "./trigger-flow";
import { voidReturnLabel } from "./void-return-label";

/** Every action the app can take on the world. */
const CATALOGUE = {
  "hold-fulfillment-order": holdFulfillmentOrder,
  "release-hold": releaseHold,
  "request-warehouse-cancellation": requestWarehouseCancellation,
  "cancel-order": cancelOrder,
  "refund-units": refundUnits,
  "edit-quantities": editQuantities,
  "open-return": openReturn,
  "file-return-request": fileReturnRequest,
  "move-return": moveReturn,
  "remove-from-return": removeFromReturn,
  "buy-return-label": buyReturnLabel,
  "attach-return-label": attachReturnLabel,
  "void-return-label": voidReturnLabel,
  "process-return": processReturn,
  "dispose-return": disposeReturn,
  "give-store-credit": giveStoreCredit,
  "create-discount-code": createDiscountCode,
  "revoke-discount-code": revokeDiscountCode,
  "give-goodwill-credit": giveGoodwillCredit,
  "take-goodwill-credit": takeGoodwillCredit,
  "add-tags": addTags,
  "send-mail": sendMail,
  "send-sms": sendSms,
  "trigger-flow": triggerFlow,
  "send-webhook": sendWebhook,
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
