import type { Gid } from "../../domain/gid";
import { parseMoney, type Money } from "../../domain/money";
import type { CreditLeft } from "./discounts-port";
import { CreditLeft as ReadCreditLeft, CreditsTaken, TakeStoreCredit } from "./generated/take-store-credit";
import type { RunOperation } from "./graphql-client";
import { moneyInput } from "./open-return";
import type { Refused } from "./outcomes";
import { outcomeOf } from "./refusals";
import type { StoreCreditRead } from "./returns-port";
import { toUtc } from "./to-utc";

export async function readCredit(run: RunOperation, transactionId: Gid): Promise<CreditLeft | null> {
  const { node } = await run(ReadCreditLeft, { id: transactionId });
  if (!node || !("account" in node)) return null;
  const { account, amount, remainingAmount } = node;
  return {
    accountId: account.id,
    amount: parseMoney(amount.amount, amount.currencyCode),
    left: parseMoney(remainingAmount.amount, remainingAmount.currencyCode),
  };
}

export async function takeStoreCredit(
  run: RunOperation,
  accountId: Gid,
  amount: Money,
): Promise<{ outcome: "taken"; transactionId: Gid } | Refused> {
  const { storeCreditAccountDebit } = await run(TakeStoreCredit, { accountId, amount: moneyInput(amount) });
  return outcomeOf(
    storeCreditAccountDebit,
    `store credit taken from ${accountId}`,
    ({ storeCreditAccountTransaction: made }) => made && { outcome: "taken" as const, transactionId: made.id },
  );
}

/** Of each account the newest only: it is asked moments after an attempt. */
export async function readCreditsTaken(
  run: RunOperation,
  customerId: Gid,
  since: Date,
): Promise<readonly StoreCreditRead[]> {
  const { customer } = await run(CreditsTaken, { customerId });
  // Shopify's times are whole seconds.
  const from = Math.floor(since.getTime() / 1000) * 1000;
  const transactions = (customer?.storeCreditAccounts.nodes ?? []).flatMap(({ transactions: { nodes } }) => nodes);
  return transactions
    .flatMap((one) => {
      if (one.__typename !== "StoreCreditAccountDebitTransaction" || one.event !== "ADJUSTMENT") return [];
      // What is taken is told as a negative amount by some versions.
      const amount = parseMoney(one.amount.amount.replace(/^-/, ""), one.amount.currencyCode);
      return [{ transactionId: one.id, amount, createdAt: toUtc(one.createdAt) }];
    })
    .filter(({ createdAt }) => Date.parse(createdAt) >= from)
    .sort((a, b) => (a.createdAt > b.createdAt ? -1 : a.createdAt < b.createdAt ? 1 : 0));
}
