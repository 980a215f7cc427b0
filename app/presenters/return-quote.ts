import type { ReturnOffer } from "../domain/returns/offer";
import type { ReturnTerms } from "../domain/returns/types";
import type { ActionResult } from "./action-result";
import type { Badge } from "./badge";
import { labelText } from "./return-lines";
import { type MoneyPart, quoteParts } from "./return-money";
import { LINE_ANSWERS, REFUND_MOMENTS } from "./return-words";

/** What a return that does not exist yet would be worth, as told before it is started. */
export interface QuoteModel {
  readonly lines: readonly {
    readonly id: string;
    readonly text: string;
    readonly badge: Badge;
    readonly because: string;
  }[];
  /** null = nothing is told or nothing comes back: a gift, or no line is approved. */
  readonly parts: readonly MoneyPart[] | null;
  readonly terms: readonly { readonly label: string; readonly value: string }[];
  /** What the button that starts it says. */
  readonly submit: string;
  readonly canStart: boolean;
}

export type QuoteAnswer = ActionResult & { readonly quote?: QuoteModel };

export function quoteModel(
  offer: ReturnOffer,
  { resolution, gift }: Pick<ReturnTerms, "resolution" | "gift">,
): QuoteModel {
  const { lines, quote, bonus, label, refundWhen } = offer;
  const parts = quote && quoteParts(quote, resolution, bonus);
  const sum = parts?.findLast(({ isSum }) => isSum);
  return {
    lines: lines.map(({ line, quantity, answer, because, restockingFeePercent }) => ({
      id: line.fulfillmentLineItemId,
      text: `${quantity} × ${line.title}${restockingFeePercent > 0 ? `, ${restockingFeePercent} % fee` : ""}`,
      badge: LINE_ANSWERS[answer],
      because,
    })),
    parts,
    terms: [
      { label: "Label", value: labelText(label) },
      { label: "Money goes back", value: gift ? "Never: it is a gift" : REFUND_MOMENTS[refundWhen] },
    ],
    submit: sum && !gift ? `Start the return: ${sum.value}` : "Start the return",
    canStart: lines.some(({ answer }) => answer !== "DECLINED"),
  };
}
