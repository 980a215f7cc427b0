/* In an extension's frame: the `shopify` that the admin gives to blocks and actions of an order's page. */
import { ask, tellHost } from "/_extensions/channel.js";

/** `setup`: what the page around says of the order; `extension.target` decides what there is. */
export function createShopify({ setup, extension, i18n }) {
  const { selected, appUrl } = setup;
  const idToken = () => ask("idToken");
  const navigate = (url) => tellHost("navigate", String(url));
  document.addEventListener("standin-navigate", ({ detail }) => navigate(detail.href));
  teachFetch(appUrl, idToken);
  const given = { extension, i18n, data: { selected }, auth: { idToken }, intents: {}, storage: createStorage() };
  return extension.target.includes(".action.")
    ? { ...given, close: () => tellHost("close") }
    : { ...given, navigation: { navigate } };
}

/** Paths lead to the app, with a token that says who is logged in. The Admin API is not played. */
function teachFetch(appUrl, idToken) {
  const send = globalThis.fetch;
  globalThis.fetch = async (input, init = {}) => {
    const address = String(input);
    if (address.startsWith("shopify:")) throw new Error(`The stand-in cannot fetch ${address}.`);
    const url = new URL(address, appUrl);
    if (url.origin !== new URL(appUrl).origin) return send(url, init);
    const headers = new Headers(init.headers);
    headers.set("Authorization", `Bearer ${await idToken()}`);
    return send(url, { ...init, headers });
  };
}

/** Kept as long as the frame is; Shopify's is kept for the user. */
function createStorage() {
  const entries = new Map();
  return {
    get: async (key) => entries.get(key),
    set: async (key, value) => void entries.set(key, value),
    delete: async (key) => entries.delete(key),
  };
}
