import { randomUUID } from "node:crypto";
import { sampleReturnable } from "../../app/domain/policy/testing/sample-return";
import type { Database, Transaction } from "../../app/db.server";
import type { ReturnQuote } from "../../app/domain/returns/native";
import { rmaFrom } from "../../app/domain/returns/rma";
import type { Resolution, ReturnState, ReturnTerms } from "../../app/domain/returns/types";
import type { Sealer } from "../../app/lib/seal";
import { addReturnHistory } from "./return-history";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const CURRENCY = "USD";
const ENDED = new Set<ReturnState>(["CLOSED", "DECLINED", "CANCELED"]);
const UNDECIDED = new Set<ReturnState>(["REVIEW", "OPENING", "DECLINED"]);

export const RETURN_STATES: readonly ReturnState[] = [
  "REVIEW",
  "OPENING",
  "AWAITING_PARCEL",
  "IN_TRANSIT",
  "DELIVERED",
  "PROCESSING",
  "CLOSED",
  "DECLINED",
  "CANCELED",
  "FAILED",
];

/** A shop in which returns stand everywhere a return can stand. */
export interface SeedReturns {
  readonly shop: string;
  readonly now: Date;
  readonly orders: readonly { readonly id: string; readonly name: string }[];
  readonly states?: readonly ReturnState[];
  /** Tells what is written from what was written before in the same shop. */
  readonly key?: string;
}

export interface SeededReturn {
  readonly id: string;
  readonly rma: string;
  readonly orderId: string;
  readonly labelId: string;
  readonly lineIds: readonly string[];
}

const money = (minor: number) => ({ minor, currency: CURRENCY });

export const returnTerms = (change: Partial<ReturnTerms> = {}): ReturnTerms => ({
  resolution: "refund",
  exchange: [],
  ifSoldOut: "refund",
  storeCreditBonusPercent: 0,
  label: { kind: "prepaid", fee: money(500) },
  refundWhen: "inspected",
  gift: false,
  notify: true,
  ...change,
});

const QUOTE: ReturnQuote = {
  lines: [],
  items: money(5000),
  orderDiscount: money(500),
  tax: money(360),
  taxesIncluded: false,
  restockingFee: money(0),
  shippingFee: money(500),
  exchange: money(0),
  refund: money(4360),
  due: money(0),
};

/** Writes one return per state, with lines, label, parcel events, counts, decision, effects, mails and timeline. */
export async function seedReturns(
  db: Database,
  sealer: Sealer,
  { shop, now, orders, states = RETURN_STATES, key = "seed" }: SeedReturns,
): Promise<Readonly<Record<string, SeededReturn>>> {
  const seeded: Record<string, SeededReturn> = {};
  await db.write(async (tx) => {
    for (const [index, state] of states.entries()) {
      const order = orders[index % orders.length]!;
      seeded[state] = await addReturn(tx, sealer, { shop, now, order, state, index, key });
    }
  });
  return seeded;
}

interface NewReturn {
  readonly shop: string;
  readonly now: Date;
  readonly order: SeedReturns["orders"][number];
  readonly state: ReturnState;
  readonly index: number;
  readonly key: string;
}

async function addReturn(
  tx: Transaction,
  sealer: Sealer,
  { shop, now, order, state, index, key }: NewReturn,
): Promise<SeededReturn> {
  const resolution: Resolution = (["refund", "store_credit", "exchange"] as const)[index % 3]!;
  const isOpen = !UNDECIDED.has(state);
  const requestedAt = new Date(now.getTime() - (index + 1) * 31 * HOUR);
  const after = (hours: number) => new Date(requestedAt.getTime() + hours * HOUR);
  const own = { id: randomUUID(), rma: rmaFrom(Buffer.from(randomUUID().replaceAll("-", ""), "hex")) };
  const hasArrived = state === "DELIVERED" || state === "PROCESSING" || state === "CLOSED";
  const isScanned = hasArrived || state === "IN_TRANSIT";
  const exchange = [{ variantId: "gid://shopify/ProductVariant/9", title: "Long tee – M", quantity: 1 }];
  const row = await tx.orderReturn.create({
    data: {
      ...own,
      shop,
      orderId: order.id,
      orderName: order.name,
      nativeId: isOpen ? `gid://shopify/Return/${key}${index}` : null,
      nativeStatus: isOpen ? (ENDED.has(state) ? "CLOSED" : "OPEN") : null,
      source: (["SHOPPER", "STAFF", "SHOPIFY"] as const)[index % 3]!,
      requestKey: `${key}/${state}`,
      state,
      resolution,
      terms: JSON.stringify(
        returnTerms({ resolution, exchange: resolution === "exchange" ? exchange : [], storeCreditBonusPercent: 10 }),
      ),
      quote: JSON.stringify(QUOTE),
      noteSealed: sealer.seal(
        "Please hurry, it was a present and a rather long note that has to wrap on narrow screens",
      ),
      requestedBy: "Shopper",
      sentence: "",
      currency: CURRENCY,
      units: 3,
      refundedMinor: state === "CLOSED" ? 4360n : 0n,
      requestedAt,
      openedAt: isOpen ? after(1) : null,
      sendBy: isOpen ? after(24 * 14) : null,
      scannedAt: isScanned ? after(20) : null,
      deliveredAt: hasArrived ? after(28) : null,
      inspectedAt: state === "CLOSED" ? after(29) : null,
      endedAt: ENDED.has(state) ? after(30) : null,
      updatedAt: requestedAt,
      lines: { create: linesOf(shop, sealer, state, requestedAt) },
    },
    include: { lines: { orderBy: { position: "asc" } } },
  });
  const lineIds = row.lines.map(({ id }) => id);
  const labelId = randomUUID();
  const history = { shop, returnId: row.id, orderId: order.id, state, requestedAt, labelId, lineIds, index };
  await addReturnHistory(tx, sealer, history);
  return { ...own, orderId: order.id, labelId, lineIds };
}

function linesOf(shop: string, sealer: Sealer, state: ReturnState, requestedAt: Date) {
  const facts = JSON.stringify(
    sampleReturnable({
      deliveredAt: new Date(requestedAt.getTime() - 4 * DAY).toISOString(),
      fulfilledAt: new Date(requestedAt.getTime() - 7 * DAY).toISOString(),
      unitPaid: money(2500),
      shipped: 2,
      returnable: 2,
    }),
  );
  const common = { shop, facts, fulfillmentLineItemId: "gid://shopify/FulfillmentLineItem/1" };
  const reason = { reasonId: "gid://shopify/ReturnReasonDefinition/1", reasonHandle: "size-too-small" };
  const answer = state === "REVIEW" ? "REVIEW" : state === "DECLINED" ? "DECLINED" : "APPROVED";
  const refused = { because: "It was on final sale.", declineReason: "FINAL_SALE" };
  return [
    {
      id: randomUUID(),
      position: 0,
      lineItemId: "gid://shopify/LineItem/1",
      title: "Tee with a name long enough to need a second line on a phone",
      sku: "TEE-S",
      quantity: 2,
      reasonName: "Size was too small",
      noteSealed: sealer.seal("The sleeves end above my elbows"),
      answer,
      ...(answer === "DECLINED" && refused),
      ...common,
      ...reason,
    },
    {
      id: randomUUID(),
      position: 1,
      lineItemId: "gid://shopify/LineItem/2",
      title: "Mug",
      sku: "MUG",
      quantity: 1,
      reasonName: "Changed my mind",
      answer: "DECLINED",
      ...refused,
      ...common,
      ...reason,
    },
  ];
}
