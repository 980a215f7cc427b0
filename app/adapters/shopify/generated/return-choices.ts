// Written by `npm run codegen`. Do not edit.

import type { Operation } from "../operation";
import { type CurrencyCode, type Exact, type ProductStatus, type ProductVariantInventoryPolicy } from "./schema-types";

export type ReturnReasonsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;

export type ReturnReasonsQuery = {
  readonly returnReasonDefinitions: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly handle: string;
      readonly name: string;
      readonly deleted: boolean;
    }>;
  };
};

export type ShopLocationsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;

export type ShopLocationsQuery = {
  readonly locations: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly isActive: boolean;
      readonly address: {
        readonly address1: string | null;
        readonly address2: string | null;
        readonly city: string | null;
        readonly provinceCode: string | null;
        readonly zip: string | null;
        readonly countryCode: string | null;
        readonly phone: string | null;
      };
    }>;
  };
};

export type VariantFieldsFragment = {
  readonly id: string;
  readonly title: string;
  readonly price: string;
  readonly inventoryQuantity: number | null;
  readonly inventoryPolicy: ProductVariantInventoryPolicy;
  readonly inventoryItem: { readonly tracked: boolean };
  readonly product: {
    readonly id: string;
    readonly title: string;
    readonly status: ProductStatus;
    readonly isGiftCard: boolean;
    readonly onlineStoreUrl: string | null;
  };
};

export type ReadVariantsQueryVariables = Exact<{
  ids: ReadonlyArray<string> | string;
}>;

export type ReadVariantsQuery = {
  readonly shop: { readonly currencyCode: CurrencyCode };
  readonly nodes: ReadonlyArray<VariantFieldsFragment | Record<PropertyKey, never> | null>;
};

export type FindProductsQueryVariables = Exact<{
  search: string;
}>;

export type FindProductsQuery = {
  readonly shop: { readonly currencyCode: CurrencyCode };
  readonly products: {
    readonly nodes: ReadonlyArray<{ readonly variants: { readonly nodes: ReadonlyArray<VariantFieldsFragment> } }>;
  };
};

export type VariantsOfProductQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type VariantsOfProductQuery = {
  readonly shop: { readonly currencyCode: CurrencyCode };
  readonly product: {
    readonly variants: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: ReadonlyArray<VariantFieldsFragment>;
    };
  } | null;
};

export const ReturnReasons: Operation<ReturnReasonsQuery, ReturnReasonsQueryVariables> = {
  name: "ReturnReasons",
  kind: "query",
  text: `
query ReturnReasons($after: String) {
  returnReasonDefinitions(first: 250, after: $after, sortKey: NAME) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      handle
      name
      deleted
    }
  }
}`,
};

export const ShopLocations: Operation<ShopLocationsQuery, ShopLocationsQueryVariables> = {
  name: "ShopLocations",
  kind: "query",
  text: `
query ShopLocations($after: String) {
  locations(first: 100, after: $after, includeInactive: true) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      name
      isActive
      address {
        address1
        address2
        city
        provinceCode
        zip
        countryCode
        phone
      }
    }
  }
}`,
};

export const VariantFieldsText = `
fragment VariantFields on ProductVariant {
  id
  title
  price
  inventoryQuantity
  inventoryPolicy
  inventoryItem {
    tracked
  }
  product {
    id
    title
    status
    isGiftCard
    onlineStoreUrl
  }
}`;

export const ReadVariants: Operation<ReadVariantsQuery, ReadVariantsQueryVariables> = {
  name: "ReadVariants",
  kind: "query",
  text: `
query ReadVariants($ids: [ID!]!) {
  shop {
    currencyCode
  }
  nodes(ids: $ids) {
    ... on ProductVariant {
      ...VariantFields
    }
  }
}
${VariantFieldsText}`,
};

export const FindProducts: Operation<FindProductsQuery, FindProductsQueryVariables> = {
  name: "FindProducts",
  kind: "query",
  text: `
query FindProducts($search: String!) {
  shop {
    currencyCode
  }
  products(first: 6, query: $search) {
    nodes {
      variants(first: 20) {
        nodes {
          ...VariantFields
        }
      }
    }
  }
}
${VariantFieldsText}`,
};

export const VariantsOfProduct: Operation<VariantsOfProductQuery, VariantsOfProductQueryVariables> = {
  name: "VariantsOfProduct",
  kind: "query",
  text: `
query VariantsOfProduct($id: ID!, $after: String) {
  shop {
    currencyCode
  }
  product(id: $id) {
    variants(first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...VariantFields
      }
    }
  }
}
${VariantFieldsText}`,
};
