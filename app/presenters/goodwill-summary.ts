import { compareGroups, type Group } from "../domain/goodwill/compare-groups";
import type { GoodwillState } from "../domain/goodwill/types";
import { formatMoney, parseMoney } from "../domain/money";
import { AGAIN_WITHIN_DAYS, type GoodwillSummary } from "../records/views/read-goodwill-summary";
import { CREDIT_NOT_FOLLOWED } from "./goodwill-words";

/** What the page says of goodwill as a whole. */
export function goodwillSummary(summary: GoodwillSummary, currency: string) {
  const { month, charged, budget, mode, counts, groups, holdOutPercent } = summary;
  const money = (minor: number) => formatMoney({ minor, currency });
  const limit = budget === null ? 0 : parseMoney(budget, currency).minor;
  return {
    isOff: mode === "OFF",
    isShadow: mode === "SHADOW",
    budget: {
      title: `Budget of ${month.name}`,
      percent: limit > 0 ? Math.min(100, Math.round((charged / limit) * 100)) : 0,
      text: limit > 0 ? `${money(charged)} of ${money(limit)} taken, ${money(Math.max(0, limit - charged))} left.` : "",
      isUsedUp: limit > 0 && charged >= limit,
    },
    numbers: numbersOf(counts, money),
    comparison: comparisonOf(groups, holdOutPercent),
  };
}

function numbersOf(counts: GoodwillSummary["counts"], money: (minor: number) => string) {
  const of = (...states: GoodwillState[]) => counts.filter(({ state }) => states.includes(state));
  const count = (rows: GoodwillSummary["counts"]) => rows.reduce((sum, row) => sum + row.count, 0);
  const got = of("PLANNED", "GIVEN", "REDEEMED", "EXPIRED");
  const codes = got.filter(({ form }) => form === "code");
  const credit = got.filter(({ form }) => form === "credit");
  const used = count(of("REDEEMED"));
  const cost = counts.reduce((sum, row) => sum + row.redeemedMinor, 0);
  const credited = credit.reduce((sum, row) => sum + row.chargedMinor, 0);
  const share = count(codes) > 0 ? ` (${Math.round((used / count(codes)) * 100)} % of the codes)` : "";
  const numbers = [
    { label: "Given", value: String(count(got)) },
    { label: "Codes used", value: `${used}${share}` },
    { label: "Expired unused", value: String(count(of("EXPIRED"))) },
    { label: "Taken back", value: String(count(of("REVOKED"))) },
    { label: "Held out", value: String(count(of("HELD_OUT"))) },
    { label: "Not given: limits or budget", value: String(count(of("OVER_BUDGET"))) },
    { label: "What used codes took off", value: money(cost) },
  ];
  if (count(credit) === 0) return { items: numbers, note: "" };
  const items = [...numbers, { label: "Store credit given", value: money(credited) }];
  return { items, note: CREDIT_NOT_FOLLOWED };
}

/** Whether giving pays, in plain words, with the numbers it rests on. */
function comparisonOf({ given, heldOut }: GoodwillSummary["groups"], percent: number) {
  const numbers = [
    { label: "Got something", value: shareText(given) },
    { label: "Held out", value: shareText(heldOut) },
  ].filter(() => given.size + heldOut.size > 0);
  const compared = compareGroups(given, heldOut);
  switch (compared.verdict) {
    case "too_few":
      return { verdict: tooFew(given, heldOut, percent), numbers };
    case "no_difference":
      return { verdict: `No difference can be seen so far. ${intervalText(compared)}`, numbers };
    case "more":
      return { verdict: `Those who got something order again more often. ${intervalText(compared)}`, numbers };
    case "fewer":
      return { verdict: `Those who got something order again less often. ${intervalText(compared)}`, numbers };
  }
}

function tooFew(given: Group, heldOut: Group, percent: number): string {
  if (percent === 0 && heldOut.size === 0) {
    return "Nobody is held out, so it cannot be told whether gifts pay. Set a hold-out group in the goodwill policy to find out.";
  }
  return `Too few to tell: at least 30 customers in each group are needed, and ${given.size} and ${heldOut.size} are there whose ${AGAIN_WITHIN_DAYS} days are over.`;
}

const points = (share: number) => (share * 100).toFixed(1);

function intervalText({ difference, low, high }: { difference: number; low: number; high: number }): string {
  return `The difference is ${points(difference)} percentage points; with 95 % certainty between ${points(low)} and ${points(high)}.`;
}

function shareText({ size, again }: Group): string {
  if (size === 0) return "nobody yet";
  return `${again} of ${size} ordered again within ${AGAIN_WITHIN_DAYS} days (${points(again / size)} %)`;
}
