import type {
  NativeReturn,
  NativeReturnLine,
  ReverseDelivery,
  ReverseFulfillmentOrder,
} from "../../domain/returns/native";
import type {
  ExchangeLineFieldsFragment,
  ReturnFieldsFragment,
  ReturnLineFieldsFragment,
  ReturnRefundFieldsFragment,
  ReverseDeliveryFieldsFragment,
  ReverseOrderLineFieldsFragment,
} from "./generated/return-fields";
import { presentmentOf, sumOf } from "./presentment";
import { toUtc } from "./to-utc";

/** The lists of a return, all pages given. */
export interface ReturnLists {
  readonly lines: readonly ReturnLineFieldsFragment[];
  readonly exchangeLines: readonly ExchangeLineFieldsFragment[];
  readonly refunds: readonly ReturnRefundFieldsFragment[];
  readonly reverseOrders: readonly ReverseOrderLists[];
}

export interface ReverseOrderLists {
  readonly id: string;
  readonly status: string;
  readonly allLines: readonly ReverseOrderLineFieldsFragment[];
  readonly allDeliveries: readonly ReverseDeliveryFieldsFragment[];
}

/** What Shopify's GraphQL tells of a return. */
export function returnFromGraphql(fields: ReturnFieldsFragment, lists: ReturnLists): NativeReturn {
  const fees = fields.returnShippingFees.map(({ amountSet }) => presentmentOf(amountSet));
  return {
    id: fields.id,
    name: fields.name,
    orderId: fields.order.id,
    status: fields.status,
    createdAt: toUtc(fields.createdAt),
    closedAt: fields.closedAt ? toUtc(fields.closedAt) : null,
    decline: fields.decline && { reason: fields.decline.reason, note: fields.decline.note },
    lines: lists.lines.map(readLine),
    exchangeLines: lists.exchangeLines.map(({ id, variantId, quantity, processedQuantity }) => ({
      id,
      variantId,
      quantity,
      processedQuantity,
    })),
    shippingFee: fees[0] ? sumOf(fees, fees[0].currency) : null,
    reverseFulfillmentOrders: lists.reverseOrders.map(readReverseOrder),
    refunds: lists.refunds.map(({ id, note, createdAt, totalRefundedSet }) => ({
      id,
      note,
      createdAt: createdAt ? toUtc(createdAt) : "",
      amount: presentmentOf(totalRefundedSet),
    })),
  };
}

function readLine(line: ReturnLineFieldsFragment): NativeReturnLine {
  // Only a ReturnLineItem has them: an UnverifiedReturnLineItem is tied to nothing that was shipped.
  const { fulfillmentLineItem = null, restockingFee = null } = line as Partial<VerifiedLine>;
  const reason = line.returnReasonDefinition;
  return {
    id: line.id,
    fulfillmentLineItemId: fulfillmentLineItem?.id ?? null,
    lineItemId: fulfillmentLineItem?.lineItem.id ?? null,
    title: fulfillmentLineItem?.lineItem.title ?? "",
    sku: fulfillmentLineItem?.lineItem.sku ?? null,
    quantity: line.quantity,
    processableQuantity: line.processableQuantity,
    processedQuantity: line.processedQuantity,
    refundedQuantity: line.refundedQuantity,
    reason: reason && { id: reason.id, handle: reason.handle, name: reason.name },
    reasonNote: line.returnReasonNote,
    customerNote: line.customerNote,
    restockingFeePercent: restockingFee?.percentage ?? 0,
  };
}

type VerifiedLine = Extract<ReturnLineFieldsFragment, { readonly fulfillmentLineItem: unknown }>;

function readReverseOrder({ id, status, allLines, allDeliveries }: ReverseOrderLists): ReverseFulfillmentOrder {
  return {
    id,
    status,
    lines: allLines.map((line) => ({
      id: line.id,
      fulfillmentLineItemId: line.fulfillmentLineItem?.id ?? null,
      totalQuantity: line.totalQuantity,
      dispositions: line.dispositions.map(({ type, quantity, location }) => ({
        type,
        quantity,
        locationId: location?.id ?? null,
      })),
    })),
    deliveries: allDeliveries.map(deliveryFromGraphql),
  };
}

/** The label's address may be null for a moment after it was attached. */
export function deliveryFromGraphql({ id, deliverable }: ReverseDeliveryFieldsFragment): ReverseDelivery {
  return {
    id,
    labelUrl: deliverable?.label?.publicFileUrl ?? null,
    trackingNumber: deliverable?.tracking?.number ?? null,
    trackingUrl: deliverable?.tracking?.url ?? null,
  };
}
