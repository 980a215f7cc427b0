import fc from "fast-check";
import { expect, test } from "vitest";
import { cutText } from "./cut-text";

test("a text that fits stays as it is, a longer one is cut, and never within a letter", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "é", "日", "🙂") });
  const property = fc.property(text, fc.nat({ max: 12 }), (whole, max) => {
    const cut = cutText(whole, max);
    expect(whole.startsWith(cut)).toBe(true);
    expect(cut).not.toMatch(/\p{Cs}/u);
    expect(cut.length).toBeGreaterThanOrEqual(Math.min(whole.length, max - 1));
    expect(cut.length).toBeLessThanOrEqual(max);
  });
  fc.assert(property, { numRuns: 200, seed: 7 });
});
