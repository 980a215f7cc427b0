import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { GoodwillSettings } from "../policy/shipping-types";
import { compareGroups, FEWEST } from "./compare-groups";
import { DEFAULT_PREFIX, newCode, prefixOf } from "./discount-code";
import { isHeldOut } from "./hold-out";
import { judgeGift } from "./judge-gift";
import { CHARGED_STATES, GOODWILL_STATES, statesBefore } from "./lifecycle";
import { budgetMonth, refuseGift } from "./limit-gift";
import { chargeOf, expiryOf, formatOffer, offerOf, offerText } from "./offer";
import { staffOffer } from "./staff-offer";
import type { Offer } from "./types";

const DAY = 86_400_000;
const now = new Date("2026-11-22T09:00:00Z");
const eur = (minor: number) => ({ minor, currency: "EUR" });
const settings: GoodwillSettings = {
  monthlyBudget: "200",
  perOrder: 1,
  perCustomer: 2,
  customerDays: 365,
  coolDownDays: 60,
  holdOutPercent: 10,
  staffLimit: "25",
};
const code: Offer = { form: "code", value: { percent: 10 }, validDays: 30, minimumMinor: 0, combinesWith: [] };
const nothing = { toOrder: 0, toCustomer: 0, lastToCustomer: null };

describe("a code", () => {
  test("has twelve letters of an alphabet without doubles, after the shop's own word, which is found in it again", () => {
    const pick = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(fc.constantFrom("", "SORRY", "A-B"), fc.infiniteStream(pick), (prefix, numbers) => {
        const made = newCode(prefix, (below) => numbers.next().value! % below);
        expect(made).toMatch(/[346789BCDFGHJKMNPQRTVWXY]{4}(-[346789BCDFGHJKMNPQRTVWXY]{4}){2}$/);
        expect(prefixOf(made)).toBe(prefix);
      }),
    );
    expect(newCode(DEFAULT_PREFIX, () => 0)).toBe("SORRY-3333-3333-3333");
  });
});

describe("an offer", () => {
  test("of percent is charged what they come to on the order, rounded up; an amount as it is", () => {
    expect(chargeOf(code, eur(1234))).toBe(124);
    expect(chargeOf({ ...code, value: { minor: 500 } }, eur(99))).toBe(500);
  });

  test("of credit becomes a code of the same amount for a guest, who has no account", () => {
    const outcome = { do: "credit", amount: "5", validDays: null } as const;
    expect(offerOf(outcome, { currency: "JPY", isGuest: false })).toMatchObject({
      form: "credit",
      value: { minor: 5 },
      validDays: null,
    });
    expect(offerOf(outcome, { currency: "EUR", isGuest: true })).toMatchObject({
      form: "code",
      value: { minor: 500 },
      validDays: 365,
    });
    expect(offerOf({ do: "none" }, { currency: "EUR", isGuest: false })).toBeNull();
  });

  test("is good until the end of its last day by the shop's clock, also where clocks change", () => {
    expect(expiryOf(code, new Date("2026-10-20T22:30:00Z"), "Europe/Berlin")?.toISOString()).toBe(
      "2026-11-20T22:59:59.000Z",
    );
    expect(expiryOf({ ...code, validDays: null }, now, "UTC")).toBeNull();
    expect(expiryOf({ ...code, validDays: 1 }, now, "Nowhere/Land")?.toISOString()).toBe("2026-11-23T23:59:59.000Z");
  });

  test("reads as people and as machines read it", () => {
    expect([formatOffer(code, "EUR"), offerText(code, "EUR")]).toEqual(["10%", "10%"]);
    const five = { ...code, value: { minor: 500 } };
    expect([formatOffer(five, "EUR"), offerText(five, "JPY")]).toEqual(["€5.00", "500 JPY"]);
  });
});

