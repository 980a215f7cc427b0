import { describe, expect, test } from "vitest";
import { createSealer } from "../lib/seal";
import { shopperFacts } from "./shopper-facts";

const sealer = createSealer(Buffer.alloc(32, 7).toString("base64"));
const sealed = (personal: object) => sealer.seal(JSON.stringify(personal));
const ANN = { firstName: "Ann", email: "ann@example.com" };

describe("who a return is of", () => {
  test("is told as far as it is known", () => {
    expect(shopperFacts({ personalSealed: sealed(ANN), redactedAt: null }, sealer).map(({ value }) => value)).toEqual([
      "Ann",
      "ann@example.com",
    ]);
    const nameless = { personalSealed: sealed({ ...ANN, firstName: null }), redactedAt: null };
    expect(shopperFacts(nameless, sealer).map(({ value }) => value)).toEqual(["ann@example.com"]);
  });

  test("is not told once it was deleted, nor when it was never known", () => {
    expect(shopperFacts({ personalSealed: sealed(ANN), redactedAt: new Date(0) }, sealer)).toEqual([]);
    expect(shopperFacts({ personalSealed: null, redactedAt: new Date(0) }, sealer)).toEqual([]);
    expect(shopperFacts(null, sealer)).toEqual([]);
  });
});
