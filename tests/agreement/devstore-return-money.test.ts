import fc from "fast-check";
import { expect, test } from "vitest";
import { toDecimal, toMinor } from "../devstore/state/money.ts";
import { type Answer, type Asker, openStore } from "./support/ask-devstore.ts";
import {
  createShippedOrder,
  describeReturn,
  outcomeOf,
  processAll,
  type ShippedOrder,
  startReturn,
} from "./support/devstore-returns.ts";

const line = fc.record({
  minor: fc.integer({ min: 1, max: 99_999 }),
  quantity: fc.integer({ min: 1, max: 4 }),
  tax: fc.constantFrom(undefined, "0.19", "0.0725"),
});

const anyOrder = fc.record({
  currency: fc.constantFrom("USD", "JPY", "KWD"),
  taxesIncluded: fc.boolean(),
  lines: fc.array(line, { minLength: 1, maxLength: 3 }),
  shippingMinor: fc.integer({ min: 0, max: 1999 }),
  discount: fc.constantFrom(undefined, { percentage: 10 }, { percentage: 33 }, { minor: 777 }),
  payments: fc.integer({ min: 1, max: 3 }),
  unshipped: fc.integer({ min: 0, max: 1 }),
});

/** One step of taking an order apart: which line, how many units, and how. */
const anyStep = fc.record({
  line: fc.nat(),
  units: fc.integer({ min: 1, max: 4 }),
  how: fc.constantFrom("return", "return in pieces", "return later", "refund", "cancel"),
});

function placeOrder(asker: Asker, wanted: typeof anyOrder extends fc.Arbitrary<infer T> ? T : never) {
  const { currency, discount } = wanted;
  return createShippedOrder(asker, {
    currency,
    taxesIncluded: wanted.taxesIncluded,
    lines: wanted.lines.map(({ minor, quantity, tax }) => ({ price: toDecimal(minor, currency), quantity, tax })),
    shipping: wanted.shippingMinor ? toDecimal(wanted.shippingMinor, currency) : undefined,
    discount: discount && ("minor" in discount ? { amount: toDecimal(discount.minor ?? 0, currency) } : discount),
    payments: wanted.payments,
    unshipped: wanted.lines.some(({ quantity }) => quantity > wanted.unshipped) ? wanted.unshipped : 0,
  });
}

const QUOTE = `query($input: CalculateReturnInput!) { returnCalculate(input: $input) { returnLineItems {
  subtotalSet { shopMoney { amount } } totalTaxSet { shopMoney { amount } } } } }`;
const LEFT = `query($id: ID!) { order(id: $id) { taxesIncluded totalRefundedSet { shopMoney { amount } }
  totalReceivedSet { shopMoney { amount } } totalOutstandingSet { shopMoney { amount } }
  netPaymentSet { shopMoney { amount } } lineItems(first: 20) { nodes { id unfulfilledQuantity } } }
  returnableFulfillments(orderId: $id, first: 5) { nodes { returnableFulfillmentLineItems(first: 20) {
    nodes { quantity fulfillmentLineItem { id lineItem { id } } } } } } }`;
const SUGGEST = `query($id: ID!, $items: [RefundLineItemInput!], $shipping: Boolean) { order(id: $id) {
  suggestedRefund(refundLineItems: $items, refundShipping: $shipping) {
    suggestedTransactions { gateway parentTransaction { id } amountSet { shopMoney { amount } } } } } }`;
const REFUND = `mutation($input: RefundInput!, $key: String!) { refundCreate(input: $input) @idempotent(key: $key) {
  userErrors { message } } }`;

interface Returnable {
  readonly quantity: number;
  readonly fulfillmentLineItem: { readonly id: string; readonly lineItem: { readonly id: string } };
}

async function stateOf({ ask }: Asker, id: string) {
  const { data } = await ask(LEFT, { id });
  const returnable: Returnable[] = data.returnableFulfillments.nodes.flatMap(
    (item: Answer) => item.returnableFulfillmentLineItems.nodes,
  );
  return { order: data.order, returnable };
}

