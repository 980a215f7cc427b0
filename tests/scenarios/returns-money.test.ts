import fc from "fast-check";
import { expect, test } from "vitest";
import type { ReturnQuote } from "../../app/domain/returns/native";
import { type Answer, type Asker } from "../agreement/support/ask-devstore";
import { createShippedOrder, type ShippedOrder } from "../agreement/support/devstore-returns";
import { toDecimal, toMinor } from "../devstore/state/money";
import { command, countIn, expectNothingStuck, readOrder, requestFor, theReturn } from "../support/return-actions";
import { useTestApp } from "../support/start-test-app";

const app = useTestApp();

const line = fc.record({
  minor: fc.integer({ min: 1, max: 99_999 }),
  quantity: fc.integer({ min: 1, max: 3 }),
  tax: fc.constantFrom(undefined, "0.19", "0.0725"),
});
const anyOrder = fc.record({
  currency: fc.constantFrom("USD", "JPY", "KWD"),
  taxesIncluded: fc.boolean(),
  lines: fc.array(line, { minLength: 1, maxLength: 2 }),
  shippingMinor: fc.integer({ min: 0, max: 1999 }),
  discount: fc.constantFrom(undefined, { percentage: 10 }, { percentage: 33 }, { minor: 777 }),
  payments: fc.integer({ min: 1, max: 3 }),
  unshipped: fc.integer({ min: 0, max: 1 }),
});
/** One way to take an order apart a bit more. */
const anyStep = fc.record({
  line: fc.nat(),
  units: fc.integer({ min: 1, max: 3 }),
  /** How many of them really come back. */
  come: fc.constantFrom(3, 3, 3, 2, 1, 0),
  how: fc.constantFrom("return", "return", "in pieces", "cancel"),
});
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;
type WantedOrder = typeof anyOrder extends fc.Arbitrary<infer T> ? T : never;

/** The store as the merchant's staff use it. */
function merchant(): Asker {
  const { store } = app.devstore;
  const caller = { shop: app.shop, actor: "merchant", scopes: [], unlimited: true };
  return {
    store,
    shop: app.shop,
    events: [],
    ask: (query, variables = {}) => store.execute({ query, variables }, caller) as Promise<Answer>,
    ledgerOf: (mutation) => store.ledger.filter((entry) => entry.mutation === mutation),
  };
}

async function placeOrder({ currency, discount, unshipped, ...wanted }: WantedOrder): Promise<ShippedOrder> {
  const order = await createShippedOrder(merchant(), {
    currency,
    taxesIncluded: wanted.taxesIncluded,
    lines: wanted.lines.map(({ minor, quantity, tax }) => ({ price: toDecimal(minor, currency), quantity, tax })),
    shipping: wanted.shippingMinor ? toDecimal(wanted.shippingMinor, currency) : undefined,
    discount: discount && ("minor" in discount ? { amount: toDecimal(discount.minor ?? 0, currency) } : discount),
    payments: wanted.payments,
    unshipped: wanted.lines.some(({ quantity }) => quantity > unshipped) ? unshipped : 0,
  });
  await app.settle();
  return order;
}

const refundedOf = async (orderId: string) => (await readOrder(app, orderId)).snapshot.refunded?.minor ?? 0;
const TERMS = { label: "own", refundWhen: "inspected", notify: false } as const;

