/** What the slip in the parcel says. Every text is given, in the shopper's language; nothing is looked up here. */
export interface ReturnSlip {
  /** BCP 47; decides the shape of Han characters. */
  readonly language: string;
  readonly paper: "A4" | "LETTER";
  readonly shopName: string;
  /** Lines as they are written on a parcel. */
  readonly returnAddress: readonly string[];
  /** Printed as text, Code 128 and QR: printable ASCII, at most 32 characters. */
  readonly rmaNumber: string;
  /** What the QR code holds; absent = the RMA number. */
  readonly qrText?: string;
  readonly orderName: string;
  readonly customerName: string;
  readonly items: readonly SlipItem[];
  /** What to do, one sentence each; numbered by the slip. */
  readonly steps: readonly string[];
  readonly words: SlipWords;
}

export interface SlipItem {
  readonly title: string;
  readonly variant: string;
  readonly sku: string;
  readonly quantity: number;
  readonly reason: string;
}

export interface SlipWords {
  readonly heading: string;
  readonly rmaNumber: string;
  readonly order: string;
  readonly from: string;
  readonly sendTo: string;
  readonly item: string;
  readonly reason: string;
  readonly quantity: string;
  readonly steps: string;
  /** At the foot, e.g. "Put this page into the parcel." */
  readonly footer: string;
}
