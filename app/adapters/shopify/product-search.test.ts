import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { productSearch } from "./read-return-choices";

const ON_SALE = "status:active AND published_status:published";

describe("the search for products", () => {
  it("wants every word in the title, each as the beginning of one, of products that are sold", () => {
    expect(productSearch("  blue MUG ")).toBe(`title:blue* AND title:MUG* AND ${ON_SALE}`);
    expect(productSearch("Größe 42 カップ")).toBe(`title:Größe* AND title:42* AND title:カップ* AND ${ON_SALE}`);
  });

  it("reads nothing that is typed as Shopify's syntax", () => {
    expect(productSearch(`mug" OR status:draft OR (id:>0)`)).toBe(
      `title:mug* AND title:OR* AND title:status* AND title:draft* AND title:OR* AND title:id* AND ${ON_SALE}`,
    );
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (typed) => {
        const search = productSearch(typed);
        if (search === "") return;
        expect(search).toMatch(/^(title:[\p{L}\p{M}\p{N}]+\* AND ){1,6}status:active AND published_status:published$/u);
      }),
      { seed: 5 },
    );
  });

  it("does not ask where no word was typed", () => {
    for (const typed of ["", "  ", "***", `":-)"`]) expect(productSearch(typed)).toBe("");
  });
});
