import { accountsOf } from "./credit-accounts.ts";
import { expireCredit } from "./debit-store-credit.ts";
import { toMinor } from "./money.ts";
import type { MoneyInput, UserError } from "./order-input.ts";
import type { ShopContext } from "./shop-context.ts";
import type { ShopState, StoreCreditAccount, StoreCreditTransaction } from "./types.ts";

export interface CreditInput {
  readonly creditAmount: MoneyInput;
  readonly expiresAt?: string | null;
}

/** What an account may hold at most, in whole units of its currency. */
const CREDIT_LIMIT = "100000";

interface Credit {
  readonly customerId: string;
  readonly currencyCode: string;
  /** Minor units. */
  readonly amount: number;
  readonly event: StoreCreditTransaction["event"];
  readonly expiresAt: string | null;
  readonly origin: StoreCreditTransaction["origin"];
}

/** Puts money on a customer's account in that currency, which is opened when there is none. */
export function creditAccount(
  context: ShopContext,
  credit: Credit,
): { readonly account: StoreCreditAccount; readonly transaction: StoreCreditTransaction } {
  const { customerId, currencyCode, amount } = credit;
  const known = accountsOf(context.state, customerId).find((item) => item.currencyCode === currencyCode);
  const id = known?.id ?? context.newId("StoreCreditAccount");
  const account = known ?? { id, customerId, currencyCode, balance: 0, transactions: [] };
  context.state.storeCreditAccounts.set(account.id, account);
  account.balance += amount;
  const transaction: StoreCreditTransaction = {
    id: context.newId("StoreCreditAccountCreditTransaction"),
    amount,
    remaining: amount,
    balanceAfter: account.balance,
    createdAt: context.now(),
    event: credit.event,
    expiresAt: credit.expiresAt,
    origin: credit.origin,
    creditId: null,
  };
  account.transactions.push(transaction);
  if (credit.expiresAt)
    context.later(
      (later) => expireCredit(later, account, transaction),
      Math.max(0, Date.parse(credit.expiresAt) - context.time()),
    );
  return { account, transaction };
}

/** The account or the customer an id names, as the one who would be credited; or why nobody is. */
export function findOwner(
  state: ShopState,
  id: string,
): { readonly customerId: string; readonly currencyCode: string | null } | UserError {
  if (id.includes("/StoreCreditAccount/")) {
    const account = state.storeCreditAccounts.get(id);
    return account ?? { field: ["id"], message: "Store credit account does not exist", code: "ACCOUNT_NOT_FOUND" };
  }
  if (state.customers.has(id)) return { customerId: id, currencyCode: null };
  return { field: ["id"], message: "Owner does not exist", code: "OWNER_NOT_FOUND" };
}

export function refuseCredit(
  context: ShopContext,
  owner: { readonly customerId: string; readonly currencyCode: string | null },
  input: CreditInput,
): UserError[] {
  const { amount, currencyCode } = input.creditAmount;
  const refuse = (field: readonly string[], message: string, code: string): UserError[] => [
    { field: ["creditInput", ...field], message, code },
  ];
  const minor = toMinor(amount, currencyCode);
  if (minor <= 0)
    return refuse(
      ["creditAmount", "amount"],
      "A positive amount must be used to credit a store credit account",
      "NEGATIVE_OR_ZERO_AMOUNT",
    );
  if (owner.currencyCode && owner.currencyCode !== currencyCode)
    return refuse(
      ["creditAmount", "currencyCode"],
      "The currency provided does not match the currency of the store credit account",
      "MISMATCHING_CURRENCY",
    );
  if (input.expiresAt && Date.parse(input.expiresAt) <= context.time())
    return refuse(["expiresAt"], "The expiry date must be in the future", "EXPIRES_AT_IN_PAST");
  const known = accountsOf(context.state, owner.customerId).find((item) => item.currencyCode === currencyCode);
  if ((known?.balance ?? 0) + minor > toMinor(CREDIT_LIMIT, currencyCode))
    return refuse(
      ["creditAmount", "amount"],
      "The operation would cause the account's credit limit to be exceeded",
      "CREDIT_LIMIT_EXCEEDED",
    );
  return [];
}
