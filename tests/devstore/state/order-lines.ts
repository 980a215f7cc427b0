import { addMoney, multiplyMoney, shareMoney, splitMoney, subtractMoney, ZERO } from "./money.ts";
import type { LineInput, MoneyBagInput, OrderInput, TaxLineInput } from "./order-input.ts";
import type { ShopContext } from "./shop-context.ts";
import type { DiscountAllocation, DiscountApplication, LineItem, MoneyBag, ShippingLine, TaxLine } from "./types.ts";

type ToMoney = (bag: MoneyBagInput) => MoneyBag;

/** The lines of a new order with the order's discount and taxes shared out over them to the last minor unit. */
export function buildLines(context: ShopContext, input: OrderInput, currency: string, money: ToMoney) {
  const inputs = input.lineItems ?? [];
  const prices = inputs.map((line) => unitPriceOf(context, line, currency, money));
  const gross = inputs.map((line, index) => multiplyMoney(prices[index] ?? ZERO, line.quantity));
  const { application, amounts } = discountOf(input, gross, money);
  const net = gross.map((amount, index) => subtractMoney(amount, amounts[index] ?? ZERO));
  const orderTaxes = (input.taxLines ?? []).map((tax) => {
    const whole = tax.priceSet
      ? money(tax.priceSet)
      : byRate(addMoney(...net.filter((_, index) => inputs[index]?.taxable !== false)), tax.rate);
    return {
      tax,
      parts: splitMoney(
        whole,
        net.map((amount, index) => (inputs[index]?.taxable === false ? 0 : amount.shop)),
      ),
    };
  });
  const lineItems = inputs.map((line, index) => {
    const allocation = amounts[index];
    const taxLines = [
      ...(line.taxLines ?? []).map((tax) => toTaxLine(tax, net[index] ?? ZERO, money)),
      ...orderTaxes.map(({ tax, parts }) => ({ ...toTaxLine(tax, ZERO, money), price: parts[index] ?? ZERO })),
    ];
    const allocations = allocation && allocation.shop > 0 ? [{ applicationIndex: 0, amount: allocation }] : [];
    return toLineItem(context, line, prices[index] ?? ZERO, taxLines, allocations);
  });
  return { lineItems, discountApplications: application ? [application] : [] };
}

function unitPriceOf(context: ShopContext, line: LineInput, currency: string, money: ToMoney): MoneyBag {
  if (line.priceSet) return money(line.priceSet);
  const price = line.variantId ? (context.state.variants.get(line.variantId)?.price ?? 0) : 0;
  return { shop: price, presentment: price };
}

function discountOf(input: OrderInput, gross: readonly MoneyBag[], money: ToMoney) {
  const code = input.discountCode;
  const whole = addMoney(...gross);
  const weights = gross.map((amount) => amount.shop);
  const percent = code?.itemPercentageDiscountCode;
  const fixed = code?.itemFixedDiscountCode;
  const base = { index: 0, kind: "DISCOUNT_CODE", target: "LINE_ITEM" } as const;
  if (percent) {
    const percentage = percent.percentage ?? 0;
    const application: DiscountApplication = {
      ...base,
      title: percent.code,
      value: { type: "percentage", percentage },
    };
    return { application, amounts: splitMoney(shareMoney(whole, Math.round(percentage * 10_000), 1_000_000), weights) };
  }
  if (fixed?.onEachItem && fixed.amountSet) {
    const each = money(fixed.amountSet);
    const units = (input.lineItems ?? []).map((line) => line.quantity);
    const amounts = gross.map((amount, index) => atMost(multiplyMoney(each, units[index] ?? 0), amount));
    const value = { type: "fixed", amount: each } as const;
    const application: DiscountApplication = { ...base, title: fixed.code, onEachItem: true, value };
    return { application, amounts };
  }
  if (fixed) {
    const wanted = fixed.amountSet ? money(fixed.amountSet) : ZERO;
    const amount = atMost(wanted, whole);
    const application: DiscountApplication = { ...base, title: fixed.code, value: { type: "fixed", amount: wanted } };
    return { application, amounts: splitMoney(amount, weights) };
  }
  return { application: null, amounts: [] as MoneyBag[] };
}

