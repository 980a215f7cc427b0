import type { OrderToReturn } from "../../presenters/return-form";

/** A return as the form holds it: texts as they were typed. */
export interface NewReturn {
  readonly counts: Readonly<Record<string, string>>;
  readonly reasons: Readonly<Record<string, string>>;
  readonly notes: Readonly<Record<string, string>>;
  readonly resolution: string;
  readonly ifSoldOut: string;
  readonly exchange: readonly { readonly variantId: string; readonly label: string; readonly count: string }[];
  readonly gift: boolean;
  readonly note: string;
  readonly restockingFeePercent: string;
  readonly storeCreditBonusPercent: string;
  readonly label: string;
  readonly refundWhen: string;
  readonly keep: boolean;
  readonly notify: boolean;
}

export type SetReturn = (change: Partial<NewReturn>) => void;

export function blankReturn(order: OrderToReturn): NewReturn {
  const [only, ...others] = order.lines.filter(({ obstacle }) => obstacle === null);
  return {
    counts: only && others.length === 0 ? { [only.id]: "1" } : {},
    reasons: {},
    notes: {},
    resolution: "refund",
    ifSoldOut: "refund",
    exchange: [],
    gift: order.isGift,
    note: "",
    restockingFeePercent: "",
    storeCreditBonusPercent: "",
    label: "own",
    refundWhen: "inspected",
    keep: false,
    notify: true,
  };
}

/** The fields as they are posted. */
export function toFields({ counts, reasons, notes, exchange, gift, keep, notify, ...texts }: NewReturn) {
  const lines = Object.entries(counts)
    .map(([id, count]) => ({
      fulfillmentLineItemId: id,
      quantity: Number(count),
      reasonId: reasons[id] ?? "",
      note: notes[id] ?? "",
    }))
    .filter(({ quantity }) => quantity !== 0);
  const wanted = exchange.map(({ variantId, count }) => ({ variantId, quantity: Number(count) }));
  return {
    ...texts,
    lines: JSON.stringify(lines),
    exchange: JSON.stringify(texts.resolution === "exchange" ? wanted : []),
    gift: String(gift),
    keep: String(keep),
    notify: String(notify),
  };
}
