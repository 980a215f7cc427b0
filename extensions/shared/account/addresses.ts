/** The numeric end of a GID, as addresses of an account have it. */
const tailOf = (gid: string) => gid.slice(gid.lastIndexOf("/") + 1);

/** Shopify's own page of an order. */
export const orderAddress = (orderId: string) => `shopify:customer-account/orders/${tailOf(orderId)}`;

export const ORDERS = "shopify:customer-account/orders";

/** Where a return is asked for. */
export const returnFormAddress = (orderId: string) =>
  `extension:returns-form/customer-account.order.page.render/${tailOf(orderId)}`;
