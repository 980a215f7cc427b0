import { cancelFulfillment, createFulfillment, setTracking } from "../../state/create-fulfillment.ts";
import { addFulfillmentEvent } from "../../state/fulfillment-events.ts";
import type { ShopContext } from "../../state/shop-context.ts";
import type { Fulfillment, FulfillmentOrder, FulfillmentOrderLineItem, Tracking } from "../../state/types.ts";
import { trackingUrl } from "../../state/tracking-url.ts";
import { legacyId } from "../fields/sources.ts";
import type { MutationResult, Mutations } from "../request-context.ts";

interface TrackingInput {
  readonly company?: string | null;
  readonly number?: string | null;
  readonly numbers?: readonly string[] | null;
  readonly url?: string | null;
  readonly urls?: readonly string[] | null;
}

interface FulfillmentInput {
  readonly lineItemsByFulfillmentOrder: readonly {
    readonly fulfillmentOrderId: string;
    readonly fulfillmentOrderLineItems?: readonly { readonly id: string; readonly quantity: number }[] | null;
  }[];
  readonly trackingInfo?: TrackingInput | null;
  readonly originAddress?: Readonly<Record<string, string>> | null;
}

interface EventInput {
  readonly fulfillmentId: string;
  readonly status: string;
  readonly message?: string | null;
  readonly happenedAt?: string | null;
  readonly estimatedDeliveryAt?: string | null;
  readonly address1?: string | null;
  readonly city?: string | null;
  readonly province?: string | null;
  readonly country?: string | null;
  readonly zip?: string | null;
  readonly latitude?: number | null;
  readonly longitude?: number | null;
}

/** The lists win over the single values; the n-th number goes with the n-th URL. */
function toTracking(input: TrackingInput | null | undefined): Tracking[] {
  if (!input) return [];
  const numbers = input.numbers?.length ? input.numbers : input.number ? [input.number] : [];
  const urls = input.urls?.length ? input.urls : input.url ? [input.url] : [];
  const company = input.company ?? null;
  const count = Math.max(numbers.length, urls.length, company ? 1 : 0);
  return Array.from({ length: count }, (_, index) => {
    const number = numbers[index] ?? null;
    return { number, url: urls[index] ?? trackingUrl(company, number), company };
  });
}

function refuse(field: readonly string[], message: string): MutationResult {
  return { payload: { fulfillment: null, userErrors: [{ field, message }] } };
}

function shipFulfillment(
  { fulfillment: input }: { readonly fulfillment: FulfillmentInput },
  context: ShopContext,
): MutationResult {
  const groups: {
    fulfillmentOrder: FulfillmentOrder;
    lines: { line: FulfillmentOrderLineItem; quantity: number }[];
  }[] = [];
  if (input.lineItemsByFulfillmentOrder.length === 0)
    return refuse(["fulfillment", "lineItemsByFulfillmentOrder"], "Line items by fulfillment order can't be blank");
  for (const wanted of input.lineItemsByFulfillmentOrder) {
    const target = context.state.fulfillmentOrders.get(wanted.fulfillmentOrderId);
    if (!target) return refuse(["fulfillment"], "Fulfillment order does not exist.");
    if (!["OPEN", "IN_PROGRESS"].includes(target.status))
      return refuse(
        ["fulfillment"],
        `Fulfillment order ${legacyId(target)} has an unfulfillable status= ${target.status.toLowerCase()}.`,
      );
    const asked = wanted.fulfillmentOrderLineItems?.length
      ? wanted.fulfillmentOrderLineItems
      : target.lineItems.map((line) => ({ id: line.id, quantity: line.remainingQuantity }));
    const lines: { line: FulfillmentOrderLineItem; quantity: number }[] = [];
    for (const { id, quantity } of asked) {
      const line = target.lineItems.find((item) => item.id === id);
      if (!line) return refuse(["fulfillment"], "Fulfillment order line item does not exist.");
      if (
        quantity < 0 ||
        quantity > line.remainingQuantity ||
        (wanted.fulfillmentOrderLineItems?.length && quantity === 0)
      )
        return refuse(["fulfillment"], "Invalid fulfillment order line item quantity requested.");
      if (quantity > 0) lines.push({ line, quantity });
    }
    groups.push({ fulfillmentOrder: target, lines });
  }
  const first = groups[0]?.fulfillmentOrder;
  if (groups.some(({ fulfillmentOrder }) => fulfillmentOrder.orderId !== first?.orderId))
    return refuse(["fulfillment"], "All fulfillment orders must belong to the same order.");
  if (groups.some(({ fulfillmentOrder }) => fulfillmentOrder.locationId !== first?.locationId))
    return refuse(["fulfillment"], "All fulfillment orders must be assigned to the same location.");
  const tracking = toTracking(input.trackingInfo);
  const fulfillment = createFulfillment(context, { groups, tracking, originAddress: input.originAddress ?? null });
  return {
    payload: { fulfillment, userErrors: [] },
    changed: [fulfillment.id, ...groups.map(({ fulfillmentOrder }) => fulfillmentOrder.id)],
  };
}

