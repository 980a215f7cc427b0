// Written by `npm run codegen`. Do not edit.

import type { Operation } from "../operation";
import { type CountryCode, type Exact, type FulfillmentEventStatus, type FulfillmentStatus } from "./schema-types";

export type ShipmentFieldsFragment = {
  readonly id: string;
  readonly status: FulfillmentStatus;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly location: { readonly address: { readonly countryCode: string | null } } | null;
  readonly trackingInfo: ReadonlyArray<{
    readonly company: string | null;
    readonly number: string | null;
    readonly url: string | null;
  }>;
  readonly fulfillmentLineItems: {
    readonly nodes: ReadonlyArray<{
      readonly quantity: number | null;
      readonly lineItem: { readonly id: string; readonly title: string };
    }>;
  };
  readonly events: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly status: FulfillmentEventStatus;
      readonly happenedAt: string;
      readonly message: string | null;
      readonly city: string | null;
      readonly country: string | null;
      readonly estimatedDeliveryAt: string | null;
    }>;
  };
};

export type ReadShipmentsQueryVariables = Exact<{
  id: string;
}>;

export type ReadShipmentsQuery = {
  readonly order: {
    readonly shippingAddress: {
      readonly countryCodeV2: CountryCode | null;
      readonly provinceCode: string | null;
    } | null;
    readonly fulfillmentOrders: {
      readonly nodes: ReadonlyArray<{
        readonly deliveryMethod: { readonly maxDeliveryDateTime: string | null } | null;
      }>;
    };
    readonly all: ReadonlyArray<{ readonly id: string }>;
    readonly fulfillments: ReadonlyArray<ShipmentFieldsFragment>;
  } | null;
};

export type ReadShipmentQueryVariables = Exact<{
  id: string;
}>;

export type ReadShipmentQuery = { readonly fulfillment: ShipmentFieldsFragment | null };

export const ShipmentFieldsText = `
fragment ShipmentFields on Fulfillment {
  id
  status
  createdAt
  updatedAt
  location {
    address {
      countryCode
    }
  }
  trackingInfo(first: 50) {
    company
    number
    url
  }
  fulfillmentLineItems(first: 20) {
    nodes {
      quantity
      lineItem {
        id
        title: name
      }
    }
  }
  events(first: 20, sortKey: HAPPENED_AT, reverse: true) {
    nodes {
      id
      status
      happenedAt
      message
      city
      country
      estimatedDeliveryAt
    }
  }
}`;

export const ReadShipments: Operation<ReadShipmentsQuery, ReadShipmentsQueryVariables> = {
  name: "ReadShipments",
  kind: "query",
  text: `
query ReadShipments($id: ID!) {
  order(id: $id) {
    shippingAddress {
      countryCodeV2
      provinceCode
    }
    fulfillmentOrders(first: 10) {
      nodes {
        deliveryMethod {
          maxDeliveryDateTime
        }
      }
    }
    all: fulfillments(first: 100) {
      id
    }
    fulfillments(first: 2) {
      ...ShipmentFields
    }
  }
}
${ShipmentFieldsText}`,
};

export const ReadShipment: Operation<ReadShipmentQuery, ReadShipmentQueryVariables> = {
  name: "ReadShipment",
  kind: "query",
  text: `
query ReadShipment($id: ID!) {
  fulfillment(id: $id) {
    ...ShipmentFields
  }
}
${ShipmentFieldsText}`,
};
