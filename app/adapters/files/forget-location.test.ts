import { crc32 } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forgetLocation } from "./forget-location";

/** 52° 31' 12", somebody's home. */
const HOME = [52, 31, 12];

/** What a camera writes: which way is up, and where it was. */
function exif(isLittle: boolean): Buffer {
  const tiff = Buffer.alloc(110);
  const u16 = (value: number, at: number) => (isLittle ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at));
  const u32 = (value: number, at: number) => (isLittle ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at));
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    u16(tag, at);
    u16(type, at + 2);
    u32(count, at + 4);
    if (type === 3) u16(value, at + 8);
    else u32(value, at + 8);
  };
  tiff.write(isLittle ? "II*\0" : "MM\0*", "latin1");
  u32(8, 4);
  u16(2, 8);
  entry(10, 0x0112, 3, 1, 6);
  entry(22, 0x8825, 4, 1, 38);
  u16(2, 38);
  entry(40, 1, 2, 2, 0x4e000000);
  entry(52, 2, 5, 3, 80);
  HOME.forEach((part, nth) => {
    u32(part, 80 + nth * 8);
    u32(1, 84 + nth * 8);
  });
  return tiff;
}

const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description exif:GPSLatitude="52,31.2N"/></x:xmpmeta>`;
const VIDEO = "\xa9xyz\0\x12+52.5200+013.4050/";

describe("a photo does not tell where it was taken", () => {
  it.each([
    ["JPEG of a phone", "image/jpeg", true],
    ["JPEG of another", "image/jpeg", false],
    ["HEIC", "image/heic", false],
    ["WebP", "image/webp", true],
  ])("%s: place gone, way up and length as they were", (_, type, isLittle) => {
    const before = Buffer.from("before Exif\0\0", "latin1");
    const after = Buffer.from(`http://ns.adobe.com/xap/1.0/\0${XMP} picture ${VIDEO}`, "latin1");
    const photo = Buffer.concat([before, exif(isLittle), after]);
    const kept = Buffer.from(forgetLocation(photo, type));
    const tiff = kept.subarray(before.length, before.length + 110);
    expect(kept.length).toBe(photo.length);
    expect([...tiff.subarray(0, 38)]).toEqual([...exif(isLittle).subarray(0, 38)]);
    expect(tiff.subarray(38).every((byte) => byte === 0)).toBe(true);
    expect(kept.toString("latin1")).toContain(" picture ");
    expect(kept.toString("latin1")).not.toMatch(/GPS|52,31|52\.52|13\.405/);
  });

  it("PNG: without what was written about it, the picture as it was", () => {
    const chunk = (name: string, data: Buffer) => {
      const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
      const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
      length.writeUInt32BE(data.length);
      sum.writeUInt32BE(crc32(body));
      return Buffer.concat([length, body, sum]);
    };
    const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
    const picture = [
      chunk("IHDR", Buffer.alloc(13)),
      chunk("IDAT", Buffer.from("pixels")),
      chunk("IEND", Buffer.alloc(0)),
    ];
    const words = [
      chunk("eXIf", exif(true)),
      chunk("iTXt", Buffer.from(XMP)),
      chunk("tEXt", Buffer.from("Place\0Home")),
    ];
    const png = Buffer.concat([start, picture[0]!, ...words, ...picture.slice(1)]);
    expect(Buffer.from(forgetLocation(png, "image/png"))).toEqual(Buffer.concat([start, ...picture]));
  });

  it("a file made to be read for long is read at once", () => {
    const start = Buffer.from("II*\0\x08\0\0\0\xff\xff", "latin1");
    const places = Buffer.concat([start, Buffer.alloc(600_000, exif(true).subarray(22, 34))]);
    for (const piece of [
      places,
      start,
      Buffer.from("<x:xmpmeta"),
      Buffer.from("+52.111"),
      Buffer.from("</x:xmpmeta"),
    ]) {
      const photo = Buffer.alloc(8_000_000, piece);
      expect(forgetLocation(photo, "image/jpeg").length).toBe(photo.length);
      expect(forgetLocation(photo, "image/png").length).toBe(photo.length);
    }
  });

  it("whatever a file holds: nothing is thrown, and what has no place in it stays as it is", () => {
    const start = fc.constantFrom(
      "Exif\0\0II*\0\x08\0\0\0",
      "MM\0*\0\0\0\x08",
      "\x89PNG\r\n\x1a\n\xff\xff\xff\xff",
      "",
    );
    const property = fc.property(start, fc.uint8Array({ maxLength: 200 }), (head, rest) => {
      const photo = Buffer.concat([Buffer.from(head, "latin1"), rest]);
      for (const type of ["image/jpeg", "image/png"]) {
        expect(forgetLocation(photo, type).length).toBeLessThanOrEqual(photo.length);
      }
      if (head === "") expect(Buffer.from(forgetLocation(photo, "image/jpeg"))).toEqual(photo);
    });
    fc.assert(property, { numRuns: 500, seed: 7 });
  });
});
