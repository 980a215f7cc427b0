import { describe, expect, test } from "vitest";
import { factsOf } from "../facts";
import { DEFAULT_RETURN_SETTINGS } from "../return-settings";
import type { ReturnFactInput, ReturnHistory, ReturnSettings } from "../return-types";
import { sampleInput, sampleLine, sampleOrder } from "../testing/sample-order";
import { NO_RETURNS, sampleItem, sampleReason, sampleReturnable, sampleReturnInput } from "../testing/sample-return";
import type { FactInput, Facts } from "../types";
import { FACT_CATALOGUE } from "../fact-catalogue";

type Line = Parameters<typeof sampleReturnable>[0];
type Changes = Partial<ReturnFactInput>;

const eur = (minor: number) => ({ minor, currency: "EUR" });
const ofLine = (line: Line, item: Parameters<typeof sampleItem>[0] = {}) =>
  sampleReturnInput({ items: [sampleItem({ line: sampleReturnable(line), ...item })] });
const because = (handle: string) => ofLine({}, { reason: sampleReason(handle) });
/** Asked once about all of a return. */
const whole = (changes: Changes) => sampleReturnInput({ ...changes, item: null });
const two = [
  sampleItem({ reason: sampleReason("damaged-or-defective"), hasPhoto: true }),
  sampleItem({ quantity: 2, line: sampleReturnable({ unitPaid: eur(1000), productTags: ["bulky"] }) }),
];
/** One line of the order, asked for twice. */
const split = [sampleItem(), sampleItem({ quantity: 2 })];
const at = (now: string, changes: Changes = {}, rest: Partial<FactInput> = {}) =>
  sampleReturnInput(changes, { now: new Date(now), ...rest });
const set = (settings: Partial<ReturnSettings>): Changes => ({ settings: { ...DEFAULT_RETURN_SETTINGS, ...settings } });
const knowing = (history: Partial<ReturnHistory>) => sampleReturnInput({ history: { ...NO_RETURNS, ...history } });
const guest = sampleReturnInput({}, { order: sampleOrder({ customer: null }) });
const unasked = sampleInput();
const undelivered = { items: [sampleItem({ line: sampleReturnable({ deliveredAt: null }) })] };
const christmas = set({
  holidays: [{ orderedFrom: "2026-07-06", orderedUntil: "2026-07-06", returnUntil: "2026-07-31" }],
});
const toSwitzerland = { order: sampleOrder({ shipTo: { countryCode: "CH", provinceCode: null } }) };
const shippedOrder = { order: sampleOrder({ lines: [sampleLine({ unfulfilledQuantity: 0 })] }) };

