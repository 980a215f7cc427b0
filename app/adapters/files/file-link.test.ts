import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createSealer } from "../../lib/seal";
import { fileLink, readFileLink } from "./file-link";

const sealer = createSealer(Buffer.alloc(32, 7).toString("base64"));
const file = { shop: "a.myshopify.com", key: "shops/1/photo-1.jpg", expiresAt: new Date("2026-11-22T12:00:00Z") };
const tokenOf = (link: string) => link.slice("https://app.example/files/".length);
const token = tokenOf(fileLink(sealer, "https://app.example", file));

describe("a file link", () => {
  test("opens one file until it expires", () => {
    const before = new Date("2026-11-22T11:59:59Z");
    expect(readFileLink(sealer, token, before)).toEqual({ outcome: "file", shop: file.shop, key: file.key });
    expect(readFileLink(sealer, token, file.expiresAt)).toEqual({ outcome: "expired" });
  });

  test("changed anywhere is forged, for files of any name and any key", () => {
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(..."abcXYZ019-_."), (at, letter) => {
        const changed = token.slice(0, at) + letter + token.slice(at + 1);
        fc.pre(changed !== token);
        expect(readFileLink(sealer, changed, new Date(0)).outcome).toBe("forged");
      }),
      { numRuns: 300, seed: 7 },
    );
    const stranger = createSealer(Buffer.alloc(32, 8).toString("base64"));
    expect(readFileLink(stranger, token, new Date(0)).outcome).toBe("forged");
  });

  test("whatever stands in the address is answered", () => {
    fc.assert(
      fc.property(fc.string(), (text) => void expect(readFileLink(sealer, text, new Date(0)).outcome).toBe("forged")),
      { numRuns: 200, seed: 7 },
    );
  });

  test("is never made for a key that leaves the store", () => {
    for (const key of ["../secret", "/etc/passwd", "a/../b", "", "a//b", ".hidden", "a\\b", `${"a".repeat(201)}`]) {
      expect(() => fileLink(sealer, "https://app.example", { ...file, key })).toThrow(RangeError);
    }
  });
});
