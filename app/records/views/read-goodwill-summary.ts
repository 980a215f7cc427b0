import type { Group } from "../../domain/goodwill/compare-groups";
import { GOT_STATES } from "../../domain/goodwill/lifecycle";
import { type BudgetMonth, budgetMonth, daysBefore } from "../../domain/goodwill/limit-gift";
import type { GoodwillForm, GoodwillState } from "../../domain/goodwill/types";
import { chargedWithin } from "../goodwill";
import { loadPublished, type PolicyMode } from "../policies";
import type { Reader } from "./reader";

/** Days in which an order counts as "again". */
export const AGAIN_WITHIN_DAYS = 60;
/** The page looks back so far. */
export const SUMMARY_DAYS = 365;
const MOST_COMPARED = 5000;
const AT_ONCE = 500;
const DAY = 86_400_000;

export interface GoodwillSummary {
  readonly month: BudgetMonth;
  readonly charged: number;
  /** Decimal text in the shop's currency; null = there is no policy. */
  readonly budget: string | null;
  readonly mode: PolicyMode;
  readonly holdOutPercent: number;
  /** Of the last year, by state and form. */
  readonly counts: readonly {
    readonly state: GoodwillState;
    readonly form: GoodwillForm;
    readonly count: number;
    readonly redeemedMinor: number;
    readonly chargedMinor: number;
  }[];
  readonly groups: { readonly given: Group; readonly heldOut: Group };
}

export async function readGoodwillSummary(
  db: Reader,
  shop: string,
  { now, timeZone }: { readonly now: Date; readonly timeZone: string },
): Promise<GoodwillSummary> {
  const month = budgetMonth(now, timeZone);
  const [charged, policy, rows, groups] = await Promise.all([
    chargedWithin(db, shop, month),
    loadPublished(db, shop, "goodwill"),
    db.goodwill.groupBy({
      by: ["state", "form"],
      where: { shop, plannedAt: { gte: daysBefore(SUMMARY_DAYS, now) } },
      _count: true,
      _sum: { redeemedMinor: true, chargedMinor: true },
    }),
    readGroups(db, shop, now),
  ]);
  return {
    month,
    charged,
    budget: policy?.document.settings.monthlyBudget ?? null,
    mode: policy?.mode ?? "OFF",
    holdOutPercent: policy?.document.settings.holdOutPercent ?? 0,
    counts: rows.map(({ state, form, _count, _sum }) => ({
      state: state as GoodwillState,
      form: form as GoodwillForm,
      count: _count,
      redeemedMinor: Number(_sum.redeemedMinor ?? 0),
      chargedMinor: Number(_sum.chargedMinor ?? 0),
    })),
    groups,
  };
}

/** Customers who got something by rule and those held out, each by their first time, and who of them ordered again. */
async function readGroups(db: Reader, shop: string, now: Date): Promise<GoodwillSummary["groups"]> {
  const ripe = daysBefore(AGAIN_WITHIN_DAYS, now);
  const rows = await db.goodwill.findMany({
    where: {
      shop,
      source: "RULE",
      state: { in: [...GOT_STATES, "HELD_OUT"] },
      customerId: { not: null },
      plannedAt: { gte: daysBefore(SUMMARY_DAYS + AGAIN_WITHIN_DAYS, now), lt: ripe },
    },
    orderBy: { plannedAt: "desc" },
    take: MOST_COMPARED,
    select: { customerId: true, state: true, plannedAt: true },
  });
  // Newest come first: the last one of a customer is their first.
  const firsts = new Map(rows.map((row) => [row.customerId ?? "", row]));
  const groups = { given: { size: 0, again: 0 }, heldOut: { size: 0, again: 0 } };
  const people = [...firsts.keys()];
  for (let start = 0; start < people.length; start += AT_ONCE) {
    const some = people.slice(start, start + AT_ONCE);
    const again = await whoOrderedAgain(db, shop, firsts, some);
    for (const person of some) {
      const group = firsts.get(person)?.state === "HELD_OUT" ? groups.heldOut : groups.given;
      group.size += 1;
      if (again.has(person)) group.again += 1;
    }
  }
  return groups;
}

async function whoOrderedAgain(
  db: Reader,
  shop: string,
  firsts: ReadonlyMap<string, { readonly plannedAt: Date }>,
  people: readonly string[],
): Promise<ReadonlySet<string>> {
  const orders = await db.order.findMany({
    where: { shop, customerId: { in: [...people] }, cancelledAt: null },
    select: { customerId: true, processedAt: true },
  });
  const isAgain = ({ customerId, processedAt }: (typeof orders)[number]) => {
    const after = processedAt.getTime() - (firsts.get(customerId ?? "")?.plannedAt.getTime() ?? Infinity);
    return after > 0 && after <= AGAIN_WITHIN_DAYS * DAY;
  };
  return new Set(orders.filter(isAgain).map(({ customerId }) => customerId ?? ""));
}
