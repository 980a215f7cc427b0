export const customersQuery = /* GraphQL */ `
  query AccountCustomers {
    customers(first: 100, reverse: true) {
      nodes {
        id
        legacyResourceId
        displayName
        locale
        numberOfOrders
      }
    }
  }
`;

export const customerQuery = /* GraphQL */ `
  query AccountCustomer($id: ID!) {
    customer(id: $id) {
      id
      displayName
    }
  }
`;

const ORDER = /* GraphQL */ `
  fragment AccountOrder on Order {
    id
    legacyResourceId
    name
    createdAt
    cancelledAt
    displayFinancialStatus
    displayFulfillmentStatus
    customer {
      id
    }
    totalPriceSet {
      presentmentMoney {
        amount
        currencyCode
      }
    }
    lineItems(first: 50) {
      nodes {
        id
        name
        title
        variantTitle
        quantity
        variant {
          id
        }
      }
    }
  }
`;

export const ordersQuery = /* GraphQL */ `
  query AccountOrders($search: String!) {
    orders(first: 50, reverse: true, query: $search) {
      nodes {
        ...AccountOrder
      }
    }
  }
  ${ORDER}
`;

export const orderQuery = /* GraphQL */ `
  query AccountOrderPage($id: ID!) {
    order(id: $id) {
      ...AccountOrder
    }
  }
  ${ORDER}
`;
