import { existsSync, readFileSync } from "node:fs";
import { parse } from "smol-toml";
import { runCommand } from "./run-command.mjs";

const root = new URL("../..", import.meta.url);

/** What Shopify knows about the app. @returns {{ client_id?: string, application_url?: string }} */
export const readAppToml = () => parse(readFileSync(new URL("shopify.app.toml", root), "utf8"));

/**
 * Runs Shopify's CLI on the app: the one that is installed here, or the newest. Gives its exit code.
 * @param {string} command of `shopify app`
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 */
export async function runShopifyCli(command, args, env = {}) {
  if (!readAppToml().client_id) {
    console.log(`This works with Shopify itself, so it needs, once:
  1. a Shopify Partner account with a development store (free): https://partners.shopify.com
  2. npx shopify app config link     signs you in and connects this folder to an app of yours
Then run it again. No account at hand? npm run demo plays everything on this machine, without Shopify.`);
    return 1;
  }
  const cli = new URL("node_modules/@shopify/cli/bin/run.js", root);
  const [program, first] = existsSync(cli) ? [process.execPath, [cli.pathname]] : ["npx", ["@shopify/cli"]];
  return (await runCommand(program, [...first, "app", command, ...args], { show: true, env })).code;
}
