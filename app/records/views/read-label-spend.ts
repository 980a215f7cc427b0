import type { Money } from "../../domain/money";
import type { Reader } from "./reader";

export interface LabelSpend {
  readonly provider: string;
  /** Given back unused, and taken back by the carrier. */
  readonly isSaved: boolean;
  readonly count: number;
  readonly cost: Money;
}

/** What prepaid labels bought since an instant cost, by provider, fate and currency; summed by the database. */
export async function readLabelSpend(db: Reader, shop: string, since: Date): Promise<readonly LabelSpend[]> {
  const sums = await db.returnLabel.groupBy({
    by: ["provider", "state", "currency"],
    where: { shop, boughtAt: { gte: since }, billing: "prepaid", currency: { not: null } },
    _count: { _all: true },
    _sum: { costMinor: true },
  });
  return sums.map(({ provider, state, currency, _count, _sum }) => ({
    provider,
    isSaved: state === "VOIDED",
    count: _count._all,
    cost: { minor: Number(_sum.costMinor ?? 0), currency: currency ?? "" },
  }));
}
