// Written by `npm run codegen`. Do not edit.

import type { Operation } from "../operation";
import {
  type CalculateReturnInput,
  type SuggestedOutcomeExchangeLineItemInput,
  type SuggestedOutcomeReturnLineItemInput,
} from "./schema-inputs";
import { type CurrencyCode, type Exact, type RefundMethodAllocation } from "./schema-types";

export type CalculateReturnQueryVariables = Exact<{
  orderId: string;
  input: CalculateReturnInput;
}>;

export type CalculateReturnQuery = {
  readonly returnCalculate: {
    readonly returnLineItems: ReadonlyArray<{
      readonly quantity: number;
      readonly fulfillmentLineItem: { readonly id: string };
      readonly subtotalBeforeOrderDiscountsSet: {
        readonly presentmentMoney: { readonly amount: string; readonly currencyCode: CurrencyCode };
      };
      readonly subtotalSet: {
        readonly presentmentMoney: { readonly amount: string; readonly currencyCode: CurrencyCode };
      };
      readonly totalTaxSet: {
        readonly presentmentMoney: { readonly amount: string; readonly currencyCode: CurrencyCode };
      };
      readonly restockingFee: {
        readonly amountSet: {
          readonly presentmentMoney: { readonly amount: string; readonly currencyCode: CurrencyCode };
        };
      } | null;
    }>;
    readonly exchangeLineItems: ReadonlyArray<{
      readonly subtotalSet: {
        readonly presentmentMoney: { readonly amount: string; readonly currencyCode: CurrencyCode };
      };
      readonly totalTaxSet: {
        readonly presentmentMoney: { readonly amount: string; readonly currencyCode: CurrencyCode };
      };
    }>;
    readonly returnShippingFee: {
      readonly amountSet: {
        readonly presentmentMoney: { readonly amount: string; readonly currencyCode: CurrencyCode };
      };
    } | null;
  } | null;
  readonly order: {
    readonly taxesIncluded: boolean;
    readonly netPaymentSet: {
      readonly presentmentMoney: { readonly amount: string; readonly currencyCode: CurrencyCode };
    };
  } | null;
};

export type SuggestReturnOutcomeQueryVariables = Exact<{
  id: string;
  units: ReadonlyArray<SuggestedOutcomeReturnLineItemInput> | SuggestedOutcomeReturnLineItemInput;
  exchange: ReadonlyArray<SuggestedOutcomeExchangeLineItemInput> | SuggestedOutcomeExchangeLineItemInput;
  method: RefundMethodAllocation;
}>;

export type SuggestReturnOutcomeQuery = {
  readonly return: {
    readonly suggestedFinancialOutcome: {
      readonly maximumRefundable: {
        readonly presentmentMoney: { readonly amount: string; readonly currencyCode: CurrencyCode };
      };
      readonly financialTransfer:
        | {
            readonly invoiced: {
              readonly presentmentMoney: { readonly amount: string; readonly currencyCode: CurrencyCode };
            };
          }
        | {
            readonly amount: {
              readonly presentmentMoney: { readonly amount: string; readonly currencyCode: CurrencyCode };
            };
            readonly suggestedTransactions: ReadonlyArray<{
              readonly amountSet: {
                readonly presentmentMoney: { readonly amount: string; readonly currencyCode: CurrencyCode };
              };
              readonly parentTransaction: { readonly id: string } | null;
            }>;
          }
        | null;
    } | null;
  } | null;
};

export const CalculateReturn: Operation<CalculateReturnQuery, CalculateReturnQueryVariables> = {
  name: "CalculateReturn",
  kind: "query",
  text: `
query CalculateReturn($orderId: ID!, $input: CalculateReturnInput!) {
  returnCalculate(input: $input) {
    returnLineItems {
      quantity
      fulfillmentLineItem {
        id
      }
      subtotalBeforeOrderDiscountsSet {
        presentmentMoney {
          amount
          currencyCode
        }
      }
      subtotalSet {
        presentmentMoney {
          amount
          currencyCode
        }
      }
      totalTaxSet {
        presentmentMoney {
          amount
          currencyCode
        }
      }
      restockingFee {
        amountSet {
          presentmentMoney {
            amount
            currencyCode
          }
        }
      }
    }
    exchangeLineItems {
      subtotalSet {
        presentmentMoney {
          amount
          currencyCode
        }
      }
      totalTaxSet {
        presentmentMoney {
          amount
          currencyCode
        }
      }
    }
    returnShippingFee {
      amountSet {
        presentmentMoney {
          amount
          currencyCode
        }
      }
    }
  }
  order(id: $orderId) {
    taxesIncluded
    netPaymentSet {
      presentmentMoney {
        amount
        currencyCode
      }
    }
  }
}`,
};

export const SuggestReturnOutcome: Operation<SuggestReturnOutcomeQuery, SuggestReturnOutcomeQueryVariables> = {
  name: "SuggestReturnOutcome",
  kind: "query",
  text: `
query SuggestReturnOutcome($id: ID!, $units: [SuggestedOutcomeReturnLineItemInput!]!, $exchange: [SuggestedOutcomeExchangeLineItemInput!]!, $method: RefundMethodAllocation!) {
  return(id: $id) {
    suggestedFinancialOutcome(
      returnLineItems: $units
      exchangeLineItems: $exchange
      refundMethodAllocation: $method
    ) {
      maximumRefundable {
        presentmentMoney {
          amount
          currencyCode
        }
      }
      financialTransfer {
        ... on RefundReturnOutcome {
          amount {
            presentmentMoney {
              amount
              currencyCode
            }
          }
          suggestedTransactions {
            amountSet {
              presentmentMoney {
                amount
                currencyCode
              }
            }
            parentTransaction {
              id
            }
          }
        }
        ... on InvoiceReturnOutcome {
          invoiced: amount {
            presentmentMoney {
              amount
              currencyCode
            }
          }
        }
      }
    }
  }
}`,
};