async function refundBy(
  asker: Asker,
  order: ShippedOrder,
  items: object[],
  shipping: boolean,
  restockType = "NO_RESTOCK",
): Promise<void> {
  const refundLineItems = items.map((item) => ({ ...item, restockType }));
  const suggested = await asker.ask(SUGGEST, { id: order.id, items: refundLineItems, shipping });
  const answer = await asker.ask(REFUND, {
    key: `${order.id}/${asker.store.ledger.length}`,
    input: {
      orderId: order.id,
      refundLineItems,
      shipping: shipping ? { fullRefund: true } : null,
      transactions: suggested.data.order.suggestedRefund.suggestedTransactions.map((item: Answer) => ({
        orderId: order.id,
        kind: "REFUND",
        gateway: item.gateway,
        parentId: item.parentTransaction.id,
        amount: item.amountSet.shopMoney.amount,
      })),
    },
  });
  expect(answer.data.refundCreate.userErrors).toEqual([]);
}

async function quoteOf(asker: Asker, order: ShippedOrder, fulfillmentLineItemId: string, quantity: number) {
  const input = { orderId: order.id, returnLineItems: [{ fulfillmentLineItemId, quantity }] };
  const { data } = await asker.ask(QUOTE, { input });
  const [quoted] = data.returnCalculate.returnLineItems;
  const { order: now } = await stateOf(asker, order.id);
  const minor = (set: Answer) => toMinor(set.shopMoney.amount, order.currency);
  return 0 - minor(quoted.subtotalSet) - (now.taxesIncluded ? 0 : minor(quoted.totalTaxSet));
}

async function refundedBy(asker: Asker, order: ShippedOrder, returnId: string): Promise<number> {
  const { refunds } = await describeReturn(asker, returnId);
  return refunds.nodes.reduce(
    (sum: number, refund: Answer) => sum + toMinor(refund.totalRefundedSet.shopMoney.amount, order.currency),
    0,
  );
}

test("however an order is taken apart, quotes are kept and all that was paid goes back, to the minor unit", async () => {
  const asker = openStore({ empty: true, bucket: { maximumAvailable: 1e9, restoreRate: 1e9 } });
  await fc.assert(
    fc.asyncProperty(anyOrder, fc.array(anyStep, { maxLength: 6 }), async (wanted, steps) => {
      const order = await placeOrder(asker, wanted);
      const quotes = new Map<string, number>();
      const later: string[] = [];
      for (const step of [...steps, ...Array.from({ length: 12 }, (_, line) => ({ line, units: 4, how: "return" }))]) {
        if (step.how === "cancel") {
          await cancelUnshipped(asker, order);
          continue;
        }
        const { returnable } = await stateOf(asker, order.id);
        const target = returnable[step.line % Math.max(1, returnable.length)];
        if (!target) break;
        const quantity = Math.min(step.units, target.quantity);
        const { id: fulfillmentLineItemId, lineItem } = target.fulfillmentLineItem;
        if (step.how === "refund") {
          await refundBy(asker, order, [{ lineItemId: lineItem.id, quantity }], false);
          continue;
        }
        const quote = await quoteOf(asker, order, fulfillmentLineItemId, quantity);
        const id = await startReturn(asker, order.id, [{ fulfillmentLineItemId, quantity }]);
        quotes.set(id, quote);
        if (step.how === "return later") later.push(id);
        else if (step.how === "return in pieces") await inPieces(asker, id, quantity);
        else await processAll(asker, id);
      }
      await cancelUnshipped(asker, order);
      for (const id of later.toReversed()) await processAll(asker, id);
      await refundBy(asker, order, [], true);

      for (const [id, quote] of quotes) expect(await refundedBy(asker, order, id)).toBe(quote);
      const { order: done } = await stateOf(asker, order.id);
      const amounts = [done.totalRefundedSet, done.totalReceivedSet].map((set: Answer) => set.shopMoney.amount);
      expect(amounts).toEqual([order.total, order.total]);
      expect(toMinor(done.totalOutstandingSet.shopMoney.amount, order.currency)).toBe(0);
    }),
    { numRuns: 40, seed: 20_261_122 },
  );
});

