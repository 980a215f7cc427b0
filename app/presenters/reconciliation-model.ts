import type { ReconciliationRow } from "../records/views/rows";
import type { TellTime, TimeText } from "./time-text";

export interface ReconciliationModel {
  readonly id: string;
  readonly at: TimeText;
  readonly sentence: string;
}

export function reconciliationModel(run: ReconciliationRow, tell: TellTime): ReconciliationModel {
  return { id: run.id, at: tell(run.startedAt), sentence: sentenceOf(run) };
}

function sentenceOf({ endedAt, error, compared, repaired }: ReconciliationRow): string {
  if (error) return `stopped early and goes on next time (${error})`;
  if (!endedAt) return "under way";
  const orders = compared === 1 ? "1 order" : `${compared} orders`;
  return repaired === 0
    ? `${orders} compared, nothing was missing`
    : `${orders} compared, ${repaired} brought up to date because a message from Shopify was missing`;
}
