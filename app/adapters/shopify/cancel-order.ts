import type { Gid } from "../../domain/gid";
import { RetryableError } from "../errors";
import { CancelOrder, ReadJob } from "./generated/cancel-order";
import type { OrderCancelReason } from "./generated/schema-types";
import type { RunOperation } from "./graphql-client";
import type { CancelOrderRequest, Refused } from "./port";
import { refusalOf } from "./refusals";

const STAFF_NOTE_LIMIT = 255;

export async function cancelOrder(
  run: RunOperation,
  orderId: Gid,
  request: CancelOrderRequest,
): Promise<{ outcome: "started"; jobId: Gid } | Refused> {
  const { orderCancel } = await run(CancelOrder, {
    orderId,
    // Shopify itself checks the reason; an unknown one is an invalid document.
    reason: request.reason as OrderCancelReason,
    // Without a refund method Shopify cancels without giving money back.
    refundMethod: request.refund === "original_payment" ? { originalPaymentMethodsRefund: true } : undefined,
    restock: request.restock,
    staffNote: request.staffNote.slice(0, STAFF_NOTE_LIMIT),
  });
  const refusal = refusalOf(orderCancel?.orderCancelUserErrors);
  if (refusal) return refusal;
  if (orderCancel?.job) return { outcome: "started", jobId: orderCancel.job.id };
  throw new RetryableError(`cancelling ${orderId} answered neither a job nor an error`, {
    sentence: "Shopify did not say whether it cancels the order. Aftercare looks again.",
    outcomeUnknown: true,
  });
}

export async function readJob(run: RunOperation, jobId: Gid): Promise<{ done: boolean } | null> {
  const { job } = await run(ReadJob, { id: jobId });
  return job ? { done: job.done } : null;
}
