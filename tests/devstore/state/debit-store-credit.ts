import { accountsOf } from "./credit-accounts.ts";
import { toMinor } from "./money.ts";
import type { MoneyInput, UserError } from "./order-input.ts";
import type { ShopContext } from "./shop-context.ts";
import type { ShopState, StoreCreditAccount, StoreCreditTransaction } from "./types.ts";

/** The account a debit names, itself or by its customer and currency; or why nothing can be taken. */
export function findDebit(
  state: ShopState,
  id: string,
  { amount, currencyCode }: MoneyInput,
): { readonly account: StoreCreditAccount; readonly minor: number } | UserError {
  const account = id.includes("/StoreCreditAccount/")
    ? state.storeCreditAccounts.get(id)
    : accountsOf(state, id).find((item) => item.currencyCode === currencyCode);
  if (!account) return { field: ["id"], message: "Store credit account does not exist", code: "ACCOUNT_NOT_FOUND" };
  const refuse = (field: string, message: string, code: string): UserError => ({
    field: ["debitInput", "debitAmount", field],
    message,
    code,
  });
  const minor = toMinor(amount, currencyCode);
  if (minor <= 0)
    return refuse(
      "amount",
      "A positive amount must be used to debit a store credit account",
      "NEGATIVE_OR_ZERO_AMOUNT",
    );
  if (account.currencyCode !== currencyCode)
    return refuse(
      "currencyCode",
      "The currency provided does not match the currency of the store credit account",
      "MISMATCHING_CURRENCY",
    );
  if (minor > account.balance)
    return refuse(
      "amount",
      "The store credit account does not have sufficient funds to satisfy the request",
      "INSUFFICIENT_FUNDS",
    );
  return { account, minor };
}

/** Takes money from an account, of the credit that expires soonest first. */
export function debitAccount(context: ShopContext, account: StoreCreditAccount, minor: number): StoreCreditTransaction {
  let open = minor;
  const byExpiry = account.transactions
    .filter((item) => item.remaining > 0)
    .sort((a, b) => (a.expiresAt ?? "9999").localeCompare(b.expiresAt ?? "9999"));
  for (const credit of byExpiry) {
    const part = Math.min(open, credit.remaining);
    credit.remaining -= part;
    open -= part;
  }
  return take(context, account, minor, "StoreCreditAccountDebitTransaction", null);
}

/** Ends a credit: what is left of it leaves the balance, while the credit still says how much that was. */
export function expireCredit(context: ShopContext, account: StoreCreditAccount, credit: StoreCreditTransaction): void {
  if (credit.remaining > 0)
    take(context, account, credit.remaining, "StoreCreditAccountExpirationTransaction", credit.id);
}

function take(
  context: ShopContext,
  account: StoreCreditAccount,
  minor: number,
  type: string,
  creditId: string | null,
): StoreCreditTransaction {
  account.balance -= minor;
  const transaction: StoreCreditTransaction = {
    id: context.newId(type),
    amount: -minor,
    balanceAfter: account.balance,
    remaining: 0,
    createdAt: context.now(),
    event: "ADJUSTMENT",
    expiresAt: null,
    origin: null,
    creditId,
  };
  account.transactions.push(transaction);
  return transaction;
}
