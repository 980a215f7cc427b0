import type { ReceiveModel } from "./receive-page";
import { countUnits } from "./return-words";

/** Units counted in one row of the form. */
export interface CountingRow {
  readonly lineId: string | null;
  readonly units: number;
  readonly accepted: boolean;
}

/** What happens when the form is sent, in sentences; empty = nothing was counted. */
export function summarise(
  { lines, money }: Pick<ReceiveModel, "lines" | "money">,
  rows: readonly CountingRow[],
  restIsMissing: boolean,
): readonly string[] {
  const now = rows.filter(({ units }) => units > 0);
  const total = now.reduce((sum, { units }) => sum + units, 0);
  if (total === 0 && !restIsMissing) return [];
  const each = lines.map((line) => {
    const own = now.filter(({ lineId }) => lineId === line.id);
    const [all, accepted] = [unitsIn(own), unitsIn(own.filter((row) => row.accepted))];
    const room = Math.max(0, line.announced - line.accepted);
    const payable = Math.min(accepted, room);
    const left = Math.max(0, line.announced - line.came - line.missing - all);
    return { line, payable, over: line.came + all - line.announced, left, came: all };
  });
  const payable = each.reduce((sum, { payable: units }) => sum + units, 0);
  const left = each.reduce((sum, line) => sum + line.left, 0);
  const isWhole = left === 0 && each.every((one) => one.line.accepted + one.payable === one.line.announced);
  return [
    `${countUnits(total)} counted now, ${payable} for the refund.`,
    ...each
      .filter(({ over, came }) => over > 0 && came > 0)
      .map(({ line, over }) => overText(line.title, over, line.announced)),
    ...(left > 0 ? [restText(left, restIsMissing)] : []),
    ...moneyText(money, payable, isWhole),
  ];
}

const unitsIn = (rows: readonly CountingRow[]) => rows.reduce((sum, { units }) => sum + units, 0);

/** More units than were announced: they are kept in the count, and not paid for. */
export function overText(title: string, over: number, announced: number): string {
  return `${over} more of “${title}” than announced: only ${announced} can count for the refund.`;
}

function restText(left: number, isMissing: boolean): string {
  return isMissing
    ? `${countUnits(left)} did not come and will not: written down as missing.`
    : `${countUnits(left)} still to come.`;
}

function moneyText({ paysNow, whole }: ReceiveModel["money"], payable: number, isWhole: boolean): readonly string[] {
  switch (paysNow) {
    case "gift":
      return ["It was a gift: no money goes back to who paid for it."];
    case "recipient":
      return payable > 0
        ? ["It was a gift, and its recipient asked: they get what was agreed, and the giver is not refunded."]
        : ["Nothing is given for this."];
    case "by_other_moment":
      return ["The money did not wait for this count: it went back, or goes back, without it."];
    case "exchange":
      return payable > 0 ? ["The items wanted in exchange are sent."] : ["Nothing is sent in exchange for this."];
    case "by_count":
      if (payable === 0) return ["No money goes back for this."];
      if (isWhole && whole) return [`${whole}, as it was shown when the return was asked for.`];
      return [`Shopify works out the refund of ${countUnits(payable)}; it shows on the return in a moment.`];
    default:
      return paysNow satisfies never;
  }
}
