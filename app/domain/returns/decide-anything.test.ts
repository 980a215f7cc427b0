import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_RETURN_SETTINGS } from "../policy/return-settings";
import { sampleReason } from "../policy/testing/sample-return";
import "../policy/testing/seed";
import { decideLines } from "./decide-lines";
import { NO_RULINGS } from "./ask-policy";
import { ask, presetRulings } from "./testing";

const cautious = presetRulings(0);
const generous = presetRulings(1);

/** Requests of all kinds around the days on which periods end. */
const questions = fc
  .record({
    lines: fc.array(
      fc.record({
        productTags: fc.constantFrom(["final-sale"], []),
        isGiftCard: fc.boolean(),
        returnable: fc.constantFrom(0, 1, 2),
        deliveredAt: fc.constantFrom("2026-07-10T10:00:00Z", "2026-07-20T22:30:00Z", null),
        unitPaid: fc.constantFrom(400, 1990).map((minor) => ({ minor, currency: "EUR" })),
        asked: fc.record({
          quantity: fc.constantFrom(1, 2),
          hasPhoto: fc.boolean(),
          reason: fc.constantFrom(null, sampleReason("too-small"), sampleReason("damaged-or-defective")),
        }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    country: fc.constantFrom("DE", "CH"),
    days: fc.integer({ min: 0, max: 100 }),
    wanted: fc.constantFrom(null, "refund" as const, "exchange" as const, "store_credit" as const),
    gift: fc.boolean(),
  })
  .map(({ lines, country, days, wanted, gift }) => {
    const now = new Date(Date.parse("2026-07-10T22:00:00Z") + days * 86_400_000);
    const question = ask(lines, { now, wanted, gift, settings: { ...DEFAULT_RETURN_SETTINGS, transitDays: 3 } });
    const snapshot = { ...question.order.snapshot, shipTo: { countryCode: country, provinceCode: null } };
    return { ...question, order: { ...question.order, snapshot } };
  });
const rulings = fc.constantFrom(cautious, generous, presetRulings(0, "SHADOW"), NO_RULINGS);

describe("any request, under any preset", () => {
  test("every refusal has a reason and a sentence, and only a refusal has a reason", () => {
    fc.assert(
      fc.property(rulings, questions, (some, question) => {
        for (const { answer, because, declineReason } of decideLines(some, question).lines) {
          expect(declineReason !== null).toBe(answer === "DECLINED");
          expect(because === "").toBe(answer === "APPROVED" || answer === "KEEP");
          expect(because).not.toMatch(/[{}]/);
        }
      }),
    );
  });

  test("nothing is approved that cannot come back, and no more than is left", () => {
    fc.assert(
      fc.property(rulings, questions, (some, question) => {
        for (const { answer, line, requested } of decideLines(some, question).lines) {
          if (answer !== "APPROVED" && answer !== "KEEP") continue;
          expect(line?.isGiftCard).toBe(false);
          expect(line?.returnable).toBeGreaterThanOrEqual(requested.quantity);
        }
      }),
    );
  });

  test("what the EU lets consumers withdraw from is never declined by a preset", () => {
    fc.assert(
      fc.property(rulings, questions, (some, question) => {
        for (const { answer, line, requested, said } of decideLines(some, question).lines) {
          if (!line || line.returnable < requested.quantity) continue;
          const isWithdrawal = said?.trace.facts.in_withdrawal_period;
          if (isWithdrawal) expect(answer).not.toBe("DECLINED");
        }
      }),
    );
  });

  test("the order of the lines makes no difference", () => {
    fc.assert(
      fc.property(rulings, questions, (some, question) => {
        const forwards = decideLines(some, question);
        const backwards = decideLines(some, { ...question, lines: question.lines.toReversed() });
        expect(backwards.lines.toReversed().map(({ answer }) => answer)).toEqual(
          forwards.lines.map(({ answer }) => answer),
        );
        expect([backwards.label, backwards.refundWhen]).toEqual([forwards.label, forwards.refundWhen]);
      }),
    );
  });

  test("a day named as the last one is the last: yes until it ends, no on the next", () => {
    fc.assert(
      fc.property(fc.constantFrom(cautious, generous), questions, (some, question) => {
        decideLines(some, question).lines.forEach(({ deadline, said }, index) => {
          if (deadline === null || said === null) return;
          const saidAt = (now: Date) => decideLines(some, { ...question, now }).lines[index]?.said?.outcome.do;
          expect(["approve", "keep_item"]).toContain(saidAt(new Date(`${deadline}T21:59:59Z`)));
          expect(["decline", "review"]).toContain(saidAt(new Date(`${deadline}T22:00:00Z`)));
        });
      }),
    );
  });

  test("there is a label exactly when something may be sent", () => {
    fc.assert(
      fc.property(rulings, questions, (some, question) => {
        const { lines, label } = decideLines(some, question);
        const comes = lines.some(({ answer }) => answer === "APPROVED" || answer === "REVIEW");
        expect(label.kind !== "none").toBe(comes);
      }),
    );
  });
});
