import type { ExchangeItem, Resolution, ReturnTerms } from "./types";

/** What somebody would like to get for what comes back, and what there is of it. */
export interface Wish {
  readonly resolution: Resolution;
  readonly ifSoldOut: ReturnTerms["ifSoldOut"];
  /** All that is wanted in exchange. */
  readonly exchange: readonly ExchangeItem[];
  /** Some of that is nothing a shopper may choose. */
  readonly isBarred: boolean;
  /** Some of that is not there. */
  readonly isSoldOut: boolean;
  /** Units that may come back. */
  readonly units: number;
}

export interface SettledWish extends Pick<ReturnTerms, "resolution" | "exchange" | "ifSoldOut"> {
  /** Something else than an exchange is offered: money may be left over from one. */
  readonly mayLeaveMoney: boolean;
  /** Why it cannot be as wanted, for whoever asks; null = it can. */
  readonly problem: string | null;
}

const NOTHING_CHOSEN = "Nothing was chosen in exchange.";
const NOT_FOR_EXCHANGE = "What was chosen cannot be had in exchange.";
const TOO_MANY = "No more items can be had in exchange than come back.";
const SOLD_OUT = "What is wanted in exchange is sold out, and nothing else is offered.";
/** What is wanted costs less, and the policy knows no other way to give the rest. */
export const MONEY_LEFT_OVER =
  "What is wanted in exchange costs less than what comes back, and only an exchange is offered.";

/**
 * Makes terms of a wish that hold to what is offered: when the exchange does not come about, or leaves money over, only
 * what the policy offers is given instead.
 * @param offered what may be chosen from; empty = nobody knows yet, a person decides
 */
export function settleWish(wish: Wish, offered: readonly Resolution[]): SettledWish {
  const { resolution, ifSoldOut, exchange, isSoldOut } = wish;
  const isOffered = (way: Resolution) => offered.length === 0 || offered.includes(way);
  const other = ([ifSoldOut, "store_credit", "refund"] as const).find(isOffered) ?? null;
  const problem = resolution === "exchange" ? problemOf(wish, other !== null) : null;
  const instead = other ?? "store_credit";
  const way = resolution === "exchange" && (isSoldOut || problem !== null) ? instead : resolution;
  return {
    resolution: way,
    exchange: way === "exchange" ? exchange : [],
    ifSoldOut: instead,
    mayLeaveMoney: other !== null,
    problem,
  };
}

function problemOf({ exchange, isBarred, isSoldOut, units }: Wish, hasOther: boolean): string | null {
  const wanted = exchange.reduce((sum, { quantity }) => sum + quantity, 0);
  if (wanted === 0) return NOTHING_CHOSEN;
  if (isBarred) return NOT_FOR_EXCHANGE;
  if (wanted > units) return TOO_MANY;
  return isSoldOut && !hasOther ? SOLD_OUT : null;
}
