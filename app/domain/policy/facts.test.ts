import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FulfillmentOrderSnapshot, LineSnapshot, OrderSnapshot } from "../order";
import { FACT_CATALOGUE, findFact, factsForKind } from "./fact-catalogue";
import { factsOf } from "./facts";
import { isReturnKind, POLICY_KINDS } from "./kinds";
import { OPERATORS } from "./operators";
import { readValue } from "./read-value";
import { sampleInput, sampleLine, sampleOrder } from "./testing/sample-order";
import type { FactInput, Facts } from "./types";
import "./testing/seed";

const eur = (minor: number) => ({ minor, currency: "EUR" });
const withOrder = (changes: Partial<OrderSnapshot>) => sampleInput({ order: sampleOrder(changes) });
const withLines = (...lines: Partial<LineSnapshot>[]) => withOrder({ lines: lines.map(sampleLine) });
const withWork = (...items: Partial<FulfillmentOrderSnapshot>[]) =>
  withOrder({
    fulfillmentOrders: items.map((changes, index) => ({
      id: `gid://shopify/FulfillmentOrder/${index}`,
      status: "OPEN",
      requestStatus: "UNSUBMITTED",
      locationName: "Main",
      supportedActions: [],
      holds: [],
      lines: [],
      ...changes,
    })),
  });
const hold = (ours: boolean) => ({ id: "gid://shopify/FulfillmentHold/1", handle: null, ours, reason: "OTHER" });
const shipped = (status: string) => ({ id: "gid://shopify/Fulfillment/1", status, createdAt: "2026-07-06T10:30:00Z" });
const at = (now: string, timeZone = "Europe/Berlin") =>
  sampleInput({ now: new Date(now), shop: { timeZone, currency: "EUR" } });
const guest = withOrder({ customer: null });
const webhook = withOrder({
  refunded: null,
  outstanding: null,
  returnStatus: null,
  risk: null,
  fulfillmentOrders: null,
  customer: { id: "gid://shopify/Customer/1", orderCount: null, tags: [] },
  lines: [sampleLine({ unfulfilledQuantity: null, productType: null, productTags: null })],
});
const unasked = sampleInput({ request: null, history: null });