const CASES: readonly [fact: string, of: FactInput, is: Facts[string]][] = [
  ["item_product_type", ofLine({ productType: "Swimwear" }), "Swimwear"],
  ["item_product_type", ofLine({ productType: null }), null],
  ["item_product_type", unasked, undefined],
  ["item_product_type", whole({}), undefined],
  ["item_tags", ofLine({ productTags: ["final-sale"] }), ["final-sale"]],
  ["item_collections", ofLine({}), ["kitchen"]],
  ["item_vendor", ofLine({}), "Acme"],
  ["item_sku", ofLine({ sku: null }), null],
  ["item_unit_paid", ofLine({}, { quantity: 3 }), 1990],
  ["item_unit_paid", ofLine({ unitPaid: { minor: 1, currency: "USD" } }), undefined],
  ["item_value", ofLine({}, { quantity: 3 }), 5970],
  ["item_units", ofLine({}, { quantity: 3 }), 3],
  ["item_value", sampleReturnInput({ items: split }), 3 * 1990],
  ["item_units", sampleReturnInput({ items: split }), 3],
  ["item_units", sampleReturnInput({ items: split, kept: new Map([[split[0]!.line.fulfillmentLineItemId, 2]]) }), 5],
  ["item_units", sampleReturnInput({ items: split, kept: new Map([["gid://shopify/FulfillmentLineItem/9", 2]]) }), 3],
  ["item_is_gift_card", ofLine({ isGiftCard: true }), true],
  ["return_reason", because("too-big"), "too-big"],
  ["return_reason", ofLine({}, { reason: null }), null],
  ["return_reasons", whole({ items: two }), ["damaged-or-defective", "too-small"]],
  ["is_shop_fault", because("damaged-or-defective"), true],
  ["is_shop_fault", because("too-small"), false],
  ["is_shop_fault", ofLine({}, { reason: null }), false],
  ["is_shop_fault", whole({ items: two }), false],
  ["is_shop_fault", sampleReturnInput({ items: two }), true],
  ["has_photo", sampleReturnInput({ items: two }), true],
  ["has_photo", whole({ items: two }), false],
  ["wanted_resolution", sampleReturnInput({ wanted: "exchange" }), "exchange"],
  ["wanted_resolution", sampleReturnInput({ wanted: null }), null],
  ["is_gift_return", sampleReturnInput({ gift: true }), true],
  ["return_asked_by", sampleReturnInput({ askedBy: "shopify" }), "shopify"],
  ["return_asked_by", unasked, undefined],
  ["return_value", whole({ items: two }), 3990],
  ["return_units", whole({ items: two }), 3],
  ["whole_order_returned", sampleReturnInput(), true],
  [
    "whole_order_returned",
    sampleReturnInput({}, { order: sampleOrder({ lines: [sampleLine({ currentQuantity: 2 })] }) }),
    false,
  ],
  ["return_product_types", whole({ items: two }), ["Cups"]],
  ["return_product_tags", whole({ items: two }), ["ceramic", "bulky"]],
  ["return_weight", whole({ items: two }), 900],
  ["return_weight", whole({ items: [sampleItem({ line: sampleReturnable({ weightGrams: null }) })] }), undefined],
  ["days_since_arrival", at("2026-07-10T21:59:59Z"), 0],
  ["days_since_arrival", at("2026-07-10T22:00:00Z"), 1],
  ["days_since_arrival", at("2026-08-09T21:59:59Z"), 30],
  ["days_since_arrival", at("2026-08-09T22:00:00Z"), 31],
  ["days_since_arrival", at("2026-07-09T00:00:00Z", undelivered), 0],
  ["days_since_arrival", at("2026-07-25T10:00:00Z", undelivered), 10],
  ["days_since_arrival", at("2026-07-25T10:00:00Z", { ...undelivered, ...set({ transitDays: 0 }) }), 17],
  [
    "days_since_arrival",
    at("2026-07-25T10:00:00Z", {}, { shop: { timeZone: "Nowhere/x", currency: "EUR" } }),
    undefined,
  ],
  ["days_since_arrival", at("2026-07-25T10:00:00Z", { items: [sampleItem(), ...undelivered.items], item: null }), 10],
  ["days_since_delivery", at("2026-07-12T10:00:00Z"), 2],
  ["days_since_delivery", at("2026-07-12T10:00:00Z", undelivered), null],
  ["days_since_shipping", at("2026-07-12T10:00:00Z"), 4],
  ["in_holiday_extension", at("2026-07-31T21:59:59Z", christmas), true],
  ["in_holiday_extension", at("2026-07-31T22:00:00Z", christmas), false],
  ["in_holiday_extension", at("2026-07-31T10:00:00Z"), false],
  ["in_withdrawal_period", at("2026-07-24T21:59:59Z", {}, shippedOrder), true],
  ["in_withdrawal_period", at("2026-07-24T22:00:00Z", {}, shippedOrder), false],
  ["in_withdrawal_period", at("2027-07-24T22:00:00Z"), true],
  ["in_withdrawal_period", at("2026-07-11T10:00:00Z", {}, toSwitzerland), false],
  ["in_withdrawal_period", unasked, undefined],
  ["orders_in_year", knowing({ orders: 4 }), 4],
  ["orders_in_year", guest, null],
  ["orders_in_year", sampleReturnInput({ history: null }), undefined],
  ["units_in_year", knowing({ units: 9 }), 9],
  ["returns_in_year", knowing({ returns: 2 }), 2],
  ["return_rate", knowing({ units: 8, returnedUnits: 2 }), 25],
  ["return_rate", knowing({ units: 4, returnedUnits: 4 }), null],
  ["return_rate", guest, null],
  ["claims_in_year", knowing({ claims: 1 }), 1],
  ["open_returns", knowing({ openReturns: 3 }), 3],
  ["called_off_in_month", knowing({ calledOff: 2 }), 2],
  ["called_off_in_month", guest, null],
];

describe("facts of a return", () => {
  test.each(CASES.map(([name, input, is], index) => ({ name, is, input, index })))(
    "$name is $is (case $index)",
    ({ name, input, is }) => {
      expect(factsOf(input, [name])).toEqual({ [name]: is });
    },
  );

  test("each of them has a case above", () => {
    const own = FACT_CATALOGUE.filter(({ group }) => group === "return").map(({ name }) => name);
    expect(own.filter((name) => !CASES.some(([fact]) => fact === name))).toEqual([]);
  });
});
