import type { AccountReturnChoices, ReasonChoice, ReturnableChoice } from "../../../app/presenters/account/answers";
import { isUploading, keysOf, type Photo } from "../../shared/account/photo-field";

/** What is wanted of one line. */
export interface LineForm {
  readonly quantity: number;
  readonly reasonId: string;
  readonly note: string;
  readonly variantId: string;
  readonly photos: readonly Photo[];
}

export interface ReturnForm {
  /** By fulfillment line item; absent = it is kept. */
  readonly lines: Readonly<Record<string, LineForm>>;
  readonly resolution: string;
}

export const EMPTY_FORM: ReturnForm = { lines: {}, resolution: "refund" };
export const newLine = (choice: ReturnableChoice): LineForm => ({
  quantity: choice.most,
  reasonId: "",
  note: "",
  variantId: "",
  photos: [],
});

/** The form with one line changed, or without it. */
export function withLine(form: ReturnForm, id: string, line: LineForm | null): ReturnForm {
  const { [id]: _before, ...others } = form.lines;
  return { ...form, lines: line ? { ...others, [id]: line } : others };
}

/** What one line still lacks. */
export interface Gap {
  readonly lineId: string;
  readonly field: "reason" | "variant";
}

export function gapsIn({ lines, resolution }: ReturnForm): readonly Gap[] {
  return Object.entries(lines).flatMap(([lineId, { reasonId, variantId }]) => [
    ...(reasonId === "" ? [{ lineId, field: "reason" } as const] : []),
    ...(resolution === "exchange" && variantId === "" ? [{ lineId, field: "variant" } as const] : []),
  ]);
}

/** Whether a picture is still on its way. */
export const isWaiting = ({ lines }: ReturnForm) => Object.values(lines).some(({ photos }) => isUploading(photos));

/** What is asked of the app; null = nothing was chosen, or something is missing. */
export function toRequest(form: ReturnForm, orderId: string) {
  const lines = Object.entries(form.lines);
  if (lines.length === 0 || gapsIn(form).length > 0) return null;
  return {
    orderId,
    lines: lines.map(([fulfillmentLineItemId, { quantity, reasonId, note, photos }]) => ({
      fulfillmentLineItemId,
      quantity,
      reasonId,
      note: note.trim(),
      photoKeys: keysOf(photos),
    })),
    resolution: form.resolution,
    ...(form.resolution === "exchange" && {
      exchange: lines.map(([, { variantId, quantity }]) => ({ variantId, quantity })),
    }),
  };
}
export type ReturnRequest = NonNullable<ReturnType<typeof toRequest>>;

/** What the answer and the money depend on: words do not change them. */
export const withoutWords = ({ lines, ...rest }: ReturnRequest): ReturnRequest => ({
  ...rest,
  lines: lines.map((line) => ({ ...line, note: "" })),
});

/** Reasons for a line, what Shopify suggests for the product first. */
export function reasonsFor(
  { reasonIds }: ReturnableChoice,
  { reasons }: AccountReturnChoices,
): readonly ReasonChoice[] {
  const suggested = reasonIds.flatMap((id) => reasons.find((reason) => reason.id === id) ?? []);
  // A shop has hundreds of reasons, most of them for other goods.
  return suggested.length > 0 ? suggested : reasons;
}
