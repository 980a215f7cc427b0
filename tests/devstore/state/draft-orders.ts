import { createOrder } from "./create-order.ts";
import { toDecimal, toMinor } from "./money.ts";
import type { AddressInput, MoneyInput, UserError } from "./order-input.ts";
import type { ShopContext } from "./shop-context.ts";
import type { DraftOrder, Order } from "./types.ts";

export interface DraftInput {
  readonly email?: string | null;
  readonly note?: string | null;
  readonly tags?: readonly string[] | null;
  readonly phone?: string | null;
  readonly poNumber?: string | null;
  readonly customerId?: string | null;
  readonly presentmentCurrencyCode?: string | null;
  readonly billingAddress?: AddressInput | null;
  readonly shippingAddress?: AddressInput | null;
  readonly customAttributes?: readonly { readonly key: string; readonly value: string }[] | null;
  readonly shippingLine?: {
    readonly title?: string | null;
    readonly price?: string | null;
    readonly priceWithCurrency?: MoneyInput | null;
  } | null;
  readonly lineItems?:
    | readonly {
        readonly title?: string | null;
        readonly quantity: number;
        readonly sku?: string | null;
        readonly variantId?: string | null;
        readonly originalUnitPrice?: string | null;
        readonly originalUnitPriceWithCurrency?: MoneyInput | null;
        readonly requiresShipping?: boolean | null;
        readonly taxable?: boolean | null;
      }[]
    | null;
}

export function createDraft(context: ShopContext, input: DraftInput): { draft: DraftOrder } | { errors: UserError[] } {
  const lines = input.lineItems ?? [];
  if (lines.length === 0) return { errors: [{ field: null, message: "Add at least 1 product" }] };
  const errors = lines.flatMap((line, index): UserError[] => {
    const at = ["lineItems", String(index)];
    if (line.quantity < 1)
      return [{ field: [...at, "quantity"], message: "Quantity must be greater than or equal to 1" }];
    return line.variantId || line.title?.trim()
      ? []
      : [{ field: [...at, "title"], message: "Merchandise title is empty." }];
  });
  if (errors.length > 0) return { errors };
  const currency =
    input.presentmentCurrencyCode ??
    lines.find((line) => line.originalUnitPriceWithCurrency)?.originalUnitPriceWithCurrency?.currencyCode ??
    context.state.shop.currencyCode;
  const built = lines.map((line) => {
    const variant = line.variantId ? context.state.variants.get(line.variantId) : undefined;
    const price = line.originalUnitPriceWithCurrency?.amount ?? line.originalUnitPrice;
    const product = variant && context.state.products.get(variant.productId);
    const item = variant && context.state.inventoryItems.get(variant.inventoryItemId);
    return {
      id: context.newId("DraftOrderLineItem"),
      title: product?.title ?? line.title ?? "",
      quantity: line.quantity,
      sku: variant?.sku ?? line.sku ?? null,
      variantId: variant?.id ?? null,
      unitPrice: price == null ? (variant?.price ?? 0) : toMinor(price, currency),
      requiresShipping: item?.requiresShipping ?? line.requiresShipping ?? true,
      taxable: variant?.taxable ?? line.taxable ?? true,
    };
  });
  const subtotal = built.reduce((sum, line) => sum + line.unitPrice * line.quantity, 0);
  const shippingPrice = input.shippingLine?.priceWithCurrency?.amount ?? input.shippingLine?.price ?? null;
  const shipping = shippingPrice === null ? 0 : toMinor(shippingPrice, currency);
  const now = context.now();
  const draft: DraftOrder = {
    id: context.newId("DraftOrder"),
    name: `#D${context.state.draftOrders.size + 1}`,
    status: "OPEN",
    createdAt: now,
    updatedAt: now,
    completedAt: null,
    orderId: null,
    input: { ...input },
    currency,
    subtotal,
    shipping,
    tax: 0,
    total: subtotal + shipping,
    lines: built,
  };
  context.state.draftOrders.set(draft.id, draft);
  return { draft };
}

/** Makes an order of a draft: paid by hand, or with the payment still to come. */
export function completeDraft(context: ShopContext, draft: DraftOrder, paymentPending: boolean): Order {
  const input = draft.input as DraftInput;
  const { currency } = draft;
  const money = (minor: number) => ({ shopMoney: { amount: toDecimal(minor, currency), currencyCode: currency } });
  const result = createOrder(context, {
    email: input.email,
    phone: input.phone,
    note: input.note,
    poNumber: input.poNumber,
    tags: input.tags,
    customAttributes: input.customAttributes,
    customerId: input.customerId,
    billingAddress: input.billingAddress,
    shippingAddress: input.shippingAddress,
    currency,
    sourceName: "shopify_draft_order",
    lineItems: draft.lines.map((line) => ({
      title: line.title,
      quantity: line.quantity,
      sku: line.sku,
      variantId: line.variantId,
      priceSet: money(line.unitPrice),
      requiresShipping: line.requiresShipping,
      taxable: line.taxable,
    })),
    shippingLines: input.shippingLine
      ? [{ title: input.shippingLine.title ?? "Shipping", priceSet: money(draft.shipping) }]
      : [],
    transactions: [
      {
        kind: "SALE",
        status: paymentPending ? "PENDING" : "SUCCESS",
        gateway: "manual",
        amountSet: money(draft.total),
      },
    ],
  });
  if (!("order" in result)) throw new Error(result.errors[0]?.message ?? "the draft could not be completed");
  draft.status = "COMPLETED";
  draft.completedAt = context.now();
  draft.updatedAt = context.now();
  draft.orderId = result.order.id;
  return result.order;
}
