import type { Gid } from "../../domain/gid";
import { parseMoney, type Money } from "../../domain/money";
import { CustomerByEmail } from "./generated/customer-by-email";
import {
  GiveStoreCredit,
  StoreCredits,
  StoreCreditsOfAccount,
  type StoreCreditFieldsFragment,
  type StoreCreditsOfAccountQuery,
} from "./generated/store-credit";
import type { RunOperation } from "./graphql-client";
import { moneyInput } from "./open-return";
import type { Refused } from "./outcomes";
import { outcomeOf } from "./refusals";
import type { StoreCreditRead } from "./returns-port";
import { toUtc } from "./to-utc";

type Transactions = NonNullable<StoreCreditsOfAccountQuery["storeCreditAccount"]>["transactions"];

export async function giveStoreCredit(
  run: RunOperation,
  customerId: Gid,
  amount: Money,
  expiresAt: Date | null = null,
): Promise<{ outcome: "given"; transactionId: Gid } | Refused> {
  const { storeCreditAccountCredit } = await run(GiveStoreCredit, {
    customerId,
    amount: moneyInput(amount),
    expiresAt: expiresAt?.toISOString() ?? null,
  });
  return outcomeOf(
    storeCreditAccountCredit,
    `store credit for ${customerId}`,
    ({ storeCreditAccountTransaction: made }) => made && { outcome: "given" as const, transactionId: made.id },
  );
}

export async function customerWithEmail(run: RunOperation, email: string): Promise<Gid | null> {
  const { customerByIdentifier } = await run(CustomerByEmail, { email });
  return customerByIdentifier?.id ?? null;
}

export async function readStoreCredits(
  run: RunOperation,
  customerId: Gid,
  since: Date,
): Promise<readonly StoreCreditRead[]> {
  const { customer } = await run(StoreCredits, { customerId });
  // Shopify's times are whole seconds: what was given a moment after the instant may bear a time before it.
  const from = Math.floor(since.getTime() / 1000) * 1000;
  const credits: StoreCreditRead[] = [];
  for (const { id, transactions } of customer?.storeCreditAccounts.nodes ?? []) {
    let page: Transactions | undefined = transactions;
    while (page) {
      credits.push(...page.nodes.flatMap(readCredit).filter(({ createdAt }) => Date.parse(createdAt) >= from));
      page = await pageAfter(run, id, page, from);
    }
  }
  return credits.sort((a, b) => (a.createdAt > b.createdAt ? -1 : a.createdAt < b.createdAt ? 1 : 0));
}

/** Newest come first: a page that ends before the instant is the last one of interest. */
async function pageAfter(
  run: RunOperation,
  id: Gid,
  page: Transactions,
  from: number,
): Promise<Transactions | undefined> {
  const oldest = page.nodes.at(-1);
  if (!page.pageInfo.hasNextPage || !oldest || Date.parse(oldest.createdAt) < from) return undefined;
  return (await run(StoreCreditsOfAccount, { id, after: page.pageInfo.endCursor })).storeCreditAccount?.transactions;
}

/** Only credits have an id here; what was spent or has expired has none. */
function readCredit(transaction: StoreCreditFieldsFragment): StoreCreditRead[] {
  const { createdAt, amount } = transaction;
  if (!("id" in transaction) || !transaction.id) return [];
  const money = parseMoney(amount.amount, amount.currencyCode);
  return [{ transactionId: transaction.id, amount: money, createdAt: toUtc(createdAt) }];
}
