import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import { checkUpload } from "./check-upload";
import { fileHeaders } from "./file-headers";

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const jpeg = Buffer.concat([
  Buffer.from("ffd8ffe000104a46494600010100000100010000", "hex"),
  Buffer.alloc(64),
  Buffer.from("ffd9", "hex"),
]);
const webp = Buffer.concat([
  Buffer.from("RIFF"),
  Buffer.from([26, 0, 0, 0]),
  Buffer.from("WEBPVP8L"),
  Buffer.alloc(18),
]);
const heic = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from("ftypheic"),
  Buffer.alloc(4),
  Buffer.from("mif1heic"),
  Buffer.alloc(32),
]);
const pdf = Buffer.from("%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n");
const zipEnd = Buffer.concat([Buffer.from("PK\u0005\u0006", "latin1"), Buffer.alloc(18)]);

describe("an upload", () => {
  test.each([
    ["photo", png, "image/png"],
    ["photo", jpeg, "image/jpeg"],
    ["photo", webp, "image/webp"],
    ["photo", heic, "image/heic"],
    ["label", pdf, "application/pdf"],
    ["label", png, "image/png"],
  ] as const)("that is a %s is known by its content", async (kind, bytes, contentType) => {
    expect(await checkUpload(bytes, kind)).toMatchObject({ outcome: "accepted", contentType });
  });

  test.each([
    [
      "an SVG",
      Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      "wrong_type",
    ],
    ["an SVG without a head", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), "wrong_type"],
    ["HTML", Buffer.from("<!doctype html><script>alert(1)</script>"), "wrong_type"],
    ["a PDF", pdf, "wrong_type"],
    ["nothing", Buffer.alloc(0), "empty"],
    ["text", Buffer.from("hello"), "wrong_type"],
    ["too much", Buffer.concat([png, Buffer.alloc(10 * 1024 * 1024)]), "too_large"],
    ["a picture that is a page too", Buffer.concat([png, Buffer.from("<SCRIPT>alert(1)</SCRIPT>")]), "not_only_that"],
    ["a picture that is a document too", Buffer.concat([jpeg, pdf]), "not_only_that"],
    ["a picture that is an archive too", Buffer.concat([png, zipEnd]), "not_only_that"],
  ])("that is %s is no photo", async (_what, bytes, reason) => {
    expect(await checkUpload(bytes, "photo")).toEqual({ outcome: "refused", reason });
  });

  test("of a document that does something is no label", async () => {
    const active = Buffer.from(
      pdf.toString().replace("/Catalog", "/Catalog/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>"),
    );
    expect(await checkUpload(active, "label")).toEqual({ outcome: "refused", reason: "not_only_that" });
    expect(await checkUpload(Buffer.concat([pdf, zipEnd]), "label")).toMatchObject({ outcome: "refused" });
    expect(await checkUpload(heic, "label")).toMatchObject({ outcome: "refused", reason: "wrong_type" });
  });
});

test("what a browser does not show as a picture is saved, under a harmless name, and never run", () => {
  expect(fileHeaders("text/html", 'x"\r\nSet-Cookie: a=b.html')).toMatchObject({
    "Content-Type": "application/octet-stream",
    "Content-Disposition": 'attachment; filename="x_Set-Cookie_a_b.html"',
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": expect.stringContaining("sandbox;"),
  });
  expect(fileHeaders("image/png", "photo.png")["Content-Disposition"]).toMatch(/^inline/);
});
