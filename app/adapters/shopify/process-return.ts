import { DisposeUnits, ProcessReturn } from "./generated/process-return";
import type { ReturnProcessRefundInput, ReverseFulfillmentOrderDisposeInput } from "./generated/schema-inputs";
import type { RunOperation } from "./graphql-client";
import { moneyInput } from "./open-return";
import type { Done, Refused } from "./outcomes";
import { DONE, outcomeOf } from "./refusals";
import type * as Port from "./returns-port";

export async function processReturn(run: RunOperation, request: Port.ProcessReturn): Promise<Done | Refused> {
  const issueRefund = refundInput(request.refund);
  const { returnProcess } = await run(ProcessReturn, {
    input: {
      returnId: request.returnId,
      returnLineItems: request.units.map(({ returnLineItemId, quantity, dispositions }) => ({
        id: returnLineItemId,
        quantity,
        dispositions: dispositions.length > 0 ? dispositions.map(disposeInput) : undefined,
      })),
      exchangeLineItems: request.exchange.map(({ exchangeLineItemId, quantity }) => ({
        id: exchangeLineItemId,
        quantity,
      })),
      financialTransfer: issueRefund && { issueRefund },
      note: request.note,
      notifyCustomer: false,
    },
  });
  return outcomeOf(returnProcess, `processing ${request.returnId}`, (made) => made.return && DONE);
}

/** Everything given as store credit still wants a list of transactions: an empty one. */
function refundInput(refund: Port.ProcessReturn["refund"]): ReturnProcessRefundInput | undefined {
  switch (refund?.to) {
    case undefined:
      return undefined;
    case "store_credit":
      if (refund.amount.minor <= 0) return undefined;
      return { orderTransactions: [], refundMethods: [{ storeCreditRefund: { amount: moneyInput(refund.amount) } }] };
    case "original_payment": {
      const moved = refund.transactions.filter(({ amount }) => amount.minor > 0);
      if (moved.length === 0) return undefined;
      return {
        orderTransactions: moved.map(({ parentId, amount }) => ({ parentId, transactionAmount: moneyInput(amount) })),
      };
    }
    default:
      return refund satisfies never;
  }
}

export async function dispose(run: RunOperation, units: readonly Port.DisposeUnits[]): Promise<Done | Refused> {
  const { reverseFulfillmentOrderDispose } = await run(DisposeUnits, { inputs: units.map(disposeInput) });
  return outcomeOf(
    reverseFulfillmentOrderDispose,
    "disposing of units",
    (made) => made.reverseFulfillmentOrderLineItems && DONE,
  );
}

function disposeInput(units: Port.DisposeUnits): ReverseFulfillmentOrderDisposeInput {
  const { reverseFulfillmentOrderLineItemId, quantity, disposition, locationId } = units;
  return {
    reverseFulfillmentOrderLineItemId,
    quantity,
    dispositionType: disposition,
    locationId: locationId ?? undefined,
  };
}
