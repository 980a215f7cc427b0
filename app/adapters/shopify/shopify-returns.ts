import { calculateReturn, suggestOutcome } from "./calculate-return";
import { createReverseDelivery, updateReverseDelivery } from "./create-reverse-delivery";
import { cancelReturn, closeReturn, removeFromReturn, reopenReturn } from "./end-return";
import { customerWithEmail, giveStoreCredit, readStoreCredits } from "./give-store-credit";
import type { RunOperation } from "./graphql-client";
import { approveReturn, createReturn, declineReturn, requestReturn } from "./open-return";
import { dispose, processReturn } from "./process-return";
import { findVariants, readLocations, readReturnReasons, readVariants, readVariantsOf } from "./read-return-choices";
import { readReturnable } from "./read-returnable";
import { readReturn, readReturnsOf } from "./read-returns";
import type { ShopifyReturns } from "./returns-port";
import { uploadLabel } from "./upload-label";

/** Shopify's returns for one shop; labels go to Shopify's storage by `send`. */
export function createShopifyReturns(run: RunOperation, send?: typeof fetch): ShopifyReturns {
  return {
    readReturnable: (orderId) => readReturnable(run, orderId),
    readReturn: (id) => readReturn(run, id),
    readReturnsOf: (orderId) => readReturnsOf(run, orderId),
    readReturnReasons: () => readReturnReasons(run),
    readLocations: () => readLocations(run),
    readVariants: (ids) => readVariants(run, ids),
    readVariantsOf: (productId) => readVariantsOf(run, productId),
    findVariants: (words) => findVariants(run, words),
    calculateReturn: (orderId, request) => calculateReturn(run, orderId, request),
    createReturn: (request) => createReturn(run, request),
    requestReturn: (request) => requestReturn(run, request),
    approveReturn: (id) => approveReturn(run, id),
    declineReturn: (id, decline) => declineReturn(run, id, decline),
    cancelReturn: (id) => cancelReturn(run, id),
    closeReturn: (id) => closeReturn(run, id),
    reopenReturn: (id) => reopenReturn(run, id),
    removeFromReturn: (id, units) => removeFromReturn(run, id, units),
    suggestOutcome: (id, request) => suggestOutcome(run, id, request),
    processReturn: (request) => processReturn(run, request),
    dispose: (units) => dispose(run, units),
    uploadLabel: (file) => uploadLabel(run, file, send),
    createReverseDelivery: (id, shipping) => createReverseDelivery(run, id, shipping),
    updateReverseDelivery: (id, shipping) => updateReverseDelivery(run, id, shipping),
    customerWithEmail: (email) => customerWithEmail(run, email),
    giveStoreCredit: (customerId, amount, expiresAt) => giveStoreCredit(run, customerId, amount, expiresAt),
    readStoreCredits: (customerId, since) => readStoreCredits(run, customerId, since),
  };
}
