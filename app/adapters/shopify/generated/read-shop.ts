// Written by `npm run codegen`. Do not edit.

import type { Operation } from "../operation";
import { type CurrencyCode, type Exact } from "./schema-types";

export type ReadShopQueryVariables = Exact<{ [key: string]: never }>;

export type ReadShopQuery = {
  readonly shop: {
    readonly name: string;
    readonly currencyCode: CurrencyCode;
    readonly ianaTimezone: string;
    readonly contactEmail: string;
  };
  readonly currentAppInstallation: { readonly accessScopes: ReadonlyArray<{ readonly handle: string }> };
};

export const ReadShop: Operation<ReadShopQuery, ReadShopQueryVariables> = {
  name: "ReadShop",
  kind: "query",
  text: `
query ReadShop {
  shop {
    name
    currencyCode
    ianaTimezone
    contactEmail
  }
  currentAppInstallation {
    accessScopes {
      handle
    }
  }
}`,
};
