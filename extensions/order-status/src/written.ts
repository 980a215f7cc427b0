import type { WriteForm } from "../../../app/presenters/account/answers";
import { keysOf, type Photo } from "../../shared/account/photo-field";

/** What somebody has filled in so far. */
export interface Written {
  /** "" = not chosen yet. */
  readonly kind: string;
  /** Units by line item. */
  readonly units: Readonly<Record<string, number>>;
  readonly words: string;
  readonly photos: readonly Photo[];
}

export const nothingWritten = ({ kind: { choices } }: WriteForm): Written => ({
  kind: choices.length === 1 ? (choices[0]?.value ?? "") : "",
  units: {},
  words: "",
  photos: [],
});

export const needsItems = ({ kind }: Written, form: WriteForm): boolean =>
  form.kind.choices.some(({ value, needsItems }) => value === kind && needsItems);

export function gapsIn(written: Written, form: WriteForm): ReadonlySet<keyof WriteForm["missing"]> {
  const { kind, words } = written;
  return new Set([
    ...(kind === "" ? (["kind"] as const) : []),
    ...(needsItems(written, form) && itemsIn(written).length === 0 ? (["items"] as const) : []),
    ...(words.trim() === "" ? (["words"] as const) : []),
  ]);
}

/** What is asked of the app. */
export const toRequest = (written: Written, form: WriteForm, orderId: string) => ({
  orderId,
  kind: written.kind,
  items: needsItems(written, form) ? itemsIn(written) : [],
  words: written.words.trim(),
  photoKeys: keysOf(written.photos),
});

const itemsIn = ({ units }: Written) =>
  Object.entries(units).flatMap(([lineItemId, quantity]) => (quantity > 0 ? [{ lineItemId, quantity }] : []));
