import bwipjs from "bwip-js/node";

type Document = PDFKit.PDFDocument;
interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Draws Code 128 as black bars, to scale, with the quiet zone inside `width` (points). */
export function drawCode128(doc: Document, text: string, { x, y, width }: Place, height: number): void {
  const [symbol] = bwipjs.raw({ bcid: "code128", text });
  if (!symbol || !("sbs" in symbol)) throw new Error("no Code 128");
  const QUIET = 10;
  const units = symbol.sbs.reduce((sum, each) => sum + each, 0);
  const unit = width / (units + 2 * QUIET);
  let at = x + QUIET * unit;
  for (const [index, bar] of symbol.sbs.entries()) {
    if (index % 2 === 0) doc.rect(at, y, bar * unit, height);
    at += bar * unit;
  }
  doc.fill("black");
}

/** Draws a QR code with its quiet zone inside `width` (points). */
export function drawQr(doc: Document, text: string, { x, y, width }: Place): void {
  const [symbol] = bwipjs.raw({ bcid: "qrcode", text, eclevel: "M" } as { bcid: string; text: string });
  if (!symbol || !("pixs" in symbol)) throw new Error("no QR code");
  const QUIET = 2;
  const { pixs, pixx, pixy } = symbol;
  const unit = width / (pixx + 2 * QUIET);
  for (let row = 0; row < pixy; row += 1) {
    let run = 0;
    for (let column = 0; column <= pixx; column += 1) {
      // Neighbours are one rectangle, so that no hairline shows between them.
      if (column < pixx && pixs[row * pixx + column]) run += 1;
      else if (run > 0) {
        doc.rect(x + (QUIET + column - run) * unit, y + (QUIET + row) * unit, run * unit, unit);
        run = 0;
      }
    }
  }
  doc.fill("black");
}
