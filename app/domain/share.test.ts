import { describe, expect, it } from "vitest";
import { shareOf } from "./share";

describe("a share with its interval", () => {
  it("is that of the textbook", () => {
    const { share, low, high } = shareOf(90, 100)!;
    expect(share).toBe(0.9);
    expect(low).toBeCloseTo(0.8256, 3);
    expect(high).toBeCloseTo(0.9448, 3);
  });

  it("never leaves 0 to 1, and says less the fewer there are", () => {
    for (const of of [1, 2, 10, 1000]) {
      for (const count of [0, 1, of]) {
        const { share, low, high } = shareOf(count, of)!;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(share + 1e-12);
        expect(high).toBeGreaterThanOrEqual(share - 1e-12);
      }
    }
    expect(shareOf(1, 2)!.low).toBeLessThan(shareOf(100, 200)!.low);
  });

  it("of nothing is none", () => expect(shareOf(0, 0)).toBeNull());
});
