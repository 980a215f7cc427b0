import type { Gid } from "../../domain/gid";
import { PermanentError } from "../errors";
import {
  CancellationRequests,
  HoldFulfillmentOrder,
  ReleaseHolds,
  RequestCancellation,
} from "./generated/fulfillment-order-holds";
import type { RunOperation } from "./graphql-client";
import type { Done, HoldRequest, HoldResult, Refused } from "./port";
import { refusalOf } from "./refusals";

const DONE: Done = { outcome: "done" };

export async function holdFulfillmentOrder(run: RunOperation, id: Gid, request: HoldRequest): Promise<HoldResult> {
  const hold = { handle: request.handle, reason: "OTHER", reasonNotes: request.notes, notifyMerchant: false } as const;
  const { fulfillmentOrderHold: answer } = await run(HoldFulfillmentOrder, { id, hold });
  const refusal = refusalOf(answer?.userErrors);
  if (refusal?.code === "DUPLICATE_FULFILLMENT_HOLD_HANDLE") return { outcome: "already_held" };
  if (refusal) return refusal;
  const holdId = answer?.fulfillmentHold?.id;
  if (holdId) return { outcome: "held", holdId };
  throw new PermanentError(`hold of ${id} answered neither a hold nor an error`, {
    sentence: "Shopify did not say whether it holds the order back. Look at the order in the Shopify admin.",
  });
}

export async function releaseHolds(run: RunOperation, id: Gid, holdIds: readonly Gid[]): Promise<Done | Refused> {
  // Shopify reads "no ids" as "all holds", the merchant's and other apps' too.
  if (holdIds.length === 0) return DONE;
  const { fulfillmentOrderReleaseHold: answer } = await run(ReleaseHolds, { id, holdIds });
  return refusalOf(answer?.userErrors) ?? DONE;
}

export async function requestCancellation(run: RunOperation, id: Gid, message: string): Promise<Done | Refused> {
  const { fulfillmentOrderSubmitCancellationRequest: answer } = await run(RequestCancellation, { id, message });
  return refusalOf(answer?.userErrors) ?? DONE;
}

export async function readCancellationRequests(run: RunOperation, id: Gid): Promise<readonly string[]> {
  const { fulfillmentOrder } = await run(CancellationRequests, { id });
  return (fulfillmentOrder?.merchantRequests.nodes ?? []).map(({ message }) => message ?? "");
}
