import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fontFor } from "./fonts";
import { renderReturnSlip } from "./render-return-slip";
import type { ReturnSlip } from "./return-slip";
import { measure, splitRuns, wrapText } from "./text-runs";

const slip: ReturnSlip = {
  language: "en",
  paper: "A4",
  shopName: "Nordwind",
  returnAddress: ["Nordwind", "Hafenstraße 12", "20457 Hamburg"],
  rmaNumber: "RMA-1042",
  orderName: "#1042",
  customerName: "Ann",
  items: [{ title: "Socks", variant: "M", sku: "S-1", quantity: 2, reason: "Too small" }],
  steps: ["Pack it.", "Send it."],
  words: {
    heading: "Return slip",
    rmaNumber: "Return number",
    order: "Order",
    from: "From",
    sendTo: "Send to",
    item: "Item",
    reason: "Reason",
    quantity: "Qty",
    steps: "What to do",
    footer: "Put this page into the parcel.",
  },
};
const pagesOf = (pdf: Uint8Array) =>
  (
    Buffer.from(pdf)
      .toString("latin1")
      .match(/\/Type \/Page\b(?!s)/g) ?? []
  ).length;
const style = { size: 10, weight: 400 } as const;

describe("the return slip", () => {
  test.each(["A4", "LETTER"] as const)("is one page of PDF on %s, and as many as the items need", async (paper) => {
    const one = await renderReturnSlip({ ...slip, paper });
    expect(Buffer.from(one.subarray(0, 5)).toString()).toBe("%PDF-");
    expect(pagesOf(one)).toBe(1);
    const items = Array.from({ length: 60 }, () => slip.items[0]!);
    expect(pagesOf(await renderReturnSlip({ ...slip, paper, items }))).toBeGreaterThan(2);
  });

  test("is drawn whatever the texts are", async () => {
    const text = fc.string({ unit: "binary", maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(text, text, text, async (customerName, title, step) => {
        const items = [{ ...slip.items[0]!, title }];
        expect(pagesOf(await renderReturnSlip({ ...slip, customerName, items, steps: [step] }))).toBe(1);
      }),
      { numRuns: 15, seed: 7 },
    );
  });

  test("is not drawn with a number no barcode can hold", async () => {
    for (const rmaNumber of ["", "RMA 1", "RMA-Ü", "X".repeat(33)]) {
      await expect(renderReturnSlip({ ...slip, rmaNumber })).rejects.toThrow(RangeError);
    }
  });
});

describe("letters", () => {
  test.each([
    "Łucja Müller-Ōe",
    "Дмитрий Ёжик",
    "Ελένη Παπαδοπούλου",
    "Nguyễn Thị Ánh",
    "髙橋 さくら 﨑山",
    "김민수",
    "张伟",
    "आरती",
    "สมชาย",
    "محمد علي",
    "דוד כהן",
  ])("of %s all have a font", (name) => {
    for (const weight of [400, 700] as const) {
      for (const letter of name.normalize("NFC")) expect(fontFor(letter.codePointAt(0)!, weight)).not.toBeNull();
    }
  });

  test("that no font has are shown as a question mark, never as a box", () => {
    expect(
      splitRuns("a\u{1f9e6}b", 400)
        .map(({ text }) => text)
        .join(""),
    ).toBe("a?b");
  });

  test("written right to left have their words turned", () => {
    expect(splitRuns("דוד כהן", 400).map(({ text }) => text)).toEqual(["כהן", " ", "דוד"]);
  });

  test("stay within the width, and none is lost", () => {
    const texts = fc.stringMatching(/^[a-zA-Zäöüß \-,.日本語]{0,120}$/);
    fc.assert(
      fc.property(texts, fc.integer({ min: 40, max: 300 }), (text, width) => {
        const lines = wrapText(text, style, width);
        for (const line of lines) expect(measure(line, style)).toBeLessThanOrEqual(width + 15);
        const shown = lines
          .flat()
          .map((run) => run.text)
          .join("");
        expect(shown.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});
