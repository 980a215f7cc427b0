import { describe, expect, test } from "vitest";
import { csvLine } from "./list-file";

describe("a line of the export", () => {
  test.each(["=1+1", "+1+cmd", "-2+3", "@SUM(A1)", "\t=1", "  =1", "\r=1"])("%j never runs as a formula", (text) => {
    expect(csvLine([text])).toBe(`"'${text}"\r\n`);
  });

  test("keeps amounts as numbers, also negative ones", () => {
    expect(csvLine(["-12.50", 3, true, null])).toBe("-12.50,3,true,\r\n");
  });

  test("quotes commas, quotes and line ends", () => {
    expect(csvLine(['a "b", c\nd'])).toBe('"a ""b"", c\nd"\r\n');
  });
});