function updateTracking(
  args: { readonly fulfillmentId: string; readonly trackingInfoInput: TrackingInput },
  context: ShopContext,
): MutationResult {
  const fulfillment = context.state.fulfillments.get(args.fulfillmentId);
  if (!fulfillment) return refuse(["fulfillmentId"], "Fulfillment does not exist.");
  if (fulfillment.status === "CANCELLED") return refuse(["fulfillmentId"], "Fulfillment is cancelled.");
  setTracking(context, fulfillment, toTracking(args.trackingInfoInput));
  return { payload: { fulfillment, userErrors: [] }, changed: [fulfillment.id] };
}

export const fulfillmentMutations: Mutations = {
  fulfillmentCreate: shipFulfillment,
  fulfillmentCreateV2: shipFulfillment,
  fulfillmentTrackingInfoUpdate: updateTracking,
  fulfillmentTrackingInfoUpdateV2: updateTracking,

  fulfillmentCancel: ({ id }: { readonly id: string }, context) => {
    const fulfillment = context.state.fulfillments.get(id);
    if (!fulfillment) return refuse(["id"], "Fulfillment not found.");
    if (fulfillment.status === "CANCELLED") return refuse(["id"], "Fulfillment is already cancelled.");
    cancelFulfillment(context, fulfillment);
    return { payload: { fulfillment, userErrors: [] }, changed: [id] };
  },

  fulfillmentEventCreate: ({ fulfillmentEvent: input }: { readonly fulfillmentEvent: EventInput }, context) => {
    const fulfillment: Fulfillment | undefined = context.state.fulfillments.get(input.fulfillmentId);
    const fail = (message: string): MutationResult => ({
      payload: { fulfillmentEvent: null, userErrors: [{ field: ["fulfillmentEvent", "fulfillmentId"], message }] },
    });
    if (!fulfillment) return fail("Fulfillment does not exist.");
    if (fulfillment.status === "CANCELLED") return fail("Fulfillment is cancelled.");
    const iso = (value: string) => new Date(value).toISOString().replace(/\.\d+Z$/, "Z");
    const event = addFulfillmentEvent(context, fulfillment, {
      status: input.status,
      message: input.message ?? null,
      happenedAt: input.happenedAt ? iso(input.happenedAt) : context.now(),
      estimatedDeliveryAt: input.estimatedDeliveryAt ? iso(input.estimatedDeliveryAt) : null,
      address1: input.address1 ?? null,
      city: input.city ?? null,
      province: input.province ?? null,
      country: input.country ?? null,
      zip: input.zip ?? null,
      latitude: input.latitude ?? null,
      longitude: input.longitude ?? null,
    });
    return { payload: { fulfillmentEvent: event, userErrors: [] }, changed: [event.id, fulfillment.id] };
  },
};
