import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { ensureInstalled } from "./lib/ensure-installed.mjs";
import { runTool } from "./lib/run-command.mjs";

// `npm run dev` works on a real development store. It starts Shopify's CLI, which signs in, opens a tunnel and runs this
// script again (shopify.web.toml) with the app's keys in the environment; then it is the development server.
const root = new URL("..", import.meta.url);
await ensureInstalled();
process.exitCode = process.env.SHOPIFY_API_KEY ? await serve() : await startCli();

async function startCli() {
  const { runShopifyCli } = await import("./lib/shopify-cli.mjs");
  return runShopifyCli("dev", process.argv.slice(2));
}

async function serve() {
  mkdirSync(new URL("data/", root), { recursive: true });
  const env = {
    NODE_ENV: "development",
    DATABASE_URL: process.env.DATABASE_URL ?? "file:./data/dev.sqlite",
    ENCRYPTION_KEY: process.env.ENCRYPTION_KEY ?? keptKey(),
    SHOPIFY_APP_URL: process.env.SHOPIFY_APP_URL ?? process.env.HOST,
    HOST: "127.0.0.1",
  };
  const { code, output } = await runTool("prisma/build/index.js", ["migrate", "deploy"], { env });
  if (code !== 0) {
    console.error(output);
    return code;
  }
  return (await runTool("@remix-run/dev/dist/cli.js", ["vite:dev"], { show: true, env })).code;
}

/** Made once per clone, so that what was sealed yesterday can be opened today. */
function keptKey() {
  const file = new URL("data/dev-encryption-key", root);
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("base64"), { mode: 0o600 });
  return readFileSync(file, "utf8");
}
