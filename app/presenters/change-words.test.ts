import { describe, expect, test } from "vitest";
import { changeWords } from "./change-words";

const change = (changes: Partial<Parameters<typeof changeWords>[0]>) => ({
  ...{ resolution: "", refundWhen: "", label: "" },
  ...changes,
});
const isMailed = /mailed to the shopper|told by mail/;

describe("what is said before terms are changed", () => {
  test("nothing while nothing is changed", () => {
    expect(changeWords(change({}), true)).toEqual([]);
  });

  test("a label that will be mailed is said to be, and not that the shopper is not told", () => {
    const [said, ...more] = changeWords(change({ label: "prepaid" }), true);
    expect(said).toMatch(isMailed);
    expect(more).toEqual([]);
  });

  test("paying now is said to be final, whatever else is changed", () => {
    const said = changeWords(change({ refundWhen: "approved", resolution: "store_credit" }), true);
    expect(said[0]).toContain("cannot be taken back");
  });

  test.each([{ resolution: "refund" }, { refundWhen: "delivered" }, { label: "own" }])(
    "%j: nobody is told, so somebody has to write",
    (changes) => {
      expect(changeWords(change(changes), true).join(" ")).toMatch(/not told .*write to them/);
    },
  );

  test("a shopper who gets no mails is never said to get one", () => {
    for (const changes of [
      { label: "prepaid" },
      { refundWhen: "approved" },
      { label: "own", refundWhen: "approved" },
    ]) {
      expect(changeWords(change(changes), false).join(" ")).not.toMatch(isMailed);
    }
  });
});
