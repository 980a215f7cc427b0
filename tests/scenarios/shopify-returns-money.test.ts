import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Money } from "../../app/domain/money";
import { useAdapterStore } from "../support/adapter-store";
import { inspected, openReturn, readNative, readShipped, shipOrder, unitsFor } from "../support/shipped-order";

const at = useAdapterStore();
const usd = (minor: number): Money => ({ minor, currency: "USD" });
const customer = { email: "ann@example.com", firstName: "Ann", lastName: "Example" };
const ship = () => shipOrder(at.store, at.shop, at.shopify, { lines: [{ sku: at.skus[0]!, quantity: 2 }], customer });

describe("the quote before a return and the outcome after it was opened", () => {
  const line = fc.record({
    minor: fc.integer({ min: 1, max: 99_999 }),
    quantity: fc.integer({ min: 1, max: 4 }),
    back: fc.integer({ min: 0, max: 4 }),
    tax: fc.constantFrom(undefined, "0.19", "0.0725"),
    feePercent: fc.constantFrom(0, 10, 12.5, 100),
  });
  const order = fc.record({
    currency: fc.constantFrom("USD", "JPY", "KWD"),
    lines: fc.array(line, { minLength: 1, maxLength: 3 }),
    discountPercent: fc.constantFrom(0, 5, 33),
    taxesIncluded: fc.boolean(),
    shippingFee: fc.integer({ min: 0, max: 2000 }),
  });

  it("are the same to the minor unit, whatever the currency, taxes, discounts and fees", async () => {
    await fc.assert(
      fc.asyncProperty(order, async ({ lines, currency, shippingFee, ...rest }) => {
        const orderId = await placePaid({ lines, currency, ...rest });
        const shipped = await readShipped(at.shopify, orderId);
        const wanted = shipped.lines
          .map((one, index) => {
            const quantity = Math.min(lines[index]!.back, one.returnable);
            return unitsFor(one, { quantity, restockingFeePercent: lines[index]!.feePercent, reasonId: REASON });
          })
          .filter(({ quantity }) => quantity > 0);
        if (wanted.length === 0) return;
        const request = { lines: wanted, exchange: [], shippingFee: { minor: shippingFee, currency } };
        const quoted = await at.shopify.calculateReturn(orderId, request);
        if (quoted.outcome !== "quoted") return expect.fail(quoted.message);
        const opened = await openReturn(at.shopify, orderId, request);
        const units = opened.lines.map(({ id, quantity }) => ({ returnLineItemId: id, quantity }));
        const asked = { units, exchange: [], method: "original_payment" } as const;
        const outcome = await at.shopify.suggestOutcome(opened.id, asked);
        expect({ refund: outcome?.refund, due: outcome?.due }).toEqual({
          refund: quoted.quote.refund,
          due: quoted.quote.due,
        });
        const moved = (outcome?.transactions ?? []).reduce((sum, { amount }) => sum + amount.minor, 0);
        expect(moved).toBe(quoted.quote.refund.minor);
      }),
      { numRuns: 25, seed: 20_260_706 },
    );
  }, 60_000);
});

describe("an exchange", () => {
  it("is quoted, opened with the return and sent out when it is processed", async () => {
    const { snapshot, lines } = await ship();
    const [wanted] = lines;
    const siblings = await at.shopify.readVariantsOf(wanted!.productId!);
    const other = siblings.find(({ id }) => id !== wanted!.variantId) ?? siblings[0]!;
    expect(await at.shopify.readVariants([other.id, "gid://shopify/ProductVariant/1"])).toEqual([other]);
    const request = { lines: [unitsFor(wanted!, { quantity: 1 })], exchange: [{ variantId: other.id, quantity: 1 }] };
    const quoted = await at.shopify.calculateReturn(snapshot.id, { ...request, shippingFee: usd(400) });
    if (quoted.outcome !== "quoted") return expect.fail(quoted.message);
    expect(quoted.quote.exchange.minor).toBeGreaterThan(0);
    const opened = await openReturn(at.shopify, snapshot.id, { ...request, shippingFee: usd(400) });
    expect(opened.exchangeLines).toMatchObject([{ variantId: other.id, quantity: 1, processedQuantity: 0 }]);

    const exchange = opened.exchangeLines.map(({ id, quantity }) => ({ exchangeLineItemId: id, quantity }));
    const units = inspected(opened, [1]);
    const asked = { units, exchange, method: "original_payment" } as const;
    const outcome = await at.shopify.suggestOutcome(opened.id, asked);
    expect(outcome).toMatchObject({ refund: quoted.quote.refund, due: quoted.quote.due });
    const processed = { returnId: opened.id, units, exchange, refund: null, note: "ref-1" };
    expect(await at.shopify.processReturn(processed)).toEqual({ outcome: "done" });
    const after = await readNative(at.shopify, opened.id);
    expect(after.exchangeLines).toMatchObject([{ processedQuantity: 1 }]);
    expect((await at.snapshotOf(snapshot.id)).lines).toHaveLength(2);
  });

  it("of something dearer says what is due, and that nothing goes back", async () => {
    const { snapshot, lines } = await ship();
    const cheap = lines[0]!;
    const request = {
      lines: [unitsFor(cheap, { quantity: 1 })],
      exchange: [{ variantId: cheap.variantId!, quantity: 3 }],
      shippingFee: null,
    };
    const quoted = await at.shopify.calculateReturn(snapshot.id, request);
    if (quoted.outcome !== "quoted") return expect.fail(quoted.message);
    expect(quoted.quote.refund).toEqual(usd(0));
    expect(quoted.quote.due.minor).toBeGreaterThan(0);
    const opened = await openReturn(at.shopify, snapshot.id, request);
    const exchange = opened.exchangeLines.map(({ id, quantity }) => ({ exchangeLineItemId: id, quantity }));
    const units = inspected(opened, [1]);
    const outcome = await at.shopify.suggestOutcome(opened.id, { units, exchange, method: "original_payment" });
    expect(outcome).toMatchObject({ refund: usd(0), due: quoted.quote.due, transactions: [] });
  });
});

