import { readRma } from "../domain/returns/rma";
import { cutText } from "../lib/cut-text";

/** What somebody typed or scanned at the receiving desk, as each thing it could be. */
export interface ReceiveQuestion {
  /** An RMA number in its one spelling; null = it is none. */
  readonly rma: string | null;
  /** The tracking number as labels may have it, the likeliest first. */
  readonly trackingNumbers: readonly string[];
  /** The name of an order; that of one of its returns ("#1001-R1") names the order. */
  readonly orderName: string;
}

/** As long as a search by an order's name may be; no carrier's barcode is longer. */
const LONGEST = 60;

/** Reads a scan. Null = nothing was scanned. */
export function readScan(scanned: string): ReceiveQuestion | null {
  const text = cutText(scanned.trim(), LONGEST).trim();
  if (text === "") return null;
  return { rma: readRma(text), trackingNumbers: trackingNumbersIn(text), orderName: text.replace(/-R\d{1,3}$/i, "") };
}

/** Carriers print more than the number into their barcodes. */
const PRINTED_AROUND: readonly RegExp[] = [
  // USPS IMpb: application identifier 420 and the ZIP code, with or without +4, come first.
  /^420\d{5}(?:\d{4})?(9\d{21})$/,
  // FedEx Ground 96: the number is the 15 digits before the last 7 of 22.
  /^96\d{5}(\d{15})$/,
  // FedEx Express and Ground, 34 digits: the number is at the end, filled up with zeros.
  /^\d{20}0*([1-9]\d{11,13})$/,
];

function trackingNumbersIn(text: string): readonly string[] {
  const bare = text.toUpperCase().replace(/[^0-9A-Z]/g, "");
  const inside = PRINTED_AROUND.flatMap((printed) => printed.exec(bare)?.[1] ?? []);
  const all = bare.length >= 6 ? [text, bare, ...inside] : [];
  return [...new Set(all)];
}
