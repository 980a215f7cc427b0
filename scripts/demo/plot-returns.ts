import type { ReturnRow } from "./app-records.ts";
import { buy, type Plot, type Purchase } from "./plot.ts";
import { eventually } from "./tell.ts";

export interface Wanted {
  readonly sku: string;
  readonly quantity?: number;
  readonly reason?: string;
}

/** Somebody bought, and it was shipped and delivered. */
export async function bought(plot: Plot, firstName: string, skus: readonly Wanted[]): Promise<Purchase> {
  const lines = skus.map(({ sku, quantity = 1 }) => ({ sku, quantity }));
  const order = await buy(plot, firstName, { lines });
  await plot.store.ship(order.id);
  await plot.goods.deliver(order.id);
  return order;
}

/** What the shopper's account sends: lines by SKU, and what they want for them. */
export async function wish(plot: Plot, order: Purchase, lines: readonly Wanted[], more: object = {}): Promise<object> {
  const [returnable, reasons] = await Promise.all([plot.goods.returnable(order.id), plot.goods.reasons()]);
  return {
    orderId: order.id,
    customerId: order.customerId,
    resolution: "refund",
    ...more,
    lines: lines.map(({ sku, quantity, reason = "changed-my-mind" }) => ({
      fulfillmentLineItemId: returnable.get(sku)?.id,
      quantity: quantity ?? returnable.get(sku)?.quantity,
      reasonId: reasons.get(reason),
    })),
  };
}

export async function askToReturn(plot: Plot, request: object): Promise<void> {
  const { status, answer } = await plot.goods.askToReturn(request);
  if (status !== 202) throw new Error(`The request was answered ${status}: ${JSON.stringify(answer)}`);
}

/** Waits until the order's return is in one of the states. */
export async function untilReturn(plot: Plot, order: Purchase, ...states: string[]): Promise<ReturnRow> {
  const now = () => plot.records.returnOf(order.id);
  return eventually(
    `the return of ${order.name} becomes ${states.join(" or ")}`,
    async () => {
      const row = now();
      return row && states.includes(row.state) ? row : null;
    },
    { tell: () => `It is ${now()?.state ?? "not known"}: ${now()?.sentence ?? ""}` },
  );
}

/** The warehouse counts units of a return in, all as good as new, with the form of the receiving screen. */
export async function countIn(plot: Plot, orderReturn: ReturnRow, units: number, restIsMissing = false): Promise<void> {
  const [line] = plot.records.returnLines(orderReturn.id).filter(({ answer }) => answer === "APPROVED");
  const locationId = await plot.goods.locationId();
  const how = { condition: "new", disposition: "RESTOCKED", locationId, accepted: true };
  await plot.staff.submit(`/app/receive?return=${orderReturn.id}`, {
    requestKey: crypto.randomUUID(),
    returnId: orderReturn.id,
    counts: JSON.stringify([{ returnLineId: line?.id ?? null, quantity: units, ...how }]),
    restIsMissing: String(restIsMissing),
  });
}