describe("store credit", () => {
  it("takes the refund of a return, and is seen in the customer's account", async () => {
    const { snapshot, lines } = await ship();
    const opened = await openReturn(at.shopify, snapshot.id, { lines: [unitsFor(lines[0]!)] });
    const units = inspected(opened, [2]);
    const outcome = await at.shopify.suggestOutcome(opened.id, { units, exchange: [], method: "store_credit" });
    const amount = outcome?.refund ?? expect.fail("no outcome");
    const since = at.store.clock.now();
    const refund = { to: "store_credit", amount } as const;
    const processed = { returnId: opened.id, units, exchange: [], refund, note: "ref-2" };
    expect(await at.shopify.processReturn(processed)).toEqual({ outcome: "done" });
    expect((await readNative(at.shopify, opened.id)).refunds).toMatchObject([{ amount, note: "ref-2" }]);
    expect(await at.shopify.readStoreCredits(snapshot.customer!.id, since)).toMatchObject([{ amount }]);
  });

  it("given beside a return is found again, newest first and only since an instant", async () => {
    const { snapshot } = await ship();
    const { id } = snapshot.customer!;
    expect(await at.shopify.giveStoreCredit(id, usd(500))).toMatchObject({ outcome: "given" });
    await at.store.clock.advance(60_000);
    const since = at.store.clock.now();
    const given = [];
    for (let minor = 1; minor <= 20; minor += 1) {
      given.unshift(await at.shopify.giveStoreCredit(id, usd(minor)));
      await at.store.clock.advance(1000);
    }
    const credits = await at.shopify.readStoreCredits(id, since);
    expect(credits.map(({ amount }) => amount.minor)).toEqual(Array.from({ length: 20 }, (_, index) => 20 - index));
    expect(credits.map(({ transactionId }) => transactionId)).toEqual(
      given.map((one) => (one.outcome === "given" ? one.transactionId : expect.fail(one.message))),
    );
    expect(await at.shopify.readStoreCredits(id, new Date(0))).toHaveLength(21);
  });

  it("of nothing, or for nobody, is refused; a cut answer leaves the outcome unknown", async () => {
    const { snapshot } = await ship();
    const { id } = snapshot.customer!;
    expect(await at.shopify.giveStoreCredit(id, usd(0))).toMatchObject({ code: "NEGATIVE_OR_ZERO_AMOUNT" });
    const nobody = await at.shopify.giveStoreCredit("gid://shopify/Customer/1", usd(100));
    expect(nobody).toMatchObject({ outcome: "refused" });
    at.fault({ cutAfter: [{ mutation: "storeCreditAccountCredit", times: 1, probability: 1 }] });
    await expect(at.shopify.giveStoreCredit(id, usd(700))).rejects.toMatchObject({ outcomeUnknown: true });
    expect(await at.shopify.readStoreCredits(id, new Date(0))).toMatchObject([{ amount: usd(700) }]);
  });
});

const REASON = "gid://shopify/ReturnReasonDefinition/2";

interface PaidLine {
  readonly minor: number;
  readonly quantity: number;
  readonly tax: string | undefined;
}

/** A paid and shipped order in any currency, placed as the merchant. */
async function placePaid(order: {
  readonly currency: string;
  readonly lines: readonly PaidLine[];
  readonly discountPercent: number;
  readonly taxesIncluded: boolean;
}): Promise<string> {
  const decimals = { USD: 2, JPY: 0, KWD: 3 }[order.currency] ?? 2;
  const currencyCode = order.currency;
  const bag = (amount: string) => ({ shopMoney: { amount, currencyCode } });
  const create = async (transactions: unknown[]) => {
    const { data } = await at.store.execute(
      {
        query: `mutation($order: OrderCreateOrderInput!) { orderCreate(order: $order) {
          order { id totalPriceSet { shopMoney { amount } } } userErrors { message } } }`,
        variables: {
          order: {
            currency: currencyCode,
            taxesIncluded: order.taxesIncluded,
            lineItems: order.lines.map(({ minor, quantity, tax }, index) => ({
              title: `Line ${index}`,
              quantity,
              requiresShipping: true,
              priceSet: bag((minor / 10 ** decimals).toFixed(decimals)),
              taxLines: tax ? [{ title: "Tax", rate: tax }] : [],
            })),
            discountCode: order.discountPercent
              ? { itemPercentageDiscountCode: { code: "LESS", percentage: order.discountPercent } }
              : null,
            transactions,
          },
        },
      },
      { shop: at.shop, actor: "merchant", scopes: [], unlimited: true },
    );
    const { orderCreate } = data as {
      orderCreate: { order: { id: string; totalPriceSet: { shopMoney: { amount: string } } } };
    };
    return orderCreate.order;
  };
  const total = (await create([])).totalPriceSet.shopMoney.amount;
  const { id } = await create([{ kind: "SALE", status: "SUCCESS", gateway: "bogus", amountSet: bag(total) }]);
  await at.store.fulfillOrder(at.shop, id);
  return id;
}