const atMost = (wanted: MoneyBag, limit: MoneyBag): MoneyBag => ({
  shop: Math.min(wanted.shop, limit.shop),
  presentment: Math.min(wanted.presentment, limit.presentment),
});

function toTaxLine(tax: TaxLineInput, base: MoneyBag, money: ToMoney): TaxLine {
  return {
    title: tax.title,
    rate: Number(tax.rate),
    price: tax.priceSet ? money(tax.priceSet) : byRate(base, tax.rate),
    channelLiable: tax.channelLiable ?? false,
  };
}

function byRate(amount: MoneyBag, rate: string | number): MoneyBag {
  return shareMoney(amount, Math.round(Number(rate) * 1_000_000), 1_000_000);
}

function toLineItem(
  context: ShopContext,
  line: LineInput,
  unitPrice: MoneyBag,
  taxLines: readonly TaxLine[],
  discountAllocations: readonly DiscountAllocation[],
): LineItem {
  const { state } = context;
  // A variant the store does not know is taken as a custom line: the recorded store answered `variant: null`.
  const variant = line.variantId ? state.variants.get(line.variantId) : undefined;
  const product = variant && state.products.get(variant.productId);
  const item = variant && state.inventoryItems.get(variant.inventoryItemId);
  const title = line.title ?? product?.title ?? "";
  const variantTitle = line.variantTitle ?? (variant && variant.title !== "Default Title" ? variant.title : null);
  return {
    id: context.newId("LineItem"),
    title,
    variantTitle,
    name: variantTitle ? `${title} - ${variantTitle}` : title,
    sku: line.sku ?? variant?.sku ?? null,
    vendor: line.vendor ?? product?.vendor ?? null,
    variantId: variant?.id ?? null,
    productId: product?.id ?? null,
    quantity: line.quantity,
    currentQuantity: line.quantity,
    takenSlots: [],
    reservedSlots: [],
    refundedQuantity: 0,
    unitPrice,
    taxLines,
    discountAllocations,
    requiresShipping: line.requiresShipping || (item?.requiresShipping ?? false),
    taxable: line.taxable ?? true,
    isGiftCard: line.giftCard ?? false,
    grams: toGrams(line.weight),
    customAttributes: (line.properties ?? []).map(({ name, value }) => ({ key: name, value })),
    fulfillmentService: line.fulfillmentService ?? null,
  };
}

function toGrams(weight: LineInput["weight"]): number {
  if (!weight) return 0;
  const factor = { GRAMS: 1, KILOGRAMS: 1000, OUNCES: 28.349523125, POUNDS: 453.59237 }[weight.unit] ?? 1;
  return Math.round(weight.value * factor);
}

export function buildShippingLines(context: ShopContext, input: OrderInput, money: ToMoney) {
  const free = input.discountCode?.freeShippingDiscountCode;
  const shippingLines = (input.shippingLines ?? []).map((line): ShippingLine => {
    const price = money(line.priceSet);
    const taxed = free ? ZERO : price;
    return {
      id: context.newId("ShippingLine"),
      title: line.title,
      code: line.code ?? null,
      source: line.source ?? null,
      price,
      taxLines: (line.taxLines ?? []).map((tax) => toTaxLine(tax, taxed, money)),
      discountAllocations: free ? [{ applicationIndex: 0, amount: price }] : [],
      refunded: ZERO,
    };
  });
  const shippingDiscounts: DiscountApplication[] = free
    ? [
        {
          index: 0,
          kind: "DISCOUNT_CODE",
          title: free.code,
          target: "SHIPPING_LINE",
          value: { type: "percentage", percentage: 100 },
        },
      ]
    : [];
  return { shippingLines, shippingDiscounts };
}
