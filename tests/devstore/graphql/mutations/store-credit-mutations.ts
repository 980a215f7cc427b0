import { debitAccount, findDebit } from "../../state/debit-store-credit.ts";
import { toDecimal, toMinor } from "../../state/money.ts";
import type { MoneyInput } from "../../state/order-input.ts";
import { creditAccount, type CreditInput, findOwner, refuseCredit } from "../../state/store-credit.ts";
import { ofAccount } from "../fields/store-credit-fields.ts";
import type { Mutations } from "../request-context.ts";

export const storeCreditMutations: Mutations = {
  storeCreditAccountDebit: (
    {
      id,
      debitInput: { debitAmount },
    }: { readonly id: string; readonly debitInput: { readonly debitAmount: MoneyInput } },
    context,
  ) => {
    const found = findDebit(context.state, id, debitAmount);
    if ("message" in found) return { payload: { storeCreditAccountTransaction: null, userErrors: [found] } };
    const { account, minor } = found;
    const transaction = debitAccount(context, account, minor);
    return {
      payload: { storeCreditAccountTransaction: ofAccount(account, transaction), userErrors: [] },
      changed: [transaction.id, account.id, account.customerId],
    };
  },

  storeCreditAccountCredit: (
    { id, creditInput: input }: { readonly id: string; readonly creditInput: CreditInput },
    context,
  ) => {
    const refuse = (userErrors: readonly unknown[]) => ({
      payload: { storeCreditAccountTransaction: null, userErrors },
    });
    const owner = findOwner(context.state, id);
    if ("message" in owner) return refuse([owner]);
    const errors = refuseCredit(context, owner, input);
    if (errors.length > 0) return refuse(errors);
    const { currencyCode } = input.creditAmount;
    const { account, transaction } = creditAccount(context, {
      customerId: owner.customerId,
      currencyCode,
      amount: toMinor(input.creditAmount.amount, currencyCode),
      event: "ADJUSTMENT",
      expiresAt: input.expiresAt ?? null,
      origin: null,
    });
    return {
      payload: { storeCreditAccountTransaction: ofAccount(account, transaction), userErrors: [] },
      changed: [transaction.id, account.id, account.customerId],
      money: { amount: toDecimal(transaction.amount, currencyCode), currencyCode },
    };
  },
};
