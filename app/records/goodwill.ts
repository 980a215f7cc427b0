import type { Goodwill as Row, Prisma } from "@prisma/client";
import { v7 as uuid } from "uuid";
import type { Database, Transaction } from "../db.server";
import type { Gid } from "../domain/gid";
import { sameCode } from "../domain/goodwill/discount-code";
import { CHARGED_STATES, GOT_STATES, statesBefore } from "../domain/goodwill/lifecycle";
import type { GiftQuestion } from "../domain/goodwill/judge-gift";
import { budgetMonth, daysBefore, type GiftHistory, historySince, refuseGift } from "../domain/goodwill/limit-gift";
import { GIVING_KINDS } from "../domain/goodwill/planned-effect";
import type { Goodwill, GoodwillSource, GoodwillState, GoodwillValue } from "../domain/goodwill/types";
import { parseMoney } from "../domain/money";
import { rearmLetters } from "./mend-effects";
import { loadPublished } from "./policies";

/** Reads beside, or inside, a transaction. */
type Reader = Database["read"] | Transaction;

export function toGoodwill({ value, ...row }: Row): Goodwill {
  return {
    ...row,
    source: row.source as GoodwillSource,
    state: row.state as GoodwillState,
    value: JSON.parse(value) as GoodwillValue,
  };
}

export type NewGoodwill = Pick<
  Goodwill,
  | "shop"
  | "key"
  | "orderId"
  | "orderName"
  | "customerId"
  | "noticeId"
  | "source"
  | "state"
  | "because"
  | "reason"
  | "givenBy"
  | "value"
  | "currency"
  | "code"
  | "expiresAt"
  | "decisionId"
> & { readonly id?: string; readonly policyVersionId: string | null };

/** Writes a gift, whatever became of it. What came to nothing is charged nothing. */
export async function createGoodwill(tx: Transaction, gift: NewGoodwill, now: Date): Promise<Goodwill> {
  const { id = uuid(), value, ...rest } = gift;
  const row = await tx.goodwill.create({
    data: {
      id,
      ...rest,
      form: value.form,
      value: JSON.stringify(value),
      chargedMinor: rest.state === "PLANNED" ? value.chargeMinor : 0,
      plannedAt: now,
    },
  });
  return toGoodwill(row);
}

export async function readGoodwill(db: Database, shop: string, id: string): Promise<Goodwill | null> {
  const row = await db.read.goodwill.findFirst({ where: { id, shop } });
  return row && toGoodwill(row);
}

export async function goodwillByKey(reader: Reader, shop: string, key: string): Promise<Goodwill | null> {
  const row = await reader.goodwill.findUnique({ where: { shop_key: { shop, key } } });
  return row && toGoodwill(row);
}

/** A gift of an order whose notice was not sent, and that has no letter of its own: the shopper does not know of it. */
export async function untoldGift(db: Database, shop: string, orderId: Gid, now: Date): Promise<Goodwill | null> {
  const isGood = { revokedBy: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] };
  const rows = await db.read.goodwill.findMany({
    where: { shop, orderId, source: "RULE", state: { in: ["PLANNED", "GIVEN"] }, noticeId: { not: null }, ...isGood },
  });
  for (const row of rows.sort((a, b) => a.plannedAt.getTime() - b.plannedAt.getTime())) {
    const withheld = { id: row.noticeId ?? "", shop, state: "WITHHELD" };
    if ((await db.read.delayNotice.count({ where: withheld })) === 0) continue;
    const hasLetter = await db.read.effect.count({ where: { goodwillId: row.id, kind: "send-mail" } });
    if (hasLetter === 0) return toGoodwill(row);
  }
  return null;
}

/** Gifts whose codes an order names, in whatever case it names them. */
export async function goodwillByCodes(db: Database, shop: string, codes: readonly string[]): Promise<Goodwill[]> {
  const rows = await db.read.goodwill.findMany({ where: { shop, code: { in: codes.map(sameCode) } } });
  return rows.map(toGoodwill);
}

/** What the budget of a month is charged already, in minor units. Read it in the transaction that adds to it. */
export async function chargedWithin(
  reader: Reader,
  shop: string,
  { from, before }: { readonly from: Date; readonly before: Date },
): Promise<number> {
  const { _sum } = await reader.goodwill.aggregate({
    where: { shop, plannedAt: { gte: from, lt: before }, state: { in: [...CHARGED_STATES] } },
    _sum: { chargedMinor: true },
  });
  return Number(_sum.chargedMinor ?? 0);
}

/** Of what a customer got: what failed and is still charged may be there (`mayBeThere`). */
const GOT: readonly Prisma.GoodwillWhereInput[] = [
  { state: { in: [...GOT_STATES] } },
  { state: "FAILED", chargedMinor: { gt: 0 } },
];
/** Staff may give again what they took back; a rule may not. */
const TAKEN_BACK: Prisma.GoodwillWhereInput = { state: "REVOKED", revokedBy: { not: null } };

