import { ensureInstalled } from "./lib/ensure-installed.mjs";

// `npm run deploy` releases shopify.app.toml and the extensions to every shop. Extensions ask the app's server by the address
// that is bundled into them: Shopify's CLI knows it in development, but not when it deploys.
await ensureInstalled();
const { readAppToml, runShopifyCli } = await import("./lib/shopify-cli.mjs");
const { application_url: address = "" } = readAppToml();
if (/^https:\/\/(?!example\.com)/.test(address)) {
  process.exitCode = await runShopifyCli("deploy", process.argv.slice(2), { APP_URL: address.replace(/\/+$/, "") });
} else {
  console.error(`Write where the app answers into shopify.app.toml as application_url first: it is "${address}".
The extensions in customer accounts ask it there.`);
  process.exitCode = 1;
}
