import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import * as fontkit from "fontkit";
import { woffToSfnt } from "./woff-to-sfnt";

export type Weight = 400 | 700;

/** A font file: its name in the PDF, and which letters it has. */
export interface SlipFont {
  readonly name: string;
  /** Its letters change with their neighbours, so that widths do not simply add up. */
  readonly joins: boolean;
  readonly rightToLeft: boolean;
  has(codePoint: number): boolean;
  /** Width of a letter standing alone, as a share of the size. */
  advance(codePoint: number): number;
  /** What pdfkit embeds. Shared by all documents: parsing is the dear part. */
  readonly font: fontkit.Font;
}

interface Source {
  /** The file that should have a letter, null = surely none: large fonts are loaded only for those who need them. */
  readonly fileFor: (codePoint: number, weight: Weight) => string | null;
  readonly joins?: boolean;
  readonly rightToLeft?: boolean;
}

const require = createRequire(import.meta.url);
const between = (from: number, to: number) => (codePoint: number) => codePoint >= from && codePoint <= to;
const noto = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "greek-ext", "vietnamese", "devanagari"];
const eastAsian = between(0x2000, 0xffff);
const korean = between(0x1100, 0xd7ff);
const arabic = (codePoint: number) => between(0x600, 0x8ff)(codePoint) || between(0xfb50, 0xfeff)(codePoint);
const hebrew = (codePoint: number) => between(0x590, 0x5ff)(codePoint) || between(0xfb1d, 0xfb4f)(codePoint);
const thai = between(0xe00, 0xe7f);
const bold = (weight: Weight) => (weight === 700 ? "Bold" : "Regular");

const SOURCES: readonly Source[] = [
  ...noto.map((script): Source => ({
    fileFor: (codePoint, weight) =>
      codePoint < 0x2c00 || codePoint > 0xfb00
        ? `@fontsource/noto-sans/files/noto-sans-${script}-${weight}-normal.woff`
        : null,
    joins: script === "devanagari",
  })),
  sourceOf(eastAsian, (weight) => `@fontsource/biz-udpgothic/files/biz-udpgothic-japanese-${weight}-normal.woff`),
  // Rarer forms of letters, as in the names 髙橋 and 﨑山, are in slices of their own.
  { fileFor: slices("@fontsource/biz-udpgothic", "biz-udpgothic") },
  sourceOf(korean, () => "@fontsource/gowun-dodum/files/gowun-dodum-korean-400-normal.woff"),
  sourceOf(eastAsian, () => "@fontsource/zcool-xiaowei/files/zcool-xiaowei-chinese-simplified-400-normal.woff"),
  {
    ...sourceOf(thai, (weight) => `@fontsource/noto-sans-thai/files/noto-sans-thai-thai-${weight}-normal.woff`),
    joins: true,
  },
  {
    ...sourceOf(arabic, (weight) => `@embedpdf/fonts-arabic:NotoNaskhArabic-${bold(weight)}.ttf`),
    joins: true,
    rightToLeft: true,
  },
  {
    ...sourceOf(hebrew, (weight) => `@embedpdf/fonts-hebrew:NotoSansHebrew-${bold(weight)}.ttf`),
    joins: true,
    rightToLeft: true,
  },
];

function sourceOf(mayHave: (codePoint: number) => boolean, file: (weight: Weight) => string): Source {
  return { fileFor: (codePoint, weight) => (mayHave(codePoint) ? file(weight) : null) };
}

/** Finds the slice of a font by the table that comes with it: `{"[6]": "U+9c3e,U+9c43-9c4a"}`. */
function slices(name: string, prefix: string): Source["fileFor"] {
  let slice: Map<number, string> | null = null;
  return (codePoint, weight) => {
    if (!eastAsian(codePoint)) return null;
    slice ??= readSlices(
      JSON.parse(readFileSync(require.resolve(`${name}/unicode.json`), "utf8")) as Record<string, string>,
    );
    const found = slice.get(codePoint);
    return found === undefined ? null : `${name}/files/${prefix}-${found}-${weight}-normal.woff`;
  };
}

function readSlices(table: Record<string, string>): Map<number, string> {
  const slice = new Map<number, string>();
  for (const [key, ranges] of Object.entries(table)) {
    const name = key.replace(/[[\]]/g, "");
    for (const [, from = "", to = from] of ranges.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)) {
      for (let codePoint = parseInt(from, 16); codePoint <= parseInt(to, 16); codePoint += 1)
        slice.set(codePoint, name);
    }
  }
  return slice;
}

const loaded = new Map<string, SlipFont>();

function load(file: string, { joins = false, rightToLeft = false }: Source): SlipFont {
  const known = loaded.get(file);
  if (known) return known;
  const opened = fontkit.create(woffToSfnt(readFileSync(resolve(file))));
  if (!("characterSet" in opened)) throw new Error(`${file} is a collection of fonts`);
  const letters = new Set(opened.characterSet);
  const advances = new Map<number, number>();
  const advance = (codePoint: number) => {
    let width = advances.get(codePoint);
    if (width === undefined) {
      width = opened.glyphForCodePoint(codePoint).advanceWidth / opened.unitsPerEm;
      advances.set(codePoint, width);
    }
    return width;
  };
  const font = {
    name: file,
    joins,
    rightToLeft,
    has: (codePoint: number) => letters.has(codePoint),
    advance,
    font: opened,
  };
  loaded.set(file, font);
  return font;
}

/** `package:file` is a file of a package that offers only its index to importers. */
function resolve(file: string): string {
  const [name = "", inside] = file.split(":");
  return inside === undefined ? require.resolve(name) : join(dirname(require.resolve(name)), "..", "fonts", inside);
}

const answers = new Map<string, SlipFont | null>();

/** The first font that has a letter; null = none of ours has it. */
export function fontFor(codePoint: number, weight: Weight): SlipFont | null {
  const key = `${codePoint}/${weight}`;
  let font = answers.get(key);
  if (font === undefined) {
    font = find(codePoint, weight);
    answers.set(key, font);
  }
  return font;
}

function find(codePoint: number, weight: Weight): SlipFont | null {
  for (const source of SOURCES) {
    const file = source.fileFor(codePoint, weight);
    if (file === null) continue;
    const font = load(file, source);
    if (font.has(codePoint)) return font;
  }
  return null;
}
