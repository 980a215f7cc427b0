import { randomUUID } from "node:crypto";
import type { Database } from "../../app/db.server";
import { sampleOrder } from "../../app/domain/policy/testing/sample-order";
import type { PostalAddress, ReturnQuote } from "../../app/domain/returns/native";
import type { Recipient } from "../../app/domain/returns/recipient";
import type { OrderReturn, ReturnState, ReturnTerms } from "../../app/domain/returns/types";
import type { Sealer } from "../../app/lib/seal";
import { mirrorOrder } from "../../app/records/orders";
import { recordUploaded } from "../../app/records/return-labels";
import { createReturn, type NewReturnLine } from "../../app/records/returns";
import { saveShopCatalogue } from "../../app/records/shop-catalogue";
import { openShop, updateShop } from "../../app/records/shops";
import { returnTerms } from "./returns";

const DAY = 86_400_000;

export const eur = (minor: number) => ({ minor, currency: "EUR" });

export const LOCATION_ADDRESS: PostalAddress = {
  name: "Returns",
  company: "Nordlicht GmbH",
  street1: "Hafenstraße 1",
  street2: null,
  city: "Hamburg",
  provinceCode: null,
  postcode: "20457",
  countryCode: "DE",
  phone: null,
};

export const QUOTE: ReturnQuote = {
  lines: [{ fulfillmentLineItemId: "gid://shopify/FulfillmentLineItem/1", quantity: 2, ...lineMoney() }],
  items: eur(4500),
  orderDiscount: eur(200),
  tax: eur(700),
  taxesIncluded: true,
  restockingFee: eur(290),
  shippingFee: eur(390),
  exchange: eur(0),
  refund: eur(3620),
  due: eur(0),
};

function lineMoney() {
  return { subtotal: eur(4500), orderDiscount: eur(200), tax: eur(700), restockingFee: eur(290) };
}

export const returnLine = (change: Partial<NewReturnLine> = {}): NewReturnLine => ({
  fulfillmentLineItemId: "gid://shopify/FulfillmentLineItem/1",
  lineItemId: "gid://shopify/LineItem/1",
  returnLineItemId: "gid://shopify/ReturnLineItem/1",
  title: "Blue mug",
  sku: "MUG",
  quantity: 2,
  reason: { id: "gid://shopify/ReturnReasonDefinition/1", handle: "unwanted", name: "Changed my mind" },
  answer: "APPROVED",
  because: "",
  declineReason: null,
  restockingFeePercent: 0,
  productId: null,
  note: "",
  facts: null,
  ...change,
});

export interface SeedShopperReturn {
  readonly shop?: string;
  readonly locale?: string | null;
  readonly state?: ReturnState;
  readonly source?: OrderReturn["source"];
  readonly terms?: Partial<ReturnTerms>;
  /** Who asked: not who ordered, but who got it as a gift. */
  readonly recipient?: Recipient;
  readonly lines?: readonly NewReturnLine[];
  readonly quote?: ReturnQuote | null;
  readonly isOpened?: boolean;
  readonly isScanned?: boolean;
  readonly isDelivered?: boolean;
  /** Days from now until it should be sent. */
  readonly sendInDays?: number;
  /** Keys of files: a label with them is there. */
  readonly label?: { readonly fileKey: string; readonly qrFileKey?: string };
}

let count = 0;

