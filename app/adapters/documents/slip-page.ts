import { measure, type TextRun, type TextStyle, widthOf, wrapText } from "./text-runs";

interface Paper {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}
interface TextPlace {
  readonly x?: number;
  readonly width?: number;
  readonly maxLines?: number;
  readonly align?: "left" | "right";
}

const LEADING = 1.32;
const ASCENT = 1;

/** A cursor that runs down the page and goes on to the next one. Lengths are points. */
export class SlipPage {
  y = 0;

  constructor(
    readonly doc: PDFKit.PDFDocument,
    private readonly paper: Paper,
    private readonly onNextPage: () => void,
  ) {}

  get left(): number {
    return this.paper.margin;
  }
  get right(): number {
    return this.paper.width - this.paper.margin;
  }
  get contentWidth(): number {
    return this.right - this.left;
  }

  addPage(): void {
    this.doc.addPage();
    this.y = this.paper.margin;
  }

  /** Goes to a new page when less than `height` is left; true when it did. */
  keepTogether(height: number): boolean {
    if (this.y + height <= this.paper.height - this.paper.margin) return false;
    this.addPage();
    this.onNextPage();
    return true;
  }

  gap(height: number): void {
    this.y += height;
  }

  rule(width = 1): void {
    this.y += 3;
    this.doc.lineWidth(width).moveTo(this.left, this.y).lineTo(this.right, this.y).stroke("black");
    this.y += 7;
  }

  /** Small words over what they name; ends flush right when a width is given. */
  label(text: string, x = this.left, width?: number): void {
    const place = width === undefined ? { x, maxLines: 1 } : { x, width, maxLines: 1, align: "right" as const };
    this.text(text, { size: 8.5, weight: 400 }, place);
  }

  text(
    text: string,
    style: TextStyle,
    { x = this.left, width = this.right - x, maxLines = 99, align }: TextPlace = {},
  ): void {
    const lines = wrapText(text, style, width, maxLines);
    if (align !== "right") return this.lines(lines, style, x);
    for (const line of lines) this.lines([line], style, x + width - measure(line, style));
  }

  lines(lines: readonly (readonly TextRun[])[], style: TextStyle, x = this.left): void {
    for (const line of lines) {
      let at = x;
      for (const run of line) {
        this.doc.font(run.font.font as unknown as PDFKit.Mixins.PDFFontSource, run.font.name).fontSize(style.size);
        // One baseline for all scripts, whatever their fonts think of heights.
        this.doc
          .fillColor("black")
          .text(run.text, at, this.y + style.size * ASCENT, { lineBreak: false, baseline: "alphabetic" });
        at += widthOf(run, style.size);
      }
      this.y += style.size * LEADING;
    }
  }
}