describe("limits", () => {
  const refuse = (history: Partial<Parameters<typeof refuseGift>[1]>, source: "RULE" | "STAFF" = "RULE") =>
    refuseGift(settings, { ...nothing, ...history }, source, now);

  test("hold per order and customer for everybody, and the cool-down for rules", () => {
    expect(refuse({})).toBeNull();
    expect(refuse({ toOrder: 1 }, "STAFF")).toMatch(/order got 1 of at most 1/);
    expect(refuse({ toCustomer: 2 }, "STAFF")).toMatch(/customer got 2 of at most 2 within 365 days/);
    const lastWeek = { toCustomer: 1, lastToCustomer: new Date(now.getTime() - 7 * DAY) };
    expect(refuse(lastWeek)).toMatch(/within the last 60 days/);
    expect(refuse(lastWeek, "STAFF")).toBeNull();
    expect(refuse({ toCustomer: 1, lastToCustomer: new Date(now.getTime() - 60 * DAY) })).toBeNull();
  });

  test("a month is the shop's: its first moment belongs to it, and that of the next does not", () => {
    const month = budgetMonth(new Date("2026-10-31T23:30:00Z"), "Europe/Berlin");
    expect(month).toMatchObject({ key: "2026-11", name: "November 2026" });
    expect([month.from.toISOString(), month.before.toISOString()]).toEqual([
      "2026-10-31T23:00:00.000Z",
      "2026-11-30T23:00:00.000Z",
    ]);
  });

  test("however gifts come, what is planned never exceeds the budget, and what fits is not refused", () => {
    const gift = fc.record({ minor: fc.integer({ min: 1, max: 9000 }), isHeldOut: fc.boolean() });
    fc.assert(
      fc.property(fc.array(gift, { maxLength: 60 }), fc.integer({ min: 0, max: 50_000 }), (gifts, budget) => {
        const limited = { ...settings, monthlyBudget: (budget / 100).toFixed(2) };
        let charged = 0;
        for (const { minor, isHeldOut } of gifts) {
          const offer = { ...code, value: { minor } };
          const question = { offer, settings: limited, source: "RULE", history: nothing, charged, isHeldOut } as const;
          const place = { currency: "EUR", timeZone: "UTC" };
          const { state, chargeMinor } = judgeGift({ ...question, orderTotal: eur(1000), shop: place, now });
          const fits = charged + minor <= budget;
          expect(state).toBe(!fits ? "OVER_BUDGET" : isHeldOut ? "HELD_OUT" : "PLANNED");
          if (state === "PLANNED") charged += chargeMinor;
        }
        expect(charged).toBeLessThanOrEqual(budget);
      }),
    );
  });
});

describe("staff", () => {
  const offer = (amount: string, change: object = {}) =>
    staffOffer({ form: "code", amount, validDays: 30 }, { settings, currency: "EUR", isGuest: false, ...change });

  test("give what they write, with a comma too, up to their limit, and nothing where goodwill is off", () => {
    expect(offer("12,50")).toMatchObject({ value: { minor: 1250 } });
    expect(offer("25")).toMatchObject({ value: { minor: 2500 } });
    expect(offer("25.01")).toBe("You may give €25.00 at a time.");
    for (const text of ["", "0", "-5", "five", "1.234", "1,000", "1.000,50", "1e3", "9".repeat(30)])
      expect(offer(text)).toMatch(/Enter an amount/);
    expect(offer("1,000", { currency: "JPY" })).toMatch(/Enter an amount/);
    expect(offer("5", { settings: null })).toMatch(/switched off/);
    expect(offer("5", { settings: { ...settings, staffLimit: "0" } })).toMatch(/Staff may give nothing/);
  });

  test("cannot give a guest credit", () => {
    const wish = { form: "credit", amount: "5", validDays: 30 } as const;
    expect(staffOffer(wish, { settings, currency: "EUR", isGuest: true })).toMatch(/guest/);
  });
});

describe("the hold-out group", () => {
  const hash = fc.stringMatching(/^[A-Za-z0-9_-]{43}$/);

  test("only grows with its percentage, is nobody at 0 and everybody at 100", () => {
    fc.assert(
      fc.property(hash, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (one, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        if (isHeldOut(one, low)) expect(isHeldOut(one, high)).toBe(true);
        expect([isHeldOut(one, 0), isHeldOut(one, 100)]).toEqual([false, true]);
      }),
    );
  });

  test("is its share of evenly spread hashes", () => {
    const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const hashes = [...letters].flatMap((first) => [...letters].map((second) => `${first}${second}AAAAAA`));
    expect(hashes.filter((one) => isHeldOut(one, 25)).length / hashes.length).toBeCloseTo(0.25, 3);
  });
});

describe("given against held out", () => {
  test("is not told of fewer than thirty in either group", () => {
    expect(compareGroups({ size: 500, again: 100 }, { size: 12, again: 1 })).toEqual({
      verdict: "too_few",
      needed: FEWEST - 12,
    });
  });

  test("agrees with Newcombe's own worked figures", () => {
    // Newcombe 1998, table II, method 10: 56/70 against 48/80.
    const { low, high, difference, verdict } = compareGroups({ size: 70, again: 56 }, { size: 80, again: 48 }) as {
      low: number;
      high: number;
      difference: number;
      verdict: string;
    };
    expect([difference, low, high].map((one) => one.toFixed(4))).toEqual(["0.2000", "0.0524", "0.3339"]);
    expect(verdict).toBe("more");
  });

  test("says so when there is none to be seen, and when gifts keep people away", () => {
    expect(compareGroups({ size: 100, again: 21 }, { size: 100, again: 20 }).verdict).toBe("no_difference");
    expect(compareGroups({ size: 200, again: 10 }, { size: 200, again: 60 }).verdict).toBe("fewer");
    expect(compareGroups({ size: 30, again: 0 }, { size: 30, again: 0 }).verdict).toBe("no_difference");
  });
});

test("what ended for good stays, and only what was charged can be given", () => {
  for (const state of GOODWILL_STATES) {
    for (const end of ["REDEEMED", "HELD_OUT", "OVER_BUDGET"] as const) expect(statesBefore(state)).not.toContain(end);
  }
  for (const state of statesBefore("GIVEN")) expect(CHARGED_STATES).toContain(state);
});
