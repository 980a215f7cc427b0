import { v7 as uuid } from "uuid";
import type { Database, Transaction } from "../db.server";
import { normalizeEmail } from "../domain/contact";
import type { PersonalData } from "../domain/order";
import { WITHDRAWAL_LIMITS, type WithdrawalState, type WithdrawalStatement } from "../domain/withdrawal";
import type { Sealer } from "../lib/seal";

export interface NewWithdrawal {
  readonly shop: string;
  readonly requestKey: string;
  /** Network address; "" = unknown. */
  readonly caller: string;
  readonly statement: WithdrawalStatement;
}

/** Writes a statement down, once for its key. @returns it; null = there were too many lately, and nothing was written */
export async function takeStatement(
  tx: Transaction,
  sealer: Sealer,
  { shop, requestKey, caller, statement }: NewWithdrawal,
  now: Date,
): Promise<{ readonly id: string; readonly receivedAt: Date; readonly isNew: boolean } | null> {
  const before = await tx.withdrawal.findUnique({ where: { shop_requestKey: { shop, requestKey } } });
  if (before) return { id: before.id, receivedAt: before.receivedAt, isNew: false };
  const callerHash = caller ? sealer.hash(shop, `caller/${caller}`) : "";
  const emailHash = sealer.hash(shop, normalizeEmail(statement.email));
  const { callerHash: ofCaller, emailHash: ofEmail, shop: ofShop } = WITHDRAWAL_LIMITS;
  const counted = [
    // Those from nowhere are not one caller.
    ...(callerHash ? [{ limit: ofCaller, of: { callerHash } }] : []),
    { limit: ofEmail, of: { emailHash } },
    { limit: ofShop, of: {} },
  ];
  for (const { limit, of } of counted) {
    const receivedAt = { gt: new Date(now.getTime() - limit.withinMs) };
    if ((await tx.withdrawal.count({ where: { shop, ...of, receivedAt } })) >= limit.most) return null;
  }
  const statementSealed = sealer.seal(JSON.stringify(statement));
  const { id, receivedAt } = await tx.withdrawal.create({
    data: {
      ...{ id: uuid(), shop, requestKey, callerHash, emailHash, statementSealed },
      ...{ state: "TAKEN" satisfies WithdrawalState, sentence: "", receivedAt: now },
    },
  });
  return { id, receivedAt, isNew: true };
}

/** Key of the alarm that a withdrawal waits for a person. */
export const withdrawalAlarm = (id: string) => `withdrawal/${id}`;

/** null = there is none, or it was forgotten. */
export async function readStatement(
  db: Database,
  sealer: Sealer,
  shop: string,
  id: string,
): Promise<{ readonly statement: WithdrawalStatement; readonly state: string; readonly receivedAt: Date } | null> {
  const row = await db.read.withdrawal.findFirst({ where: { id, shop } });
  if (!row?.statementSealed) return null;
  const statement = JSON.parse(sealer.open(row.statementSealed)) as WithdrawalStatement;
  return { statement, state: row.state, receivedAt: row.receivedAt };
}

/** Whoever stated it, for the receipt. */
export async function readConsumer(
  db: Database,
  sealer: Sealer,
  shop: string,
  id: string,
): Promise<PersonalData | null> {
  const read = await readStatement(db, sealer, shop, id);
  if (!read) return null;
  const { email, locale } = read.statement;
  return { email, locale, phone: null, firstName: null, postcode: null };
}

/** What became of it. */
export async function answerStatement(
  tx: Transaction,
  id: string,
  answer: {
    readonly state: Extract<WithdrawalState, "BEGUN" | "PERSON">;
    readonly sentence: string;
    readonly order: { readonly id: string; readonly name: string } | null;
  },
): Promise<void> {
  const { order, ...rest } = answer;
  const data = { ...rest, orderId: order?.id ?? null, orderName: order?.name ?? null };
  await tx.withdrawal.updateMany({ where: { id, state: "TAKEN" }, data });
}

/** Staff saw to it. @returns false = there is nothing to see to */
export async function settleWithdrawal(
  tx: Transaction,
  { shop, id, by, note, now }: Record<"shop" | "id" | "by" | "note", string> & { readonly now: Date },
): Promise<boolean> {
  const { count } = await tx.withdrawal.updateMany({
    where: { id, shop, state: "PERSON" },
    data: { state: "SETTLED" satisfies WithdrawalState, settledAt: now, settledBy: by, settledNote: note },
  });
  return count === 1;
}

/** That there was one stays; who it was goes. */
export async function forgetStatements(
  tx: Transaction,
  where: { readonly shop: string; readonly orderId: { in: string[] } },
): Promise<void> {
  await tx.withdrawal.updateMany({ where, data: { statementSealed: null, emailHash: "", settledNote: null } });
}