/** Sends units back through the app: asked for by staff, counted in by the warehouse, paid by Shopify. null = nothing is left. */
async function sendBack(orderId: string, { line: which, units, come, how }: Step) {
  const order = await readOrder(app, orderId);
  const open = order.lines.flatMap(({ returnable }, index) => (returnable > 0 ? [{ index, returnable }] : []));
  const target = open[which % Math.max(1, open.length)];
  if (!target) return null;
  const quantity = Math.min(units, target.returnable);
  const coming = Math.min(come, quantity);
  const before = await refundedOf(orderId);
  const request = await requestFor(app, order, { lines: [{ index: target.index, quantity }] });
  await command(app, "return/request", { ...request, terms: TERMS });
  const made = await theReturn(app, orderId);
  expect(made).toMatchObject({ state: "AWAITING_PARCEL", nativeStatus: "OPEN" });
  if (how === "in pieces") {
    for (let piece = 1; piece < coming; piece++) await countIn(app, made, 1);
    await countIn(app, made, coming > 0 ? 1 : 0, true);
  } else {
    await countIn(app, made, coming, true);
  }
  const { state, nativeStatus, sentence } = await theReturn(app, orderId);
  expect({ state, nativeStatus }, sentence).toMatchObject({ state: "CLOSED", nativeStatus: "CLOSED" });

  const row = await app.db.read.orderReturn.findUniqueOrThrow({ where: { id: made.id } });
  const quote = JSON.parse(row.quote!) as ReturnQuote;
  const refunded = (await refundedOf(orderId)) - before;
  expect(Number(row.refundedMinor)).toBe(refunded);
  // The quote is kept when everything comes, and nothing that did not come is paid for.
  if (coming === quantity) expect(refunded).toBe(quote.refund.minor);
  else expect(refunded).toBeLessThanOrEqual(quote.refund.minor);
  if (coming === 0) expect(refunded).toBe(0);
  const shopify = await app.context.openShopify(app.shop);
  const native = await shopify!.readReturn(made.nativeId!);
  expect(native!.lines.reduce((sum, { processedQuantity }) => sum + processedQuantity, 0)).toBe(coming);
  return { asked: quantity, came: coming };
}

const UNSHIPPED = `query($id: ID!) { order(id: $id) { lineItems(first: 20) { nodes { id unfulfilledQuantity } } } }`;
const WORTH = `query($id: ID!, $items: [RefundLineItemInput!]) { order(id: $id) { suggestedRefund(refundLineItems: $items) {
  suggestedTransactions { gateway parentTransaction { id } amountSet { shopMoney { amount } } } } } }`;
const REFUND = `mutation($input: RefundInput!, $key: String!) { refundCreate(input: $input) @idempotent(key: $key) {
  userErrors { message } } }`;

/** Staff take what was never sent off the order in Shopify: a warehouse that began is no business of the app's. */
async function cancelUnshipped(orderId: string): Promise<void> {
  const { ask, store } = merchant();
  const { data } = await ask(UNSHIPPED, { id: orderId });
  const refundLineItems = data.order.lineItems.nodes
    .filter((item: Answer) => item.unfulfilledQuantity > 0)
    .map((item: Answer) => ({ lineItemId: item.id, quantity: item.unfulfilledQuantity, restockType: "CANCEL" }));
  if (refundLineItems.length === 0) return;
  const worth = await ask(WORTH, { id: orderId, items: refundLineItems });
  const transactions = worth.data.order.suggestedRefund.suggestedTransactions.map((item: Answer) => ({
    orderId,
    kind: "REFUND",
    gateway: item.gateway,
    parentId: item.parentTransaction.id,
    amount: item.amountSet.shopMoney.amount,
  }));
  const key = `${orderId}/${store.ledger.length}`;
  const answer = await ask(REFUND, { key, input: { orderId, refundLineItems, transactions } });
  expect(answer.data.refundCreate.userErrors).toEqual([]);
  await app.settle();
}

test("however an order comes back, quotes are kept, never more goes back than was paid, and all of it in the end", async () => {
  await fc.assert(
    fc.asyncProperty(anyOrder, fc.array(anyStep, { maxLength: 4 }), async (wanted, steps) => {
      const order = await placeOrder(wanted);
      const paid = toMinor(order.total, order.currency) - wanted.shippingMinor;
      let isWhole = true;
      for (const step of steps) {
        if (step.how === "cancel") await cancelUnshipped(order.id);
        else {
          const back = await sendBack(order.id, step);
          if (back && back.came < back.asked) isWhole = false;
        }
        expect(await refundedOf(order.id)).toBeLessThanOrEqual(paid);
      }
      await cancelUnshipped(order.id);
      while (await sendBack(order.id, { line: 0, units: 3, come: 3, how: "return" }));
      const refunded = await refundedOf(order.id);
      if (isWhole) expect(refunded).toBe(paid);
      else expect(refunded).toBeLessThanOrEqual(paid);
      await expectNothingStuck(app);
    }),
    { numRuns: Number(process.env["MONEY_RUNS"] ?? 10), seed: 20_261_123 },
  );
}, 300_000);
