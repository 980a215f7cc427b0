import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chooseQuote, type QuoteWish } from "./choose-quote";
import type { Quote } from "./port";
import { readCost } from "./read-cost";
import { voidUntil } from "./void-until";

const quote = fc.record<Quote>({
  quoteId: fc.uuid(),
  carrier: fc.constantFrom("USPS", "UPS", "FedEx"),
  service: fc.constantFrom("Ground", "Express"),
  serviceName: fc.constant(""),
  cost: fc.record({ minor: fc.nat(5000), currency: fc.constantFrom("USD", "EUR") }),
  days: fc.option(fc.integer({ min: 1, max: 9 })),
  qr: fc.boolean(),
});
const wish = fc.record<QuoteWish>({
  carriers: fc.subarray(["usps", "UPS"]),
  services: fc.subarray(["Ground"]),
  maxCost: fc.option(fc.record({ minor: fc.nat(5000), currency: fc.constant("USD") })),
  qrOnly: fc.boolean(),
});
const seed = 20_261_122;

describe("choosing a quote", () => {
  test("takes the cheapest that fits, whatever order they come in", () => {
    fc.assert(
      fc.property(fc.array(quote, { maxLength: 12 }), wish, (quotes, wanted) => {
        const chosen = chooseQuote(quotes, wanted);
        if (chosen.outcome === "none") return;
        const currency = wanted.maxCost?.currency ?? quotes[0]!.cost.currency;
        const fitting = quotes.filter(
          ({ carrier, service, qr, cost }) =>
            (wanted.carriers.length === 0 ||
              wanted.carriers.some((each) => each.toLowerCase() === carrier.toLowerCase())) &&
            (wanted.services.length === 0 || wanted.services.includes(service)) &&
            (qr || !wanted.qrOnly) &&
            cost.currency === currency &&
            (!wanted.maxCost || cost.minor <= wanted.maxCost.minor),
        );
        expect(fitting).toContain(chosen.quote);
        expect(chosen.quote.cost.minor).toBe(Math.min(...fitting.map(({ cost }) => cost.minor)));
        if (wanted.maxCost) expect(chooseQuote(quotes.toReversed(), wanted)).toEqual(chosen);
      }),
      { seed },
    );
  });

  test("says which wish left nothing, and what came nearest", () => {
    const dear: Quote = {
      quoteId: "1",
      carrier: "UPS",
      service: "Ground",
      serviceName: "",
      cost: { minor: 900, currency: "USD" },
      days: null,
      qr: false,
    };
    const any: QuoteWish = { carriers: [], services: [], maxCost: null, qrOnly: false };
    const reasonOf = (wanted: Partial<QuoteWish>, quotes = [dear]) => chooseQuote(quotes, { ...any, ...wanted });
    expect(reasonOf({}, [])).toEqual({ outcome: "none", reason: "no_quotes", nearest: null });
    expect(reasonOf({ carriers: ["USPS"] })).toMatchObject({ reason: "carrier_not_allowed", nearest: dear });
    expect(reasonOf({ services: ["Express"] })).toMatchObject({ reason: "service_not_allowed" });
    expect(reasonOf({ qrOnly: true })).toMatchObject({ reason: "no_qr" });
    expect(reasonOf({ maxCost: { minor: 899, currency: "USD" } })).toMatchObject({
      reason: "too_expensive",
      nearest: dear,
    });
    expect(reasonOf({ maxCost: { minor: 9000, currency: "EUR" } })).toMatchObject({ reason: "too_expensive" });
  });
});

describe("what carriers write", () => {
  test.each([
    ["5.93", "USD", 593],
    [5.9, "USD", 590],
    ["5.931", "usd", 594],
    ["0.50000", "USD", 50],
    ["1200", "JPY", 1200],
    ["1200.4", "JPY", 1201],
    ["1.2345", "KWD", 1235],
  ])("%s %s is %s in minor units, never less", (amount, currency, minor) => {
    expect(readCost(amount, currency)).toEqual({ minor, currency: currency.toUpperCase() });
  });

  test.each([
    [null, "USD"],
    ["", "USD"],
    ["-1", "USD"],
    ["abc", "USD"],
    ["1.0", ""],
    ["1e3", "USD"],
    [Number.NaN, "USD"],
  ])("%s %s is no price", (amount, currency) => expect(readCost(amount, currency)).toBeNull());

  test("a label goes back within the carrier's days, in UTC", () => {
    expect(voidUntil("USPS", "2026-11-22T10:00:00+02:00")).toBe("2026-12-22T08:00:00.000Z");
    expect(voidUntil("FedExDefault", "2026-11-22T10:00:00Z")).toBe("2027-02-20T10:00:00.000Z");
    expect(voidUntil("Somebody", "2026-11-22T10:00:00Z")).toBeNull();
  });
});
