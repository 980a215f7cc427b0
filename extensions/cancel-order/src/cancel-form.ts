import type { AccountOrder } from "../../../app/presenters/account/answers";
import { REASONS, type ReasonKey } from "./reasons";

export interface CancelForm {
  readonly scope: "all" | "some";
  /** Units to cancel, by line item. */
  readonly units: Readonly<Record<string, number>>;
  readonly reason: ReasonKey | "";
}

export const EMPTY_FORM: CancelForm = { scope: "all", units: {}, reason: "" };

/** Whether there is anything to choose: one unit is all or nothing. */
export const canChoose = ({ cancellable }: Pick<AccountOrder, "cancellable">) =>
  cancellable.reduce((sum, { quantity }) => sum + quantity, 0) > 1;

/** What is asked of the app; null = no unit was chosen. */
export function toRequest(
  { scope, units, reason }: CancelForm,
  { cancellable, cancelsWhole }: Pick<AccountOrder, "cancellable" | "cancelsWhole">,
) {
  const wanted = cancellable.map(({ lineItemId, quantity }) => ({
    lineItemId,
    quantity: scope === "all" ? quantity : Math.min(quantity, units[lineItemId] ?? 0),
  }));
  const chosen = wanted.filter(({ quantity }) => quantity > 0);
  // Where the app does not know the order yet, all there is to ask for is the whole of it.
  if (scope === "some" && chosen.length === 0) return null;
  const isWhole = scope === "all" && (cancelsWhole || chosen.length === 0);
  return {
    scope: isWhole ? { whole: true } : { whole: false, units: chosen },
    ...(reason && { reason: REASONS[reason] }),
  };
}
