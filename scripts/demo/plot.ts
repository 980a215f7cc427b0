import type { PlaceOrder } from "../../tests/devstore/contract.ts";
import type { AppRecords, CancellationRow } from "./app-records.ts";
import type { Mail } from "./mailbox.ts";
import type { StoreOrder } from "./store.ts";
import { eventually, proved, say } from "./tell.ts";
import type { World } from "./world.ts";

/** What the scenes share: the world, the app's records, something to buy. */
export interface Plot extends World {
  readonly records: AppRecords;
  readonly sku: string;
  /** Late parcels that one scene sends and a later one delivers. */
  readonly lateParcels: Parcel[];
}

export interface Purchase {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly customerId: string;
}

/** A purchase on its way, for which the carrier named a day. */
export interface Parcel extends Purchase {
  readonly fulfillmentId: string;
  readonly firstDate: Date;
}

/** Somebody buys; resolves when the app has heard of it. */
export async function buy(
  { store, records, sku }: Plot,
  firstName: string,
  how: Pick<Partial<PlaceOrder>, "financialStatus" | "thirdParty" | "lines"> = {},
): Promise<Purchase> {
  const email = `${firstName.toLowerCase()}@example.com`;
  const customer = { email, firstName, lastName: "Example", locale: "en" };
  const order = await store.placeOrder({ lines: [{ sku }], customer, ...how });
  await eventually(`the app hears of ${order.name}`, async () => records.knowsOrder(order.id));
  const { customer: known } = await store.readOrder(order.id);
  return { ...order, email, customerId: known?.id ?? "" };
}

/** Waits until the order's cancellation is in one of the states. */
export async function untilState(plot: Plot, order: Purchase, ...states: string[]): Promise<CancellationRow> {
  const now = () => plot.records.cancellationOf(order.id);
  return eventually(
    `${order.name} becomes ${states.join(" or ")}`,
    async () => {
      const row = now();
      return row && states.includes(row.state) ? row : null;
    },
    { tell: () => `It is ${now()?.state ?? "not known"}: ${now()?.sentence ?? ""}` },
  );
}

/** Store time goes on until the shopper can no longer change their mind. */
export async function letUndoWindowPass({ store }: Plot, { undoUntil }: CancellationRow): Promise<void> {
  if (undoUntil === null) return;
  say(`The undo window passes (the store's clock moves on) …`);
  await store.moveClockTo(new Date(undoUntil + 1000));
}

/** The store's own ledger says: cancelled once, and everything that was paid went back once. */
export async function proveCancelledOnce(plot: Plot, order: Purchase): Promise<StoreOrder> {
  const cancelled = await eventually(`${order.name} is cancelled at the store`, async () => {
    const now = await plot.store.readOrder(order.id);
    return now.cancelledAt ? now : null;
  });
  await untilState(plot, order, "CANCELLED");
  const entries = await plot.store.performed(order.id, "orderCancel");
  proved(entries.length === 1, `${order.name} is cancelled: the store's ledger has one orderCancel`, entries);
  return cancelled;
}

/** A mail to the shopper whose subject or text matches. */
export async function proveMail({ mailbox }: Plot, order: Purchase, expected: RegExp): Promise<Mail> {
  const mail = await eventually(`a mail to ${order.email} about ${String(expected)}`, async () =>
    (await mailbox.mailsTo(order.email)).find(({ subject, text }) => expected.test(`${subject}\n${text}`)),
  );
  proved(true, `${order.email} was told: “${mail.subject}”`);
  return mail;
}

export const inMoney = ({ amount, currencyCode }: { amount: string; currencyCode: string }): string =>
  new Intl.NumberFormat("en", { style: "currency", currency: currencyCode }).format(Number(amount));

export const holdsOf = (order: StoreOrder): readonly { handle: string | null }[] =>
  order.fulfillmentOrders.nodes.flatMap(({ fulfillmentHolds }) => fulfillmentHolds);