const CASES: readonly [fact: string, of: FactInput, is: Facts[string]][] = [
  ["order_total", withOrder({ total: eur(5000) }), 5000],
  ["order_total", withOrder({ total: { minor: 5000, currency: "USD" } }), undefined],
  ["order_outstanding", withOrder({ outstanding: eur(1000) }), 1000],
  ["order_outstanding", webhook, undefined],
  ["order_refunded", withOrder({ refunded: eur(300) }), 300],
  ["order_refunded", webhook, undefined],
  ["financial_status", withOrder({ financialStatus: "PENDING" }), "PENDING"],
  ["financial_status", withOrder({ financialStatus: null }), null],
  ["is_paid", withOrder({ financialStatus: "PARTIALLY_REFUNDED" }), true],
  ["is_paid", withOrder({ financialStatus: "AUTHORIZED" }), false],
  ["is_paid", withOrder({ financialStatus: null }), null],
  ["return_status", withOrder({ returnStatus: "IN_PROGRESS" }), "IN_PROGRESS"],
  ["return_status", webhook, undefined],
  ["is_cancelled", withOrder({ cancelledAt: "2026-07-06T10:30:00Z" }), true],
  ["is_cancelled", sampleInput(), false],
  ["is_archived", withOrder({ closedAt: "2026-07-06T10:30:00Z" }), true],
  ["is_test", withOrder({ test: true }), true],
  ["order_tags", withOrder({ tags: ["VIP"] }), ["VIP"]],
  ["has_note", withOrder({ hasNote: true }), true],
  ["sales_channel", withOrder({ sourceName: "pos" }), "pos"],
  ["sales_channel", withOrder({ sourceName: null }), null],
  ["gateways", withOrder({ gateways: ["paypal"] }), ["paypal"]],
  ["discount_codes", withOrder({ discountCodes: ["TEN"] }), ["TEN"]],
  ["risk_level", withOrder({ risk: { level: "HIGH", recommendation: "CANCEL" } }), "HIGH"],
  ["risk_level", webhook, undefined],
  ["risk_recommendation", withOrder({ risk: { level: "HIGH", recommendation: "CANCEL" } }), "CANCEL"],
  ["risk_recommendation", webhook, undefined],
  ["line_count", withLines({}, { currentQuantity: 0 }), 1],
  ["unit_count", withLines({ currentQuantity: 2 }, { currentQuantity: 3 }), 5],
  ["highest_unit_price", withLines({ unitPrice: eur(100) }, { unitPrice: eur(900) }), 900],
  ["highest_unit_price", withLines({ unitPrice: { minor: 1, currency: "USD" } }), undefined],
  ["highest_unit_price", withLines({ currentQuantity: 0 }), null],
  ["skus", withLines({ sku: "A" }, { sku: null }, { sku: "A" }, { sku: "B", currentQuantity: 0 }), ["A"]],
  ["product_types", withLines({ productType: "Cups" }, { productType: null }), ["Cups"]],
  ["product_types", webhook, undefined],
  ["vendors", withLines({ vendor: "Acme" }), ["Acme"]],
  ["product_tags", withLines({ productTags: ["a", "b"] }, { productTags: ["b"] }), ["a", "b"]],
  ["product_tags", webhook, undefined],
  ["product_tags", withLines({ productTags: ["a"] }, { productId: null, productTags: null }), ["a"]],
  ["has_gift_card", withLines({}, { isGiftCard: true }), true],
  ["has_gift_card", withLines({}, { isGiftCard: true, currentQuantity: 0 }), false],
  ["requires_shipping", withLines({ requiresShipping: false }), false],
  ["fulfillment_status", withOrder({ fulfillmentStatus: "ON_HOLD" }), "ON_HOLD"],
  ["anything_shipped", sampleInput(), false],
  ["anything_shipped", withOrder({ fulfillments: [shipped("SUCCESS")] }), true],
  ["anything_shipped", withOrder({ fulfillments: [shipped("CANCELLED")] }), false],
  ["anything_shipped", withOrder({ fulfillmentStatus: "PARTIALLY_FULFILLED" }), true],
  ["everything_shipped", withOrder({ fulfillmentStatus: "FULFILLED" }), true],
  ["everything_shipped", withOrder({ fulfillmentStatus: "PARTIALLY_FULFILLED" }), false],
  ["unshipped_units", withLines({ unfulfilledQuantity: 2 }, { unfulfilledQuantity: 0 }), 2],
  ["unshipped_units", webhook, undefined],
  ["warehouse_state", webhook, undefined],
  ["warehouse_state", withWork(), "NONE"],
  ["warehouse_state", withWork({ status: "CLOSED" }, { status: "CANCELLED" }), "NONE"],
  ["warehouse_state", withWork({}), "NOT_STARTED"],
  ["warehouse_state", withWork({ status: "SCHEDULED" }), "SCHEDULED"],
  ["warehouse_state", withWork({ status: "ON_HOLD", holds: [hold(true)] }), "NOT_STARTED"],
  ["warehouse_state", withWork({ status: "ON_HOLD", holds: [hold(true), hold(false)] }), "ON_HOLD"],
  ["warehouse_state", withWork({ requestStatus: "SUBMITTED" }), "REQUESTED"],
  ["warehouse_state", withWork({}, { status: "IN_PROGRESS", requestStatus: "ACCEPTED" }), "ACCEPTED"],
  ["warehouse_state", withWork({ requestStatus: "CANCELLATION_REQUESTED" }), "CANCELLATION_REQUESTED"],
  ["warehouse_state", withWork({ requestStatus: "CANCELLATION_REJECTED" }), "CANCELLATION_REJECTED"],
  ["warehouse_state", withWork({ status: "IN_PROGRESS" }, { requestStatus: "ACCEPTED" }), "IN_PROGRESS"],
  ["warehouse_state", withWork({ requestStatus: "REJECTED" }), "NOT_STARTED"],
  ["at_third_party", withWork({ requestStatus: "SUBMITTED" }), true],
  ["at_third_party", withWork({ requestStatus: "REJECTED" }), false],
  ["at_third_party", webhook, undefined],
  ["accepted_by_warehouse", withWork({ requestStatus: "SUBMITTED" }), false],
  ["accepted_by_warehouse", withWork({}, { requestStatus: "ACCEPTED" }), true],
  ["accepted_by_warehouse", withWork({ status: "IN_PROGRESS" }), true],
  ["accepted_by_warehouse", withWork({ requestStatus: "CANCELLATION_ACCEPTED" }), false],
  ["accepted_by_warehouse", webhook, undefined],
  ["warehouse_in_progress", withWork({ status: "IN_PROGRESS" }), true],
  ["warehouse_in_progress", withWork({}), false],
  ["on_hold", withWork({ holds: [hold(true)] }), false],
  ["on_hold", withWork({ holds: [hold(false)] }), true],
  [
    "hold_reasons",
    withWork({ holds: [{ ...hold(false), reason: "INVENTORY_OUT_OF_STOCK" }, hold(true)] }),
    ["INVENTORY_OUT_OF_STOCK"],
  ],
  ["locations", withWork({ locationName: "A" }, { locationName: "B", status: "CLOSED" }), ["A"]],
  ["shipping_method", withOrder({ shippingTitle: "Express" }), "Express"],
  ["shipping_method", withOrder({ shippingTitle: null }), null],
  ["has_customer", sampleInput(), true],
  ["has_customer", guest, false],
  ["customer_order_count", withOrder({ customer: { id: "gid://shopify/Customer/1", orderCount: 4, tags: [] } }), 4],
  ["customer_order_count", guest, null],
  ["customer_order_count", webhook, undefined],
  ["is_first_order", sampleInput(), true],
  ["is_first_order", withOrder({ customer: { id: "gid://shopify/Customer/1", orderCount: 4, tags: [] } }), false],
  ["is_first_order", guest, null],
  ["is_first_order", webhook, undefined],
  ["customer_tags", withOrder({ customer: { id: "gid://shopify/Customer/1", orderCount: 1, tags: ["VIP"] } }), ["VIP"]],
  ["customer_tags", guest, null],
  ["customer_cancellations", sampleInput(), 0],
  ["customer_cancellations", unasked, undefined],
  ["duplicate_of", sampleInput(), null],
  ["duplicate_of", unasked, undefined],
  [
    "minutes_since_twin",
    sampleInput({ history: { cancellations90Days: 0, duplicateOfOrderName: "#1", minutesSinceTwin: 3.5 } }),
    3.5,
  ],
  ["minutes_since_twin", unasked, undefined],
  ["ship_country", sampleInput(), "DE"],
  ["ship_country", withOrder({ shipTo: null }), null],
  ["ship_province", withOrder({ shipTo: { countryCode: "US", provinceCode: "CA" } }), "CA"],
  ["ship_province", sampleInput(), null],
  ["minutes_since_order", at("2026-07-06T10:01:30Z"), 1.5],
  ["minutes_since_order", withOrder({ processedAt: "no time" }), undefined],
  ["hours_since_order", at("2026-07-06T12:30:00Z"), 2.5],
  ["days_since_order", at("2026-07-08T22:00:00Z"), 2.5],
  ["hours_unpaid", withOrder({ financialStatus: "PENDING" }), 1],
  ["hours_unpaid", withOrder({ financialStatus: "PARTIALLY_PAID" }), 1],
  ["hours_unpaid", withOrder({ financialStatus: "AUTHORIZED" }), null],
  ["hours_unpaid", sampleInput(), null],
  ["local_hour", at("2026-07-06T22:30:00Z"), 0],
  ["local_hour", at("2026-01-06T22:30:00Z"), 23],
  ["local_hour", at("2026-07-06T22:30:00Z", "America/New_York"), 18],
  ["local_hour", at("2026-07-06T22:30:00Z", "Nowhere/Never"), undefined],
  ["local_weekday", at("2026-07-06T22:30:00Z"), "TUESDAY"],
  ["local_weekday", at("2026-07-06T22:30:00Z", "America/New_York"), "MONDAY"],
  ["asked_by", sampleInput(), "shopper"],
  ["asked_by", unasked, undefined],
  ["request_reason", sampleInput(), null],
  ["request_reason", unasked, undefined],
  ["whole_order", sampleInput(), true],
  ["whole_order", unasked, undefined],
  ["unit_share", sampleInput(), 100],
  ["unit_share", unasked, undefined],
  [
    "unit_share",
    { ...withLines({ currentQuantity: 4 }), request: { askedBy: "staff", reason: null, wholeOrder: false, units: 1 } },
    25,
  ],
];

