/* Runs an extension as Shopify would: its `shopify` first, then its module, then what the module gives by default. */
import { ask, tellHost } from "./channel.js";
import { createI18n } from "./i18n.js";

const { handle, target, locale, words, api } = JSON.parse(document.getElementById("extension").textContent);

const fail = (error) => tellHost("failed", `The extension ${handle} failed: ${error?.message ?? error}`);
addEventListener("error", ({ error, message }) => fail(error ?? message));
addEventListener("unhandledrejection", ({ reason }) => fail(reason));
new ResizeObserver(() => tellHost("height", document.documentElement.offsetHeight)).observe(document.documentElement);

try {
  const { createShopify } = await import(api);
  const given = createShopify({ setup: await ask("setup"), extension: { target }, i18n: createI18n(words, locale) });
  globalThis.shopify = new Proxy(given, {
    get(known, name) {
      if (name in known || typeof name === "symbol" || name === "then" || name === "setSignals") return known[name];
      throw new Error(`The stand-in has no shopify.${name}.`);
    },
  });
  const { default: run } = await import(`/_extensions/${handle}/${target}.js`);
  await run();
  tellHost("shown");
} catch (error) {
  fail(error);
}
