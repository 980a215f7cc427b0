import bwipjs from "bwip-js/node";
import PDFDocument from "pdfkit";
import type { Place } from "./world.ts";

export interface LabelFacts {
  readonly carrier: string;
  readonly service: string;
  readonly trackingCode: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** A 4 x 6 inch label as PDF. */
export async function labelPdf(facts: LabelFacts): Promise<Buffer> {
  const doc = new PDFDocument({ size: [288, 432], margin: 18 });
  const parts: Buffer[] = [];
  doc.on("data", (part: Buffer) => parts.push(part));
  const done = new Promise<Buffer>((resolve) => doc.on("end", () => resolve(Buffer.concat(parts))));
  doc.font("Helvetica-Bold").fontSize(18).text(`${facts.carrier} ${facts.service}`);
  doc.font("Helvetica").fontSize(8).text("SAMPLE - made by a stand-in, not for shipping").moveDown();
  doc
    .fontSize(9)
    .text(["FROM", ...facts.from].map(latin).join("\n"))
    .moveDown();
  doc.fontSize(13).text(["SHIP TO", ...facts.to].map(latin).join("\n"), { indent: 12 });
  doc.image(await barcodePng(facts.trackingCode), 18, 320, { width: 252, height: 60 });
  doc.fontSize(11).text(facts.trackingCode, 18, 390, { align: "center" });
  doc.end();
  return done;
}

/** The same facts as far as a picture needs them. */
export function barcodePng(text: string): Promise<Buffer> {
  return bwipjs.toBuffer({ bcid: "code128", text, scale: 3, height: 20, includetext: true });
}

export function qrPng(text: string): Promise<Buffer> {
  return bwipjs.toBuffer({ bcid: "qrcode", text, scale: 6, padding: 4 });
}

export const linesOf = (name: string, street: string, { city, state, zip, country }: Place) => [
  name,
  street,
  `${city} ${state} ${zip}`.trim(),
  country,
];

/** The PDF's built-in fonts know Latin only; this label is never read by a person. */
const latin = (text: string) => text.normalize("NFKD").replace(/[^\x20-\x7e]/g, "");
