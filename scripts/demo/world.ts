import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { callJson } from "./call-json.ts";
import { type AppProcess, keepAppRunning } from "./app-process.ts";
import { freePort } from "./free-port.ts";
import { type Mailbox, startMailbox } from "./mailbox.ts";
import type { Stage } from "./stage.ts";
import { actAsStaff, type Staff } from "./staff.ts";
import { actAsShopper, type Shopper } from "./shopper.ts";
import { type Carrier, startCarrier } from "./carrier.ts";
import { controlParcels, type StoreParcels } from "./store-parcels.ts";
import { controlReturns, type StoreReturns } from "./store-returns.ts";
import { controlStore, type StoreControl } from "./store.ts";
import { during } from "./tell.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface Addresses {
  readonly appUrl: string;
  readonly storeUrl: string;
  readonly adminUrl: string;
  readonly storefrontUrl: string;
  /** A shopper's customer account, with the app's extensions in it. */
  readonly accountUrl: string;
  readonly mailUrl: string;
  readonly controlUrl: string;
  readonly carrierControlUrl: string;
  readonly databaseUrl: string;
  readonly shop: string;
  readonly apiKey: string;
  readonly apiSecret: string;
  readonly encryptionKey: string;
  readonly smtpUrl: string;
}

/** Everything that runs in the demo, on loopback only. */
export interface World {
  readonly addresses: Addresses;
  readonly store: StoreControl;
  readonly goods: StoreReturns;
  readonly parcels: StoreParcels;
  readonly carrier: Carrier;
  readonly mailbox: Mailbox;
  readonly staff: Staff;
  readonly shopper: Shopper;
  pids(): Readonly<Record<"demo" | "store" | "carriers" | "mailbox" | "app", number>>;
  /** kill -9 of the app; `restartApp` brings it back on the same port and database. Killed by others it comes back by itself. */
  crashApp(): Promise<void>;
  restartApp(): Promise<void>;
}

export interface WorldOptions {
  /** A shop with products but no orders; by default a seeded one. */
  readonly empty?: boolean;
  /** See AppLife. */
  readonly onFault?: () => void;
  readonly onBack?: () => void;
}

export async function startWorld(stage: Stage, options: WorldOptions = {}): Promise<World> {
  const databaseUrl = `file:${stage.file("aftercare.sqlite")}`;
  const [apiKey, apiSecret] = [randomBytes(16).toString("hex"), randomBytes(32).toString("hex")];
  const encryptionKey = randomBytes(32).toString("base64");

  await during("Preparing the database", () => migrate(databaseUrl));
  const { storeUrl, tunnelUrl, adminUrl, ...storeProcess } = await during("Starting the stand-in store", () =>
    startStore(stage, apiKey, apiSecret, options.empty),
  );
  const carrier = await during("Starting the stand-in carriers", () => startCarrier(stage));
  const mailbox = await during("Starting the mailbox", () => startMailbox(stage));

  const controlUrl = `${storeUrl}/_control`;
  const { shops } = await callJson<{ shops: { shop: string }[] }>(`${controlUrl}/state`);
  const { scopes } = await callJson<{ scopes: string[] }>(`${controlUrl}/app`);
  const shop = shops[0]?.shop ?? "";
  const port = await freePort();
  const appUrl = `http://127.0.0.1:${port}`;
  const env = {
    NODE_ENV: "production",
    DATABASE_URL: databaseUrl,
    SHOPIFY_API_KEY: apiKey,
    SHOPIFY_API_SECRET: apiSecret,
    SHOPIFY_APP_URL: tunnelUrl,
    SCOPES: scopes.join(","),
    ENCRYPTION_KEY: encryptionKey,
    HOST: "127.0.0.1",
    PORT: String(port),
    SMTP_URL: mailbox.smtpUrl,
    MAIL_FROM: "care@demo-store.example",
    LOG_LEVEL: "info",
    DEVSTORE_URL: storeUrl,
    EASYPOST_API_URL: carrier.apiUrl,
    FILES_DIR: stage.file("files"),
  };
  const app = await during("Starting the app", () => runApp(stage, env, appUrl, options));
  await callJson(`${controlUrl}/app`, { url: appUrl });

  const store = controlStore(controlUrl);

  return {
    addresses: {
      appUrl,
      storeUrl,
      adminUrl,
      storefrontUrl: `${storeUrl}/storefront`,
      accountUrl: `${storeUrl}/account`,
      mailUrl: mailbox.webUrl,
      controlUrl,
      carrierControlUrl: carrier.controlUrl,
      databaseUrl,
      shop,
      apiKey,
      apiSecret,
      encryptionKey,
      smtpUrl: mailbox.smtpUrl,
    },
    store,
    goods: controlReturns(controlUrl),
    parcels: controlParcels(controlUrl),
    carrier,
    mailbox,
    staff: actAsStaff({ shop, storeUrl, tunnelUrl }),
    shopper: actAsShopper(store),
    pids: () => ({
      demo: process.pid,
      store: storeProcess.pid,
      carriers: carrier.pid,
      mailbox: mailbox.child.pid,
      app: app.pid(),
    }),
    crashApp: app.crash,
    restartApp: app.restart,
  };
}

async function migrate(databaseUrl: string): Promise<void> {
  await promisify(execFile)(process.execPath, ["node_modules/prisma/build/index.js", "migrate", "deploy"], {
    cwd: root,
    env: { ...process.env, CHECKPOINT_DISABLE: "1", DATABASE_URL: databaseUrl },
  });
}

async function startStore(stage: Stage, apiKey: string, apiSecret: string, empty = false) {
  const keys = ["--api-key", apiKey, "--api-secret", apiSecret, ...(empty ? ["--empty"] : [])];
  const { child, ready, output } = await stage.start({
    name: "the stand-in store",
    args: ["--import", "tsx", "tests/devstore/main.ts", "--port", "0", ...keys],
    logName: "store",
    readyLine: /^ready (\S+)$/m,
  });
  const said = (name: string): string => new RegExp(`^${name} (\\S+)$`, "m").exec(output())?.[1] ?? "";
  return { pid: child.pid, storeUrl: ready, tunnelUrl: said("tunnel"), adminUrl: said("admin") };
}

function runApp(stage: Stage, env: Record<string, string>, appUrl: string, options: WorldOptions): Promise<AppProcess> {
  return keepAppRunning({
    ...options,
    start: async (onDeath) => {
      const { child } = await stage.start({
        name: "the app",
        args: ["--import", "./tests/devstore/preload.mjs", "build/server/index.js"],
        env,
        logName: "app",
        answers: async () => (await fetch(`${appUrl}/health/ready`)).ok,
        onDeath,
      });
      return child;
    },
    crash: (child) => stage.crash(child),
    closed: () => stage.closed,
    onGiveUp: () => stage.onLoss(),
  });
}