describe("facts", () => {
  test.each(CASES.map(([name, input, is], index) => ({ name, is, input, index })))(
    "$name is $is (case $index)",
    ({ name, input, is }) => {
      expect(factsOf(input, [name])).toEqual({ [name]: is });
    },
  );

  test("every fact of the catalogue has a case above, or beside the facts of returns and of parcels", () => {
    const elsewhere = new Set(["return", "shipping"]);
    const here = FACT_CATALOGUE.filter(({ group }) => !elsewhere.has(group)).map(({ name }) => name);
    expect(here.filter((name) => !CASES.some(([fact]) => fact === name))).toEqual([]);
  });

  test("reading all gives the same as reading one by one, and names nobody knows are left out", () => {
    const all = factsOf(sampleInput());
    expect(Object.keys(all)).toEqual(FACT_CATALOGUE.map(({ name }) => name));
    for (const { name } of FACT_CATALOGUE) expect(factsOf(sampleInput(), [name])).toEqual({ [name]: all[name] });
    expect(factsOf(sampleInput(), ["nonsense", "__proto__"])).toEqual({});
  });

  test("the wall clock does not depend on what was asked before", () => {
    const asked = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 4_000 }), fc.constantFrom("Europe/Berlin", "Asia/Kathmandu", "UTC")),
      { minLength: 2, maxLength: 6 },
    );
    fc.assert(
      fc.property(asked, (moments) => {
        for (const [minutes, zone] of moments) {
          const now = new Date(Date.parse("2026-03-28T00:00:00Z") + minutes * 60_000);
          const hour = new Intl.DateTimeFormat("en", { timeZone: zone, hour: "numeric", hourCycle: "h23" }).format(now);
          expect(factsOf(at(now.toISOString(), zone), ["local_hour"])).toEqual({ local_hour: Number(hour) });
        }
      }),
    );
  });
});

