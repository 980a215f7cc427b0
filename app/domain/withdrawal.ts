/**
 * A consumer withdraws from their contract in two steps, without signing in (Directive 2011/83/EU, Article 11a): a statement
 * with name, contract and an address for the receipt, then a button that confirms it.
 */
export interface WithdrawalStatement {
  readonly name: string;
  /** Of the order, as it was typed. */
  readonly number: string;
  /** Where the receipt goes. */
  readonly email: string;
  /** In the consumer's words; "" = everything. */
  readonly items: string;
  /** BCP 47, of the page it was made on. */
  readonly locale: string;
}

/** TAKEN: nothing was decided yet. BEGUN: cancelling and returning were asked for. PERSON: staff see to it. */
export type WithdrawalState = "TAKEN" | "BEGUN" | "PERSON" | "SETTLED";

const HOUR = 3_600_000;
/** At most so many within a time: of one network address, to one mailbox, of a shop. */
export const WITHDRAWAL_LIMITS = {
  callerHash: { most: 10, withinMs: HOUR },
  emailHash: { most: 5, withinMs: HOUR },
  shop: { most: 1000, withinMs: HOUR },
} as const;
