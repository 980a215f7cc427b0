import type { UserError } from "./order-input.ts";
import type { ShopContext } from "./shop-context.ts";
import { publicFileUrl, uploadAt } from "./staged-uploads.ts";
import type { ReverseDelivery, ReverseFulfillmentOrder } from "./types.ts";

interface ShippingInput {
  readonly labelInput?: { readonly fileUrl: string } | null;
  readonly trackingInput?: { readonly number?: string | null; readonly url?: string | null } | null;
}

export interface DeliveryInput extends ShippingInput {
  readonly reverseFulfillmentOrderId: string;
  readonly reverseDeliveryLineItems: readonly {
    readonly quantity: number;
    readonly reverseFulfillmentOrderLineItemId: string;
  }[];
}

export interface UpdateInput extends ShippingInput {
  readonly reverseDeliveryId: string;
}

type Result = { readonly delivery: ReverseDelivery } | { readonly errors: readonly UserError[] };

const refuse = (field: readonly string[], message: string, code: string): { errors: UserError[] } => ({
  errors: [{ field, message, code }],
});

/** Says how goods travel back: with a label, a tracking number, or both. No lines means all of them. */
export function createReverseDelivery(context: ShopContext, input: DeliveryInput): Result {
  const order = context.state.reverseFulfillmentOrders.get(input.reverseFulfillmentOrderId);
  if (!order) return refuse(["reverseFulfillmentOrderId"], "Reverse fulfillment order not found.", "NOT_FOUND");
  if (order.status !== "OPEN")
    return refuse(["reverseFulfillmentOrderId"], "Reverse fulfillment order is not open.", "INVALID_STATE");
  const errors = [...refuseLines(order, input), ...refuseLabel(context, input)];
  if (errors.length > 0) return { errors };
  const lines = input.reverseDeliveryLineItems.length
    ? input.reverseDeliveryLineItems.map((line) => [line.reverseFulfillmentOrderLineItemId, line.quantity] as const)
    : order.lines.map((line) => [line.id, line.totalQuantity] as const);
  const now = context.now();
  const delivery: ReverseDelivery = {
    id: context.newId("ReverseDelivery"),
    reverseFulfillmentOrderId: order.id,
    lines: lines.map(([orderLineId, quantity]) => ({
      id: context.newId("ReverseDeliveryLineItem"),
      quantity,
      orderLineId,
    })),
    label: input.labelInput ? { fileUrl: fileUrlOf(context, input.labelInput), createdAt: now, updatedAt: now } : null,
    tracking: toTracking(input.trackingInput),
  };
  context.state.reverseDeliveries.set(delivery.id, delivery);
  order.reverseDeliveryIds.push(delivery.id);
  if (delivery.label || delivery.tracking) context.emit("reverse_deliveries/attach_deliverable", delivery.id);
  return { delivery };
}

/** Changes label or tracking; what is not given stays. */
export function updateReverseDelivery(context: ShopContext, input: UpdateInput): Result {
  const delivery = context.state.reverseDeliveries.get(input.reverseDeliveryId);
  if (!delivery) return refuse(["reverseDeliveryId"], "Reverse delivery not found.", "NOT_FOUND");
  const errors = refuseLabel(context, input);
  if (errors.length > 0) return { errors };
  const now = context.now();
  if (input.labelInput)
    delivery.label = {
      fileUrl: fileUrlOf(context, input.labelInput),
      createdAt: delivery.label?.createdAt ?? now,
      updatedAt: now,
    };
  if (input.trackingInput) delivery.tracking = toTracking(input.trackingInput);
  context.emit("reverse_deliveries/attach_deliverable", delivery.id);
  return { delivery };
}

/** Shopify copies the file: what was uploaded gets an address everybody can read, others keep theirs. */
function fileUrlOf(context: ShopContext, { fileUrl }: { readonly fileUrl: string }): string {
  const upload = uploadAt(context.state, fileUrl);
  return upload ? publicFileUrl(context, upload) : fileUrl;
}

function refuseLabel({ state }: ShopContext, { labelInput }: ShippingInput): UserError[] {
  const upload = labelInput && uploadAt(state, labelInput.fileUrl);
  return upload && !upload.content
    ? refuse(["labelInput", "fileUrl"], "The label file could not be read.", "INVALID").errors
    : [];
}

function toTracking(input: ShippingInput["trackingInput"]): ReverseDelivery["tracking"] {
  return input ? { number: input.number ?? null, url: input.url ?? null } : null;
}

function refuseLines(order: ReverseFulfillmentOrder, input: DeliveryInput): UserError[] {
  const seen = new Set<string>();
  return input.reverseDeliveryLineItems.flatMap(({ reverseFulfillmentOrderLineItemId: id, quantity }, index) => {
    const at = ["reverseDeliveryLineItems", String(index)];
    const line = order.lines.find((item) => item.id === id);
    const idField = [...at, "reverseFulfillmentOrderLineItemId"];
    if (!line) return refuse(idField, "Reverse fulfillment order line item not found.", "NOT_FOUND").errors;
    if (seen.has(id)) return refuse(idField, "Reverse fulfillment order line item is already taken.", "TAKEN").errors;
    seen.add(id);
    return quantity > 0 && quantity <= line.totalQuantity
      ? []
      : refuse([...at, "quantity"], "Quantity is invalid.", "INVALID").errors;
  });
}
