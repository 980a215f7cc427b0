import type { ShopState, StoreCreditAccount } from "./types.ts";

export const accountsOf = (state: ShopState, customerId: string): StoreCreditAccount[] =>
  [...state.storeCreditAccounts.values()].filter((account) => account.customerId === customerId);
