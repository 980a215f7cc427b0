import { fontFor, type SlipFont, type Weight } from "./fonts";

/** Neighbouring letters of one font. */
export interface TextRun {
  readonly font: SlipFont;
  readonly text: string;
}
export interface TextStyle {
  readonly size: number;
  readonly weight: Weight;
}

/** Shown for a letter that no font has: honest, and no box. */
const UNKNOWN = "?";
/** Letters that follow whatever stands before them. */
const COMBINING = /\p{Mark}|\u200c|\u200d|\ufe0f/u;

/** Cuts one line of text into runs of one font each, left to right as they are drawn. */
export function splitRuns(text: string, weight: Weight): TextRun[] {
  const runs: { font: SlipFont; text: string }[] = [];
  for (const letter of clean(text)) {
    const last = runs.at(-1);
    const codePoint = letter.codePointAt(0) ?? 0;
    // Spaces and marks stay with their neighbours, so that words keep their shape.
    if (last && (letter === " " || COMBINING.test(letter)) && last.font.has(codePoint)) {
      last.text += letter;
      continue;
    }
    const font = fontFor(codePoint, weight);
    if (!font && COMBINING.test(letter)) continue;
    const shown = font ? letter : UNKNOWN;
    const used = font ?? fontFor(UNKNOWN.codePointAt(0) ?? 0, weight);
    if (!used) continue;
    if (last?.font === used) last.text += shown;
    else runs.push({ font: used, text: shown });
  }
  return runs.flatMap((run) => (run.font.rightToLeft ? turnWords(run, weight) : [run]));
}

/** Within a word fontkit turns the letters; the words of a line are turned here, each a run of its own. */
function turnWords({ font, text }: TextRun, weight: Weight): TextRun[] {
  const space = fontFor(0x20, weight) ?? font;
  return text
    .split(/( )/)
    .toReversed()
    .filter((part) => part !== "")
    .map((part) => ({ font: part === " " ? space : font, text: part }));
}

/** One line, composed, without what cannot be seen. */
const clean = (text: string) =>
  text
    .normalize("NFC")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .replace(/[\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, (letter) => (COMBINING.test(letter) ? letter : ""))
    .trim();

/** Width in points. */
export function measure(runs: readonly TextRun[], { size }: TextStyle): number {
  return runs.reduce((sum, run) => sum + widthOf(run, size), 0);
}

export function widthOf({ font, text }: TextRun, size: number): number {
  if (font.joins) return (font.font.layout(text).advanceWidth / font.font.unitsPerEm) * size;
  let width = 0;
  for (const letter of text) width += font.advance(letter.codePointAt(0) ?? 0);
  return width * size;
}

/** Where a line may end: after a space or a hyphen, and around every Han, kana or Hangul letter. */
const PIECES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。-]+-?|-|\s+/gu;
/** Never begins a line. */
const CLOSING = /^[、。ー」）)\].,!?！？]/u;

/** Breaks a text into at most `maxLines` lines no wider than `width` points; what is left out shows as "…". */
export function wrapText(text: string, style: TextStyle, width: number, maxLines = 99): TextRun[][] {
  const whole = splitRuns(text, style.weight);
  if (whole.length === 0) return [];
  if (measure(whole, style) <= width) return [whole];
  const widthIn = (part: string) => measure(splitRuns(part, style.weight), style);
  const space = widthOfSpace(style);
  const lines: string[] = [];
  let [line, used] = ["", 0];
  for (const piece of clean(text).match(PIECES) ?? []) {
    const blank = piece.trim() === "";
    const wide = blank ? space : widthIn(piece);
    if (line === "" || blank || CLOSING.test(piece) || used + wide <= width) {
      line += piece;
      used += wide;
    } else {
      lines.push(line.trim());
      [line, used] = [piece, wide];
    }
    // A word longer than a line is cut.
    while (!blank && used > width && [...line].length > 1) {
      const cut = longestFit(line, (part) => widthIn(part) <= width);
      lines.push(line.slice(0, cut).trim());
      line = line.slice(cut);
      used = widthIn(line);
    }
  }
  if (line.trim() !== "") lines.push(line.trim());
  const kept = lines.slice(0, maxLines);
  if (lines.length > maxLines) kept[maxLines - 1] = shorten(kept[maxLines - 1] ?? "", (part) => widthIn(part) <= width);
  return kept.map((each) => splitRuns(each, style.weight));
}

const widthOfSpace = ({ size, weight }: TextStyle) => (fontFor(0x20, weight)?.advance(0x20) ?? 0.26) * size;

function longestFit(line: string, fits: (text: string) => boolean): number {
  const letters = [...line];
  let count = letters.length - 1;
  while (count > 1 && !fits(letters.slice(0, count).join(""))) count -= 1;
  return letters.slice(0, count).join("").length;
}

function shorten(line: string, fits: (text: string) => boolean): string {
  const letters = [...line];
  while (letters.length > 1 && !fits(`${letters.join("")}…`)) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
