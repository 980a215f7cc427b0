import { accountsOf } from "../../state/credit-accounts.ts";
import type { Customer, StoreCreditAccount, StoreCreditTransaction } from "../../state/types.ts";
import { moneyV2 } from "../money-fields.ts";
import { type PageArguments, paginate } from "../paginate.ts";
import type { RequestContext, Resolvers } from "../request-context.ts";
import { ofOrder, orderById } from "./sources.ts";

export type CreditSource = StoreCreditTransaction & { readonly account: StoreCreditAccount };

export const ofAccount = (account: StoreCreditAccount, transaction: StoreCreditTransaction): CreditSource => ({
  ...transaction,
  account,
});

const TYPES = ["Credit", "Debit", "Expiration"].map((kind) => `StoreCreditAccount${kind}Transaction`);
const money = (amount: (item: CreditSource) => number) => (item: CreditSource) =>
  moneyV2(amount(item), item.account.currencyCode);

const originOf = ({ origin }: CreditSource, _: unknown, { state }: RequestContext) => {
  if (!origin) return null;
  const order = orderById(state, origin.orderId);
  const transaction = order.transactions.find((item) => item.id === origin.transactionId);
  return transaction ? ofOrder(order, transaction) : null;
};

const ofEveryTransaction = (type: string): Resolvers => ({
  [`${type}.amount`]: money((item) => item.amount),
  [`${type}.balanceAfterTransaction`]: money((item) => item.balanceAfter),
  [`${type}.origin`]: originOf,
});

export const storeCreditFields: Resolvers = {
  "QueryRoot.storeCreditAccount": (_: unknown, { id }: { readonly id: string }, { state }: RequestContext) =>
    state.storeCreditAccounts.get(id) ?? null,
  "Customer.storeCreditAccounts": (
    customer: Customer,
    page: PageArguments & { readonly query?: string | null },
    { bulk, state }: RequestContext,
  ) => {
    const currency = /currency_code:'?"?(\w+)/.exec(page.query ?? "")?.[1];
    const accounts = accountsOf(state, customer.id);
    return paginate(
      accounts.filter((account) => !currency || account.currencyCode === currency),
      page,
      { bulk },
    );
  },
  "StoreCreditAccount.balance": (account: StoreCreditAccount) => moneyV2(account.balance, account.currencyCode),
  "StoreCreditAccount.owner": (account: StoreCreditAccount, _: unknown, { state }: RequestContext) =>
    state.customers.get(account.customerId) ?? null,
  "StoreCreditAccount.transactions": (account: StoreCreditAccount, page: PageArguments, { bulk }: RequestContext) =>
    paginate(
      account.transactions.toReversed().map((item) => ofAccount(account, item)),
      page,
      { bulk },
    ),
  "StoreCreditAccountCreditTransaction.remainingAmount": money((item) => item.remaining),
  "StoreCreditAccountExpirationTransaction.creditTransaction": ({ account, creditId }: CreditSource) => {
    const credit = account.transactions.find((item) => item.id === creditId);
    return credit ? ofAccount(account, credit) : null;
  },
  ...Object.assign({}, ...TYPES.map(ofEveryTransaction)),
};
