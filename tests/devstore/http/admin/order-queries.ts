export const ordersQuery = /* GraphQL */ `
  query AdminOrders {
    orders(first: 100, reverse: true) {
      nodes {
        id
        legacyResourceId
        name
        createdAt
        cancelledAt
        displayFinancialStatus
        displayFulfillmentStatus
        tags
        customer {
          displayName
        }
        totalPriceSet {
          shopMoney {
            amount
            currencyCode
          }
        }
      }
    }
  }
`;

export const orderQuery = /* GraphQL */ `
  query AdminOrder($id: ID!) {
    order(id: $id) {
      id
      legacyResourceId
      name
      cancelledAt
      cancelReason
      displayFinancialStatus
      displayFulfillmentStatus
      lineItems(first: 50) {
        nodes {
          name
          sku
          quantity
          currentQuantity
        }
      }
      fulfillmentOrders(first: 50) {
        nodes {
          id
          status
          requestStatus
          assignedLocation {
            name
          }
          fulfillmentHolds {
            reason
            reasonNotes
          }
        }
      }
      transactions {
        kind
        status
        createdAt
        amountSet {
          shopMoney {
            amount
            currencyCode
          }
        }
      }
      returnStatus
      returns(first: 50) {
        nodes {
          id
          name
          status
          totalQuantity
          reverseFulfillmentOrders(first: 5) {
            nodes {
              id
              reverseDeliveries(first: 10) {
                nodes {
                  id
                  deliverable {
                    ... on ReverseDeliveryShippingDeliverable {
                      label {
                        publicFileUrl
                      }
                      tracking {
                        number
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
      fulfillments {
        id
        name
        displayStatus
        estimatedDeliveryAt
        deliveredAt
        trackingInfo {
          company
          number
        }
      }
      refunds {
        id
      }
    }
  }
`;
