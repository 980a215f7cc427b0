import type { Gid } from "../../domain/gid";
import { parseMoney, type Money } from "../../domain/money";
import { RetryableError } from "../errors";
import { CreateRefund, ReadRefunds, RestockLocations, SuggestRefund } from "./generated/refund";
import type { RunOperation } from "./graphql-client";
import type { RefundRead, RefundUnitsRequest, Refused, SuggestedRefund, UnitCount } from "./port";
import { refusalOf } from "./refusals";
import { toUtc } from "./to-utc";

type Refunded = { readonly outcome: "refunded"; readonly refundId: Gid; readonly amount: Money };

export async function suggestRefund(
  run: RunOperation,
  orderId: Gid,
  units: readonly UnitCount[],
): Promise<SuggestedRefund | null> {
  const { order } = await run(SuggestRefund, { orderId, units: units.map(asCancelled) });
  if (!order?.suggestedRefund) return null;
  const { amountSet, suggestedTransactions } = order.suggestedRefund;
  return {
    amount: parseMoney(amountSet.shopMoney.amount, amountSet.shopMoney.currencyCode),
    presentmentCurrency: order.presentmentCurrencyCode,
    transactions: suggestedTransactions.flatMap(({ gateway, amountSet: money, parentTransaction }) =>
      parentTransaction && Number(money.presentmentMoney.amount) > 0
        ? [{ parentId: parentTransaction.id, gateway: gateway ?? "", amount: money.presentmentMoney.amount }]
        : [],
    ),
  };
}

export async function refundUnits(
  run: RunOperation,
  orderId: Gid,
  { units, restock, note, idempotencyKey }: RefundUnitsRequest,
): Promise<Refunded | Refused> {
  // NO_RESTOCK gives money back but leaves the units to be shipped; only CANCEL takes them out of the order.
  if (!restock)
    return refused("RESTOCK_REQUIRED", "Shopify removes unshipped units only together with restocking them.");
  const suggested = await suggestRefund(run, orderId, units);
  if (!suggested) return refused("NOT_FOUND", "The order was not found or has nothing to refund.");
  const locationOf = await readRestockLocations(run, orderId);
  const { refundCreate } = await run(CreateRefund, {
    key: idempotencyKey,
    input: {
      orderId,
      note,
      notify: false,
      // Must be given when it differs from the shop's currency, and is right when it does not.
      currency: suggested.presentmentCurrency,
      refundLineItems: units.map((unit) => ({ ...asCancelled(unit), locationId: locationOf(unit.lineItemId) })),
      transactions: suggested.transactions.map((one) => ({ ...one, orderId, kind: "REFUND" as const })),
    },
  });
  const refusal = refusalOf(refundCreate?.userErrors);
  if (refusal && /idempoten/i.test(refusal.message)) throw unsure(refusal.message);
  if (refusal) return refusal;
  if (!refundCreate?.refund) throw unsure(`refund of ${orderId} answered neither a refund nor an error`);
  const { shopMoney } = refundCreate.refund.totalRefundedSet;
  const amount = parseMoney(shopMoney.amount, shopMoney.currencyCode);
  return { outcome: "refunded", refundId: refundCreate.refund.id, amount };
}

export async function readRefunds(run: RunOperation, orderId: Gid): Promise<readonly RefundRead[]> {
  const { order } = await run(ReadRefunds, { orderId });
  const refunds = (order?.refunds ?? []).map(({ id, note, createdAt, totalRefundedSet: { shopMoney } }) => ({
    id,
    note,
    createdAt: createdAt ? toUtc(createdAt) : "",
    amount: parseMoney(shopMoney.amount, shopMoney.currencyCode),
  }));
  return refunds.sort((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0));
}

const asCancelled = ({ lineItemId, quantity }: UnitCount) => ({ lineItemId, quantity, restockType: "CANCEL" }) as const;

/** Finds the location with the most open units of a line: the one that was going to ship it. */
async function readRestockLocations(run: RunOperation, orderId: Gid): Promise<(lineItemId: Gid) => Gid | undefined> {
  const { order } = await run(RestockLocations, { orderId });
  const shares = (order?.fulfillmentOrders.nodes ?? []).flatMap(({ assignedLocation, lineItems }) =>
    lineItems.nodes.map(({ lineItem, remainingQuantity }) => ({
      lineItemId: lineItem.id,
      remainingQuantity,
      locationId: assignedLocation.location?.id,
    })),
  );
  shares.sort((a, b) => b.remainingQuantity - a.remainingQuantity);
  return (wanted) => shares.find(({ lineItemId, locationId }) => lineItemId === wanted && locationId)?.locationId;
}

const refused = (code: string, message: string): Refused => ({ outcome: "refused", code, message });

const unsure = (message: string) =>
  new RetryableError(message, {
    sentence: "Shopify did not say whether it refunded. Aftercare looks again before it does anything.",
    outcomeUnknown: true,
  });
