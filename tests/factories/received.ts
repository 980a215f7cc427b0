import { randomUUID } from "node:crypto";
import type { Database } from "../../app/db.server";
import type { PostalAddress, ReturnQuote } from "../../app/domain/returns/native";
import { rmaFrom } from "../../app/domain/returns/rma";
import type { LineAnswer, ReturnState, ReturnTerms } from "../../app/domain/returns/types";
import type { Sealer } from "../../app/lib/seal";
import { createReturn } from "../../app/records/returns";
import { recordUploaded } from "../../app/records/return-labels";
import { saveShopCatalogue } from "../../app/records/shop-catalogue";

export const TERMS: ReturnTerms = {
  resolution: "refund",
  exchange: [],
  ifSoldOut: "refund",
  storeCreditBonusPercent: 0,
  label: { kind: "own" },
  refundWhen: "inspected",
  gift: false,
  notify: true,
};

export interface ExpectedReturn {
  readonly shop: string;
  readonly order: { readonly id: string; readonly name: string };
  readonly state?: ReturnState;
  readonly rma?: string;
  readonly trackingNumber?: string;
  readonly terms?: Partial<ReturnTerms>;
  readonly lines?: readonly {
    readonly title: string;
    readonly sku: string;
    readonly quantity: number;
    readonly answer?: LineAnswer;
    readonly note?: string;
  }[];
  /** Minor units of USD that all of it is worth. */
  readonly worth?: number;
  readonly nativeId?: string | null;
}

const LINES = [
  { title: "Linen tee, M", sku: "TEE-M", quantity: 2, note: "Too wide at the shoulders" },
  { title: "Canvas tote", sku: "TOTE", quantity: 1 },
] as const;

/** A return whose parcel is on its way or at the door. */
export async function addExpectedReturn(db: Database, sealer: Sealer, expected: ExpectedReturn) {
  const { shop, order, state = "DELIVERED", lines = LINES, worth = 4_290 } = expected;
  const now = new Date();
  const rma = expected.rma ?? rmaFrom(Buffer.from(randomUUID().replaceAll("-", ""), "hex"));
  const money = (minor: number) => ({ minor, currency: "USD" });
  const zero = money(0);
  const quote: ReturnQuote = {
    lines: [],
    items: money(worth),
    orderDiscount: zero,
    tax: zero,
    taxesIncluded: false,
    restockingFee: zero,
    shippingFee: zero,
    exchange: zero,
    refund: money(worth),
    due: zero,
  };
  const nativeId = expected.nativeId === undefined ? `gid://shopify/Return/${randomUUID()}` : expected.nativeId;
  return db.write(async (tx) => {
    const made = await createReturn(
      tx,
      sealer,
      {
        shop,
        orderId: order.id,
        orderName: order.name,
        rma,
        nativeId,
        nativeStatus: nativeId ? "OPEN" : null,
        source: "SHOPPER",
        state,
        terms: { ...TERMS, ...expected.terms },
        requestedBy: "Shopper",
        sentence: "As the policy says.",
        policyVersionId: null,
        decisionId: null,
        requestedAt: now,
        openedAt: now,
        sendBy: null,
        customerId: null,
        requestKey: randomUUID(),
        note: "",
        quote,
        currency: "USD",
        lines: lines.map((line: NonNullable<ExpectedReturn["lines"]>[number], index) => ({
          fulfillmentLineItemId: `gid://shopify/FulfillmentLineItem/${index + 1}`,
          lineItemId: `gid://shopify/LineItem/${index + 1}`,
          returnLineItemId: `gid://shopify/ReturnLineItem/${index + 1}`,
          productId: null,
          title: line.title,
          sku: line.sku,
          quantity: line.quantity,
          reason: { id: "gid://shopify/ReturnReasonDefinition/1", handle: "size-too-large", name: "Too large" },
          answer: line.answer ?? "APPROVED",
          because: "",
          declineReason: null,
          restockingFeePercent: 0,
          note: line.note ?? "",
          facts: null,
        })),
      },
      now,
    );
    const { trackingNumber } = expected;
    if (trackingNumber) {
      const owner = { id: randomUUID(), shop, returnId: made.id, provider: "upload" };
      await recordUploaded(tx, owner, { fileKey: `labels/${owner.id}.pdf`, carrier: "USPS", trackingNumber }, now);
    }
    return made;
  });
}

export const ADDRESS: PostalAddress = {
  name: "Returns",
  company: "Harebell Ltd",
  street1: "1 Mill Lane",
  street2: null,
  city: "Portland",
  provinceCode: "OR",
  postcode: "97201",
  countryCode: "US",
  phone: null,
};

/** Two locations, of which one has no full address. */
export async function addLocations(db: Database, shop: string) {
  const locations = [
    { id: `gid://shopify/Location/${shop.length}1`, name: "Warehouse", isActive: true, address: ADDRESS },
    { id: `gid://shopify/Location/${shop.length}2`, name: "Pop-up stall", isActive: true, address: null },
  ] as const;
  await db.write((tx) => saveShopCatalogue(tx, shop, [], locations));
  return locations;
}

/** The smallest pictures and pages that are what they say. */
export const FILES = {
  png: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
  pdf: Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"),
};