/** Takes what was never sent off the order, with its money. */
async function cancelUnshipped(asker: Asker, order: ShippedOrder): Promise<void> {
  const { order: now } = await stateOf(asker, order.id);
  const open = now.lineItems.nodes.filter((item: Answer) => item.unfulfilledQuantity > 0);
  const items = open.map((item: Answer) => ({ lineItemId: item.id, quantity: item.unfulfilledQuantity }));
  if (items.length > 0) await refundBy(asker, order, items, false, "CANCEL");
}

async function inPieces(asker: Asker, id: string, quantity: number): Promise<void> {
  for (let done = 0; done < quantity; done += 1) {
    const { returnLineItems } = await describeReturn(asker, id);
    await processAll(asker, id, { lines: [{ id: returnLineItems.nodes[0].id, quantity: 1 }] });
  }
}

test("fees are taken once, whole and in pieces alike", async () => {
  const asker = openStore({ empty: true, bucket: { maximumAvailable: 1e9, restoreRate: 1e9 } });
  const anyFee = fc.constantFrom(0, 7.5, 10, 33.33, 100);
  await fc.assert(
    fc.asyncProperty(anyOrder, anyFee, fc.integer({ min: 0, max: 300 }), async (wanted, percentage, shippingFee) => {
      const refundedIn = async (pieces: boolean) => {
        const order = await placeOrder(asker, wanted);
        const { returnable } = await stateOf(asker, order.id);
        const [target] = returnable;
        const amount = toDecimal(shippingFee, order.currency);
        const id = await startReturn(
          asker,
          order.id,
          [
            {
              fulfillmentLineItemId: target?.fulfillmentLineItem.id,
              quantity: target?.quantity ?? 0,
              restockingFee: { percentage },
            },
          ],
          { returnShippingFee: { amount: { amount, currencyCode: order.currency } } },
        );
        if (pieces) await inPieces(asker, id, target?.quantity ?? 0);
        else await processAll(asker, id);
        const { order: done } = await stateOf(asker, order.id);
        return { done, refunded: await refundedBy(asker, order, id) };
      };
      const [whole, pieces] = [await refundedIn(false), await refundedIn(true)];
      expect(pieces.done.totalOutstandingSet).toEqual(whole.done.totalOutstandingSet);
      expect(pieces.refunded).toBe(whole.refunded);
    }),
    { numRuns: 25, seed: 7 },
  );
});

test("an exchange is set off: even, in favour of the shop, in favour of the customer", async () => {
  const asker = openStore();
  const { data } = await asker.ask(`{ productVariants(first: 50) { nodes { id sku } } }`);
  const variant = (sku: string) => data.productVariants.nodes.find((item: Answer) => item.sku === sku).id;
  for (const [sku, transfer, amount, outstanding] of [
    ["TEE-M", null, null, "0.0"],
    ["LINEN-M", "InvoiceReturnOutcome", "10.8", "10.8"],
    ["TOTE", "RefundReturnOutcome", "15.66", "0.0"],
  ] as const) {
    const order = await createShippedOrder(asker, { lines: [{ sku: "TEE-S", quantity: 1, tax: "0.08" }] });
    const id = await startReturn(asker, order.id, [{ fulfillmentLineItemId: order.shippedLines[0], quantity: 1 }], {
      exchangeLineItems: [{ variantId: variant(sku), quantity: 1 }],
    });
    const outcome = await outcomeOf(asker, id);
    expect(outcome.financialTransfer?.__typename ?? null).toBe(transfer);
    expect(outcome.financialTransfer?.amount.shopMoney.amount ?? null).toBe(amount);
    await processAll(asker, id);
    const done = await describeReturn(asker, id);
    expect(done.exchangeLineItems.nodes[0].lineItems).toMatchObject([{ sku }]);
    expect(done.order.totalOutstandingSet.shopMoney.amount).toBe(outstanding);
    const work = await asker.ask(
      `query($id: ID!) { order(id: $id) { fulfillmentOrders(first: 5) { nodes { status lineItems(first: 5) { nodes {
        remainingQuantity lineItem { sku } } } } } } }`,
      { id: order.id },
    );
    expect(work.data.order.fulfillmentOrders.nodes.at(-1)).toMatchObject({
      status: "OPEN",
      lineItems: { nodes: [{ remainingQuantity: 1, lineItem: { sku } }] },
    });
  }
});
