import PDFDocument from "pdfkit";
import { drawCode128, drawQr } from "./draw-codes";
import { SlipPage } from "./slip-page";
import type { ReturnSlip } from "./return-slip";
import { wrapText } from "./text-runs";

const SIZES = { A4: [595.28, 841.89], LETTER: [612, 792] } as const satisfies Record<
  ReturnSlip["paper"],
  [number, number]
>;
const MARGIN = 48;
const QR = 96;
const MAX_ITEMS = 250;

/**
 * The slip a shopper puts into the parcel, as PDF: black on white, one page or as many as the items need. Names in Latin,
 * Cyrillic, Greek, Vietnamese, Devanagari, Japanese, Korean, Arabic and Hebrew script are shown as written.
 * @throws RangeError when the RMA number cannot be printed as a barcode.
 */
export async function renderReturnSlip(slip: ReturnSlip): Promise<Uint8Array> {
  if (!/^[\x21-\x7e]{1,32}$/.test(slip.rmaNumber)) throw new RangeError("an RMA number is 1 to 32 letters or digits");
  const [width, height] = SIZES[slip.paper];
  const doc = new PDFDocument({
    size: [width, height],
    margin: 0,
    autoFirstPage: false,
    // None to begin with: the built-in ones know Latin only, and reading them takes time.
    font: "",
    lang: slip.language,
    displayTitle: true,
    info: { Title: `${slip.words.heading} ${slip.rmaNumber}`, Producer: "Aftercare", Creator: "Aftercare" },
  });
  const parts: Buffer[] = [];
  doc.on("data", (part: Buffer) => parts.push(part));
  const finished = new Promise<Uint8Array>((resolve, reject) => {
    doc.on("end", () => resolve(Buffer.concat(parts)));
    doc.on("error", reject);
  });
  const page = new SlipPage(doc, { width, height, margin: MARGIN }, () => drawRunningHead(page, slip));
  drawHead(page, slip);
  drawCodes(page, slip);
  drawItems(page, slip);
  drawSteps(page, slip);
  doc.end();
  return finished;
}

function drawHead(page: SlipPage, { shopName, words }: ReturnSlip): void {
  page.addPage();
  page.text(words.heading, { size: 11, weight: 400 });
  page.text(shopName, { size: 24, weight: 700 }, { maxLines: 2, width: page.contentWidth - QR - 20 });
  page.gap(6);
}

/** On every page after the first, so that a loose sheet still says where it belongs. */
function drawRunningHead(page: SlipPage, { shopName, rmaNumber, words }: ReturnSlip): void {
  page.text(`${shopName} · ${words.rmaNumber} ${rmaNumber}`, { size: 9, weight: 400 }, { maxLines: 1 });
  page.rule();
}

function drawCodes(page: SlipPage, slip: ReturnSlip): void {
  const { doc, left, right, contentWidth } = page;
  const { words, rmaNumber, orderName, customerName, returnAddress } = slip;
  drawQr(doc, slip.qrText ?? rmaNumber, { x: right - QR, y: MARGIN - 4, width: QR });
  page.y = Math.max(page.y, MARGIN + QR + 2);
  page.rule();
  const top = page.y;
  const half = contentWidth / 2 - 12;
  page.label(words.rmaNumber);
  page.text(rmaNumber, { size: 20, weight: 700 }, { width: half, maxLines: 2 });
  page.gap(4);
  drawCode128(doc, rmaNumber, { x: left - 6, y: page.y, width: Math.min(half, 60 + rmaNumber.length * 16) }, 46);
  page.gap(54);
  page.label(words.order);
  page.text(orderName, { size: 12, weight: 700 }, { width: half, maxLines: 1 });
  page.gap(4);
  page.label(words.from);
  page.text(customerName, { size: 12, weight: 400 }, { width: half, maxLines: 2 });
  const bottomLeft = page.y;
  drawAddress(page, { x: left + half + 24, top, width: half, title: words.sendTo, lines: returnAddress });
  page.y = Math.max(page.y, bottomLeft) + 14;
}

interface AddressBox {
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly title: string;
  readonly lines: readonly string[];
}

function drawAddress(page: SlipPage, { x, top, width, title, lines }: AddressBox): void {
  page.y = top + 10;
  page.label(title, x + 12);
  page.gap(2);
  for (const line of lines.slice(0, 8))
    page.text(line, { size: 13, weight: 400 }, { x: x + 12, width: width - 24, maxLines: 2 });
  page.gap(10);
  page.doc
    .lineWidth(1.2)
    .rect(x, top, width, page.y - top)
    .stroke("black");
}

function drawItems(page: SlipPage, { items, words }: ReturnSlip): void {
  const quantityWidth = 54;
  const reasonWidth = page.contentWidth * 0.3;
  const titleWidth = page.contentWidth - quantityWidth - reasonWidth - 24;
  const [reasonX, quantityX] = [page.left + titleWidth + 12, page.right - quantityWidth];
  const head = () => {
    const at = page.y;
    page.label(words.item);
    page.y = at;
    page.label(words.reason, reasonX);
    page.y = at;
    page.label(words.quantity, quantityX, quantityWidth);
    page.rule();
  };
  page.keepTogether(60);
  head();
  for (const item of items.slice(0, MAX_ITEMS)) {
    const titles = wrapText(item.title, BOLD, titleWidth, 3);
    const details = wrapText([item.variant, item.sku].filter(Boolean).join(" · "), SMALL, titleWidth, 2);
    const reasons = wrapText(item.reason, PLAIN, reasonWidth, 4);
    const height = Math.max(titles.length * 14 + details.length * 12, reasons.length * 14) + 10;
    if (page.keepTogether(height)) head();
    const top = page.y;
    page.lines(titles, BOLD);
    page.lines(details, SMALL);
    page.y = top;
    page.lines(reasons, PLAIN, reasonX);
    page.y = top;
    page.text(String(item.quantity), BOLD, { x: quantityX, width: quantityWidth, align: "right" });
    page.y = top + height - 7;
    page.rule(0.4);
  }
  page.gap(10);
}

const BOLD = { size: 10.5, weight: 700 } as const;
const PLAIN = { size: 10.5, weight: 400 } as const;
const SMALL = { size: 9, weight: 400 } as const;

function drawSteps(page: SlipPage, { steps, words }: ReturnSlip): void {
  const style = { size: 11, weight: 400 } as const;
  page.keepTogether(48);
  if (steps.length > 0) page.text(words.steps, { size: 13, weight: 700 });
  page.gap(3);
  for (const [index, step] of steps.slice(0, 12).entries()) {
    const lines = wrapText(step, style, page.contentWidth - 22, 5);
    page.keepTogether(lines.length * 15 + 3);
    const top = page.y;
    page.text(`${index + 1}.`, { size: 11, weight: 700 });
    page.y = top;
    page.lines(lines, style, page.left + 22);
    page.gap(3);
  }
  page.gap(8);
  page.text(words.footer, { size: 10.5, weight: 700 }, { maxLines: 3 });
}