/** A return of an order in the mirror, as its shopper's page and letters need it. */
export async function seedShopperReturn(
  db: Database,
  sealer: Sealer,
  now: Date,
  seed: SeedShopperReturn = {},
): Promise<OrderReturn> {
  const { shop = "nordlicht.myshopify.com", state = "AWAITING_PARCEL", isOpened = true } = seed;
  const number = ++count;
  const orderId = `gid://shopify/Order/77${number}`;
  const personal = {
    email: "mia@example.com",
    phone: null,
    firstName: "Mia",
    postcode: null,
    locale: seed.locale === undefined ? "en" : seed.locale,
  };
  const at = (isPast: boolean | undefined) => (isPast ? new Date(now.getTime() - DAY) : null);
  return db.write(async (tx) => {
    await openShop(tx, shop, now);
    await updateShop(tx, shop, { name: "Nordlicht", timeZone: "Europe/Berlin" });
    const location = { id: "gid://shopify/Location/1", name: "Hamburg", isActive: true, address: LOCATION_ADDRESS };
    await saveShopCatalogue(tx, shop, [], [location]);
    // A shopper of its own: nobody is asked two questions within a month.
    const customer = { id: `gid://shopify/Customer/77${number}`, orderCount: 1, tags: [] } as const;
    const snapshot = sampleOrder({ id: orderId, name: `#10${number}`, customer });
    mirrorOrder(tx, sealer, shop, { snapshot, personal }, "fresh");
    const made = await createReturn(
      tx,
      sealer,
      {
        shop,
        orderId,
        orderName: snapshot.name,
        rma: `RMA-7KQ4-${String(number).padStart(4, "0")}`,
        nativeId: `gid://shopify/Return/${number}`,
        nativeStatus: "OPEN",
        source: seed.source ?? "SHOPPER",
        requestKey: randomUUID(),
        state,
        lines: seed.lines ?? [returnLine()],
        terms: returnTerms({ label: { kind: "own" }, ...seed.terms }),
        requestedBy: "Shopper",
        recipient: seed.recipient ?? null,
        sentence: "For staff only",
        policyVersionId: null,
        decisionId: null,
        customerId: "gid://shopify/Customer/1",
        requestedAt: new Date(now.getTime() - DAY),
        openedAt: at(isOpened),
        sendBy: seed.sendInDays === undefined ? null : new Date(now.getTime() + seed.sendInDays * DAY),
        quote: seed.quote === undefined ? QUOTE : seed.quote,
        currency: "EUR",
        note: "",
      },
      now,
    );
    if (seed.label) {
      const owner = { id: randomUUID(), shop, returnId: made.id, provider: "upload" };
      const { fileKey, qrFileKey } = seed.label;
      await recordUploaded(tx, owner, { fileKey, carrier: "DHL", trackingNumber: "00340434161094021501" }, now);
      const trackingUrl = "https://carrier.example/track?n=00340434161094021501";
      await tx.returnLabel.update({ where: { id: owner.id }, data: { qrFileKey, trackingUrl } });
    }
    const parcel = { scannedAt: at(seed.isScanned), deliveredAt: at(seed.isDelivered) };
    await tx.orderReturn.update({ where: { id: made.id }, data: parcel });
    return { ...made, ...parcel };
  });
}

/** What a step of processing gave back, as its effect's row says it. */
export async function seedGiven(
  db: Database,
  { id: returnId, shop, orderId }: OrderReturn,
  now: Date,
  given: {
    readonly amount?: number;
    readonly refundTo?: "original_payment" | "store_credit" | "nobody";
    readonly exchanged?: boolean;
    readonly units?: number;
    readonly bonus?: { readonly minor: number; readonly state: "PLANNED" | "DONE" };
  } = {},
): Promise<string> {
  const { amount, refundTo = "original_payment", exchanged = false, units = 2, bonus } = given;
  const before = await db.read.effect.count({ where: { returnId, kind: "process-return" } });
  const key = `process-return/${returnId}/${before}`;
  const of = { shop, subject: orderId, returnId, plannedAt: now, runAt: now, money: true };
  const unit = { returnLineItemId: "gid://shopify/ReturnLineItem/1", quantity: units, before: 0, dispositions: [] };
  const money = amount === undefined ? null : eur(amount);
  await db.write(async (tx) => {
    const receipt = JSON.stringify({ amount: money, refundTo, exchanged, due: null });
    const input = JSON.stringify({ units: [unit] });
    const done = { id: randomUUID(), key, kind: "process-return", state: "DONE", input, receipt };
    await tx.effect.create({ data: { ...of, ...done } });
    if (!bonus) return;
    const told = JSON.stringify({ amount: eur(bonus.minor) });
    const extra = { id: randomUUID(), key: `bonus/${key}`, kind: "give-store-credit", state: bonus.state };
    await tx.effect.create({
      data: { ...of, ...extra, input: told, receipt: bonus.state === "DONE" ? told : null },
    });
  });
  return key;
}
