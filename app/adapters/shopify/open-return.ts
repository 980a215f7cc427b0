import type { Gid } from "../../domain/gid";
import { formatDecimal, type Money } from "../../domain/money";
import { ApproveReturn, CreateReturn, DeclineReturn, RequestReturn } from "./generated/open-return";
import type { RunOperation } from "./graphql-client";
import type { Done, Refused } from "./outcomes";
import { DONE, outcomeOf } from "./refusals";
import type * as Port from "./returns-port";

const REASON_NOTE_LIMIT = 255;
const CUSTOMER_NOTE_LIMIT = 300;
const DECLINE_NOTE_LIMIT = 500;

export async function createReturn(
  run: RunOperation,
  { orderId, lines, exchange, shippingFee, requestedAt }: Port.CreateReturn,
): Promise<{ outcome: "opened"; returnId: Gid } | Refused> {
  const { returnCreate } = await run(CreateReturn, {
    input: {
      orderId,
      requestedAt: requestedAt.toISOString(),
      returnLineItems: lines.map((line) => ({
        ...unitsOf(line),
        returnReasonDefinitionId: line.reasonId,
        returnReasonNote: line.note.slice(0, REASON_NOTE_LIMIT),
      })),
      exchangeLineItems: exchange.map(({ variantId, quantity }) => ({ variantId, quantity })),
      returnShippingFee: shippingFeeInput(shippingFee),
    },
  });
  return outcomeOf(returnCreate, `return of ${orderId}`, (made) =>
    made.return ? { outcome: "opened" as const, returnId: made.return.id } : null,
  );
}

export async function requestReturn(
  run: RunOperation,
  { orderId, lines, shippingFee }: Port.RequestReturn,
): Promise<{ outcome: "requested"; returnId: Gid } | Refused> {
  const { returnRequest } = await run(RequestReturn, {
    input: {
      orderId,
      returnLineItems: lines.map((line) => ({
        ...unitsOf(line),
        returnReasonDefinitionId: line.reasonId,
        customerNote: line.note.slice(0, CUSTOMER_NOTE_LIMIT),
      })),
      returnShippingFee: shippingFeeInput(shippingFee),
    },
  });
  return outcomeOf(returnRequest, `return request of ${orderId}`, (made) =>
    made.return ? { outcome: "requested" as const, returnId: made.return.id } : null,
  );
}

export async function approveReturn(run: RunOperation, id: Gid): Promise<Done | Refused> {
  const { returnApproveRequest } = await run(ApproveReturn, { id });
  return outcomeOf(returnApproveRequest, `approving ${id}`, (made) => made.return && DONE);
}

export async function declineReturn(
  run: RunOperation,
  id: Gid,
  { reason, note }: Parameters<Port.ShopifyReturns["declineReturn"]>[1],
): Promise<Done | Refused> {
  const { returnDeclineRequest } = await run(DeclineReturn, { id, reason, note: note.slice(0, DECLINE_NOTE_LIMIT) });
  return outcomeOf(returnDeclineRequest, `declining ${id}`, (made) => made.return && DONE);
}

/** Shopify's percentage is 10 for 10 %, and a fee of nothing is none. */
export function unitsOf(line: {
  readonly fulfillmentLineItemId: Gid;
  readonly quantity: number;
  readonly restockingFeePercent: number;
}) {
  const { fulfillmentLineItemId, quantity, restockingFeePercent } = line;
  const restockingFee = restockingFeePercent > 0 ? { percentage: restockingFeePercent } : undefined;
  return { fulfillmentLineItemId, quantity, restockingFee };
}

export const moneyInput = (money: Money) => ({ amount: formatDecimal(money), currencyCode: money.currency });

export const shippingFeeInput = (fee: Money | null) => (fee && fee.minor > 0 ? { amount: moneyInput(fee) } : undefined);
