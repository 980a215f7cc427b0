import type { WithdrawalState, WithdrawalStatement } from "../domain/withdrawal";
import type { Sealer } from "../lib/seal";
import type { WithdrawalRow } from "../records/views/list-withdrawals";
import type { Badge } from "./badge";
import { openSealed } from "./open-sealed";
import { orderLink, type OrderLink } from "./order-link";
import type { TellTime, TimeText } from "./time-text";

/** A consumer's withdrawal, as staff see it. */
export interface WithdrawalModel {
  readonly id: string;
  readonly badge: Badge;
  /** What became of it. */
  readonly sentence: string;
  readonly received: TimeText;
  /** null = no order fits. */
  readonly order: OrderLink | null;
  /** What was stated; null = it was deleted. */
  readonly statement: readonly { readonly label: string; readonly value: string }[] | null;
  readonly isOpen: boolean;
}

const BADGES: Readonly<Record<WithdrawalState, Badge>> = {
  TAKEN: { label: "Just arrived", tone: "info" },
  BEGUN: { label: "Under way", tone: "success" },
  PERSON: { label: "Needs you", tone: "attention" },
  SETTLED: { label: "Seen to", tone: "new" },
};

export function withdrawalModel(row: WithdrawalRow, sealer: Sealer, tell: TellTime): WithdrawalModel {
  const { id, state, sentence, receivedAt, orderId, orderName, settledBy, settledNote } = row;
  const opened = openSealed(sealer, row.statementSealed);
  const said = opened ? (JSON.parse(opened) as WithdrawalStatement) : null;
  const settled = settledBy ? `${settledBy}: ${settledNote ?? ""}` : "";
  return {
    id,
    badge: BADGES[state as WithdrawalState],
    sentence: [sentence, settled].filter(Boolean).join(" "),
    received: tell(receivedAt),
    order: orderId ? orderLink(orderId, new Map([[orderId, orderName ?? ""]])) : null,
    statement: said && [
      { label: "Name", value: said.name },
      { label: "Order number", value: said.number },
      { label: "E-mail", value: said.email },
      { label: "Items", value: said.items || "Everything" },
    ],
    isOpen: state === "PERSON",
  };
}
