/** The Admin API version of everything: client, code generation, webhooks in shopify.app.toml, stand-in store. */
export const API_VERSION = "2026-07";
