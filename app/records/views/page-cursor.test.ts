import { describe, expect, test } from "vitest";
import { cutPage, PAGE_SIZE, readCursor, writeCursor } from "./page-cursor";

const encode = (text: string) => Buffer.from(text).toString("base64url");

describe("a cursor", () => {
  test("is read as it was written", () => {
    const cursor = { at: new Date("2026-11-21T12:00:00.123Z"), id: "0193e4a0-0000-7000-8000-000000000000" };
    expect(readCursor(writeCursor(cursor))).toEqual(cursor);
  });

  test.each([null, "", "x", "%00", encode("12.'; DROP"), encode("99999999999999.id"), encode("1")])(
    "%j starts the list at its beginning",
    (text) => expect(readCursor(text)).toBeNull(),
  );
});

describe("a page", () => {
  const rows = Array.from({ length: PAGE_SIZE + 1 }, (_, index) => ({ id: `r${index}`, at: new Date(index) }));

  test("leads to the next from its last row", () => {
    const page = cutPage(rows, ({ at }) => at);
    expect(page.rows).toHaveLength(PAGE_SIZE);
    expect(readCursor(page.next)).toEqual({ at: new Date(PAGE_SIZE - 1), id: `r${PAGE_SIZE - 1}` });
  });

  test("that holds the rest is the last", () => {
    expect(cutPage(rows.slice(1), ({ at }) => at).next).toBeNull();
  });
});
