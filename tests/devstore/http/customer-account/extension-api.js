/* The `shopify` of customer accounts, as far as it is documented and played here; what is missing says so when it is used. */
import { ask, tellHost } from "/_extensions/channel.js";

const API_VERSION = "2026-07";

/** What can change is a signal: the extension's own, once it has told which. */
let Signal = class {
  constructor(value) {
    this.value = value;
  }
  subscribe(listener) {
    listener(this.value);
    return () => {};
  }
};
const lazily = (target, values) => {
  for (const [name, value] of Object.entries(values)) {
    let signal;
    Object.defineProperty(target, name, { enumerable: true, get: () => (signal ??= new Signal(value)) });
  }
  return target;
};

const navigation = {
  navigate: (href) => tellHost("navigate", { href }),
  currentEntry: { key: "1", url: null, getState: () => null },
  updateCurrentEntry() {},
  addEventListener() {},
  removeEventListener() {},
};
Object.defineProperty(globalThis, "navigation", { value: navigation });
document.addEventListener("standin-navigate", ({ detail }) => tellHost("navigate", detail));

/** `setup`: what the page around knows: shop, customerId, locale, and of which order. */
export function createShopify({ setup, extension: { target }, i18n }) {
  const { shop, customerId, locale, order, orderId } = setup;
  const isAction = target.startsWith("customer-account.order.action.");
  const isOrder = target.includes(".order-status.") || target === "customer-account.order.page.render";
  const everywhere = {
    extension: lazily(
      { target, apiVersion: API_VERSION, scriptUrl: "", version: "1" },
      { rendered: true, capabilities: ["network_access"] },
    ),
    extensionPoint: target,
    version: API_VERSION,
    i18n,
    localization: lazily(
      {},
      { language: { isoCode: locale }, extensionLanguage: { isoCode: locale }, country: { isoCode: "DE" } },
    ),
    authenticatedAccount: lazily(
      {},
      { customer: customerId ? { id: customerId } : undefined, purchasingCompany: undefined },
    ),
    sessionToken: { get: () => ask("sessionToken") },
    toast: {
      async show(content) {
        tellHost("toast", content);
        return { hide() {} };
      },
    },
    setSignals(given) {
      Signal = given;
    },
  };
  lazily(everywhere, { settings: {} });
  if (isAction) everywhere.orderId = orderId;
  if (target === "customer-account.order.action.render") everywhere.close = () => tellHost("close");
  // A button that leads nowhere itself opens the action of its extension.
  if (target === "customer-account.order.action.menu-item.render") {
    document.addEventListener("click", (event) => {
      const button = event.target.closest("s-button");
      if (button && !button.href && !button.disabled) tellHost("pressed");
    });
  }
  if (!isOrder) return everywhere;
  everywhere.shop = { id: "gid://shopify/Shop/1", name: shop, myshopifyDomain: shop };
  everywhere.requireLogin = () => ask("requireLogin");
  return lazily(everywhere, {
    order: {
      id: order.id,
      name: order.name,
      processedAt: order.createdAt,
      cancelledAt: order.cancelledAt ?? undefined,
    },
    lines: order.lineItems.nodes.map(toLine),
    authenticationState: customerId ? "fully_authenticated" : "pre_authenticated",
  });
}

const toLine = ({ id, quantity, title, variantTitle, variant }) => ({
  id,
  quantity,
  attributes: [],
  merchandise: { type: "variant", id: variant?.id ?? "", title, subtitle: variantTitle ?? undefined },
});