/** What an order and its customer got already. Those held out are counted as if they had got what they did not. */
export async function giftHistory(
  reader: Reader,
  { shop, orderId, customerId }: { readonly shop: string; readonly orderId: Gid; readonly customerId: Gid | null },
  { settings, source, isHeldOut, now }: Pick<GiftQuestion, "settings" | "source" | "isHeldOut" | "now">,
): Promise<GiftHistory> {
  const alike = [...(isHeldOut ? [{ state: "HELD_OUT" }] : []), ...(source === "RULE" ? [TAKEN_BACK] : [])];
  const counts = { OR: [...GOT, ...alike] };
  const toOrder = await reader.goodwill.count({ where: { shop, orderId, ...counts } });
  const ofCustomer = customerId
    ? await reader.goodwill.findMany({
        where: { shop, customerId, ...counts, plannedAt: { gte: historySince(settings, now) } },
        orderBy: { plannedAt: "desc" },
        select: { plannedAt: true },
      })
    : [];
  return {
    toOrder,
    toCustomer: ofCustomer.filter(({ plannedAt }) => plannedAt >= daysBefore(settings.customerDays, now)).length,
    lastToCustomer: ofCustomer[0]?.plannedAt ?? null,
  };
}

/** How many gifts a customer got since an instant. */
export async function giftsToCustomer(db: Database, shop: string, customerId: Gid, since: Date): Promise<number> {
  return db.read.goodwill.count({ where: { shop, customerId, OR: [...GOT], plannedAt: { gte: since } } });
}

type Change = Prisma.GoodwillUncheckedUpdateManyInput;

/** Moves a gift; false = it was not in a state this can follow, and stays as it is. */
export async function moveGoodwill(
  tx: Transaction,
  { shop, id }: Pick<Goodwill, "shop" | "id">,
  state: GoodwillState,
  change: Omit<Change, "state"> = {},
): Promise<boolean> {
  const where = { id, shop, state: { in: [...statesBefore(state)] } };
  const { count } = await tx.goodwill.updateMany({ where, data: { ...change, state } });
  return count === 1;
}

/** Changes what is written of a gift, whatever state it is in. */
export async function noteGoodwill(
  tx: Transaction,
  { shop, id }: Pick<Goodwill, "shop" | "id">,
  change: Omit<Change, "state">,
): Promise<void> {
  await tx.goodwill.updateMany({ where: { id, shop }, data: change });
}

/** Shopify has it: the shopper can use it. Said twice it is said once. */
export async function markGiven(tx: Transaction, gift: Goodwill, discountId: Gid, now: Date): Promise<void> {
  const charge = { chargedMinor: gift.value.chargeMinor };
  const isGiven = await moveGoodwill(tx, gift, "GIVEN", { discountId, givenAt: now, ...charge });
  // The letter about it found nothing to tell when it failed at first.
  if (isGiven && gift.state === "FAILED") await rearmLetters(tx, gift.id, now);
}

/**
 * A gift that failed is to be given after all: the limits of today must allow it, and its charge must still fit the month it
 * was planned in. Returns why it does not, as a sentence for staff; null = it fits, and is charged.
 */
export async function reserveAgain(
  tx: Transaction,
  gift: Goodwill,
  { timeZone, now }: { readonly timeZone: string; readonly now: Date },
): Promise<string | null> {
  const { id, shop, currency, plannedAt, value, source } = gift;
  const { chargedMinor } = await tx.goodwill.findUniqueOrThrow({ where: { id }, select: { chargedMinor: true } });
  if (chargedMinor > 0) return null;
  const policy = await loadPublished(tx, shop, "goodwill");
  if (!policy) return "There is no goodwill policy any more.";
  const { settings } = policy.document;
  const refusal = refuseGift(
    settings,
    await giftHistory(tx, gift, { settings, source, isHeldOut: false, now }),
    source,
    now,
  );
  if (refusal) return refusal;
  const budget = parseMoney(settings.monthlyBudget, currency).minor;
  const month = budgetMonth(plannedAt, timeZone);
  if ((await chargedWithin(tx, shop, month)) + value.chargeMinor > budget) {
    return `The goodwill budget of ${month.name} does not hold it any more.`;
  }
  await noteGoodwill(tx, gift, { chargedMinor: value.chargeMinor });
  return null;
}

/** Whether giving it is in hand. */
export async function isBeingGiven(db: Database, goodwillId: string): Promise<boolean> {
  const where = { goodwillId, kind: { in: [...GIVING_KINDS] }, state: { in: ["PLANNED", "RUNNING"] } };
  return (await db.read.effect.count({ where })) > 0;
}

/** Another gift has this credit in its record: what Shopify shows belongs to one of them only. */
export async function isCreditTaken(db: Database, shop: string, discountId: Gid, exceptId: string): Promise<boolean> {
  return (await db.read.goodwill.count({ where: { shop, discountId, id: { not: exceptId } } })) > 0;
}
