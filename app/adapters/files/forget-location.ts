const PNG_START = 8;
/** Chunks of a PNG that hold what a camera or a person wrote about it. */
const PNG_WORDS = new Set(["eXIf", "tEXt", "zTXt", "iTXt"]);

const TIFF_STARTS = ["II*\0", "MM\0*"];
const GPS_POINTER = 0x8825;
/** Bytes of one value, by its type. */
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];
/** More than any photo has: each is looked into, and a file may be made of nothing else. */
const MOST_STARTS = 50;
const MOST_ENTRIES = 200;
const MOST_BYTES = 4_096;
const XMP = ["<x:xmpmeta", "</x:xmpmeta"] as const;
/** Where a video was taken: phones put a short one behind a picture. ISO 6709 */
const PLACE_IN_VIDEO = /[+-]\d{2}\.\d{3,9}[+-]\d{3}\.\d{3,9}/g;

/**
 * A photo that does not tell where it was taken: shoppers photograph at home, and their phones write the place into the file.
 * Which way is up stays. Everything but a PNG keeps its length, so that nothing in it has to be found anew.
 * @param contentType what the content was found to be
 */
export function forgetLocation(bytes: Uint8Array, contentType: string): Uint8Array {
  const photo = Buffer.from(bytes);
  if (contentType === "image/png") return withoutWords(photo);
  const text = photo.toString("latin1");
  for (const [from, to] of between(text, ...XMP)) photo.fill(" ", from, to);
  for (const { 0: found, index } of text.matchAll(PLACE_IN_VIDEO)) {
    photo.write(found.replace(/\d/g, "0"), index, "latin1");
  }
  for (const at of TIFF_STARTS.flatMap((start) => placesOf(text, start))) forgetGps(photo.subarray(at));
  return photo;
}

/** Where pieces of a text begin and end. */
function between(text: string, open: string, close: string): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  let end = 0;
  for (;;) {
    const from = text.indexOf(open, end);
    end = from < 0 ? -1 : text.indexOf(close, from);
    if (end < 0) return found;
    found.push([from, end]);
  }
}

function placesOf(text: string, start: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(start); at >= 0 && found.length < MOST_STARTS; at = text.indexOf(start, at + 1)) {
    found.push(at);
  }
  return found;
}

/** Empties the table of the place in what begins like the data a camera writes (TIFF 6.0, Exif 2.3). */
function forgetGps(tiff: Buffer): void {
  const isLittle = tiff[0] === 0x49;
  const u16 = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const u32 = (at: number) => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  /** Entries of a table; none where there can be no table. */
  const entriesAt = (table: number): readonly number[] => {
    if (table < 8 || table + 2 > tiff.length) return [];
    const entries = Array.from({ length: Math.min(u16(table), MOST_ENTRIES) }, (_, nth) => table + 2 + nth * 12);
    return entries.filter((entry) => entry + 12 <= tiff.length);
  };
  if (tiff.length < 8) return;
  const pointer = entriesAt(u32(4)).find((entry) => u16(entry) === GPS_POINTER);
  const table = pointer === undefined ? 0 : u32(pointer + 8);
  const places = entriesAt(table);
  for (const place of places) {
    const size = Math.min(MOST_BYTES, (SIZES[u16(place + 2)] ?? 0) * u32(place + 4));
    if (size > 4) tiff.fill(0, u32(place + 8), Math.min(tiff.length, u32(place + 8) + size));
    tiff.fill(0, place, place + 12);
  }
  if (places.length > 0) tiff.fill(0, table, table + 2);
}

function withoutWords(png: Buffer): Buffer {
  const kept = [png.subarray(0, PNG_START)];
  let at = PNG_START;
  while (at + 12 <= png.length) {
    const end = at + 12 + png.readUInt32BE(at);
    const chunk = png.subarray(at, end);
    if (!PNG_WORDS.has(chunk.toString("latin1", 4, 8))) kept.push(chunk);
    at = end;
  }
  return Buffer.concat([...kept, png.subarray(at)]);
}