describe("the catalogue", () => {
  test("has every name and label once and finds facts by name", () => {
    for (const key of ["name", "label"] as const) {
      const texts = FACT_CATALOGUE.map((fact) => fact[key]);
      expect(new Set(texts).size).toBe(texts.length);
    }
    for (const fact of FACT_CATALOGUE) expect(findFact(fact.name)).toBe(fact);
    expect(findFact("constructor")).toBeUndefined();
  });

  test("has examples that its own fact accepts, operators for each type, options for each enum", () => {
    for (const fact of FACT_CATALOGUE) {
      for (const example of [fact.example].flat()) expect(readValue(example, fact, "EUR")).toMatchObject({ ok: true });
      expect(OPERATORS[fact.type].length).toBeGreaterThan(0);
      expect(fact.options !== undefined).toBe(fact.type === "enum");
      expect(fact.help).toMatch(/\.$/);
    }
  });

  test("keeps what is asked out of policies that nobody asks", () => {
    const groups = factsForKind("auto_cancellation").map(({ group }) => group);
    expect(groups).not.toContain("request");
    expect(factsForKind("cancellation").map(({ group }) => group)).toContain("request");
  });

  test("keeps returns out of cancellations, and how far a warehouse is out of returns", () => {
    for (const kind of POLICY_KINDS) {
      const groups = new Set(factsForKind(kind).map(({ group }) => group));
      expect([kind, groups.has("return"), groups.has("shipment")]).toEqual([
        kind,
        isReturnKind(kind),
        !isReturnKind(kind),
      ]);
    }
  });
});
