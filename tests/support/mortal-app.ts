import { Session } from "@shopify/shopify-api";
import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll } from "vitest";
import type { Database } from "../../app/db.server";
import type { AnyPolicy } from "../../app/domain/policy/kinds";
import { createSealer, type Sealer } from "../../app/lib/seal";
import { SealedSessionStorage } from "../../app/records/session-storage";
import { openShop } from "../../app/records/shops";
import type { StandIn } from "../carriers/listen";
import { startEasypost } from "../carriers/start-easypost";
import { type Devstore, startDevstore } from "../devstore/http/start-devstore";
import { readEnv } from "../../app/env.server";
import { type AppProcess, startAppProcess, startWorkerProcess, type WorkerProcess } from "./app-process";
import { listenOnLoopback, type LoopbackServer } from "./listen-on-loopback";
import { turnOnPolicy } from "../factories/turn-on-policy";
import { createTestDatabase } from "./test-database";

const KEY = Buffer.alloc(32, 9).toString("base64");
const SECRET = "test-secret-0123456789";
/** Store time runs so much faster than ours while a test waits. */
const HASTE = 10;

export interface Death {
  /** A mutation (`returnCreate`), or the carrier's `POST /shipments/:id/buy`; absent = any call to either. */
  readonly call?: string;
  /** Which of those calls from now on, 1 = the next. */
  readonly nth?: number;
  /** unheard: the call gets nowhere. performed: it is done, and nobody is left to hear the answer. */
  readonly when: "unheard" | "performed";
}

/**
 * The built app beside the stand-ins, in store time: the server, which hears webhooks, and its worker as a process of its
 * own that can be killed at any call it makes.
 */
export interface MortalApp {
  readonly devstore: Devstore;
  readonly easypost: StandIn;
  readonly db: Database;
  readonly sealer: Sealer;
  /** Message-IDs of all mails that left. */
  readonly mailIds: readonly string[];
  now(): Date;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** The worker gets SIGKILL at a call to come. Resolves once it is gone and another one was started in its place. */
  dieAt(death: Death): Promise<void>;
  /** Waits, with store time running faster than ours. */
  until(check: () => Promise<boolean>, what: string): Promise<void>;
}

/** @param policies switched on before anything else happens */
export function useMortalApp(policies: readonly AnyPolicy[]): MortalApp {
  const mortal = {} as { -readonly [Key in keyof MortalApp]: MortalApp[Key] };
  const closers: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    const devstore = await startDevstore({ empty: true, apiSecret: SECRET });
    const easypost = await startEasypost({ seed: "mortal" });
    const database = await createTestDatabase();
    const filesDir = await mkdtemp(join(tmpdir(), "aftercare-files-"));
    const mailIds: string[] = [];
    const smtp = await startMailbox(mailIds);
    const sealer = createSealer(KEY);
    let server: AppProcess | null = null;
    let worker: WorkerProcess | null = null;
    let armed: { death: Death; left: number; dead: () => void } | null = null;

    /** Every call of the app to the world passes here. */
    async function pass<Answer>(call: string, perform: () => Promise<Answer>): Promise<Answer> {
      const mine = armed && (armed.death.call ?? call) === call && --armed.left === 0 ? armed : null;
      if (!mine) return perform();
      armed = null;
      try {
        if (mine.death.when === "unheard") {
          worker?.kill();
          throw new Error("Nobody hears this call.");
        }
        const answer = await perform();
        worker?.kill();
        return answer;
      } finally {
        mine.dead();
      }
    }

    const { store } = devstore;
    const execute = Object.getPrototypeOf(store).execute as typeof store.execute;
    store.execute = (request, caller) => {
      const mutation = /\bmutation\b[^{]*\{\s*(\w+)/.exec(request.query)?.[1];
      // Tests look through the same door, unlimited.
      return caller.unlimited
        ? execute.call(store, request, caller)
        : pass(mutation ?? "query", () => execute.call(store, request, caller));
    };
    const carrier = await startProxy(easypost.apiUrl, pass);
    const env = {
      NODE_ENV: "production",
      DATABASE_URL: database.url,
      SHOPIFY_API_KEY: devstore.world.app.apiKey,
      SHOPIFY_API_SECRET: SECRET,
      SHOPIFY_APP_URL: devstore.tunnelUrl,
      ENCRYPTION_KEY: KEY,
      EASYPOST_API_URL: carrier.url,
      FILES_DIR: filesDir,
      SMTP_URL: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
      MAIL_FROM: "shop@example.com",
      LOG_LEVEL: "info",
    };
    const until: MortalApp["until"] = async (check, what) => {
      const deadline = Date.now() + 120_000;
      for (let last = Date.now(); !(await check());) {
        if (Date.now() > deadline) throw new Error(`waited in vain: ${what}`);
        await new Promise((resolve) => setTimeout(resolve, 30));
        const passed = Date.now() - last;
        last += passed;
        await store.clock.advance(passed * HASTE);
      }
    };
    Object.assign(mortal, {
      devstore,
      easypost,
      db: database.db,
      sealer,
      mailIds,
      until,
      now: () => store.clock.now(),
      async start() {
        server = await startAppProcess({ ...env, DEVSTORE_URL: devstore.url, PROCESS_ROLE: "web" });
        devstore.world.app.url = server.url;
        worker = startWorkerProcess(readEnv(env), devstore.url);
      },
      async stop() {
        await worker?.stop();
        await server?.stop();
      },
      async dieAt(death: Death) {
        let isDead = false;
        armed = { death, left: death.nth ?? 1, dead: () => (isDead = true) };
        await until(async () => isDead, `death at ${death.call ?? "any call"}, ${death.when}`);
        await worker?.stop();
        worker = startWorkerProcess(readEnv(env), devstore.url);
      },
    } satisfies MortalApp);
    closers.push(
      async () => worker?.kill(),
      async () => server?.kill(),
      () => new Promise((resolve) => smtp.close(() => resolve())),
      carrier.close,
      () => easypost.close(),
      () => devstore.close(),
      () => database.close(),
      () => rm(filesDir, { recursive: true, force: true }),
    );
    await connect(mortal, policies);
  });
  afterAll(async () => {
    for (const close of closers) await close();
  });
  return mortal;
}

async function startMailbox(ids: string[]): Promise<SMTPServer> {
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, done) {
      let text = "";
      stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
      stream.on("end", () => {
        ids.push(/^Message-ID: (.+)$/im.exec(text)?.[1] ?? "");
        done();
      });
    },
  });
  // A killed app leaves its connections torn.
  smtp.on("error", () => {});
  await new Promise<void>((resolve) => smtp.listen(0, "127.0.0.1", () => resolve()));
  return smtp;
}

/** In front of the carrier's stand-in, so that calls to it can be the last ones the app makes. */
async function startProxy(
  target: string,
  pass: <Answer>(call: string, perform: () => Promise<Answer>) => Promise<Answer>,
): Promise<LoopbackServer> {
  const server = await listenOnLoopback((request, response) => {
    const { method = "GET", url = "" } = request;
    const call = `${method} ${url.replace(/\?.*/, "").replace(/\/(?=[^/]*\d)[0-9a-z_-]{12,}(?=\/|$)/gi, "/:id")}`;
    void buffer(request)
      .then((body) =>
        pass(call, () =>
          fetch(`${target}${url}`, {
            method,
            headers: { authorization: request.headers.authorization ?? "", "content-type": "application/json" },
            ...(body.length > 0 && { body }),
          }).then(async (answer) => ({ answer, bytes: Buffer.from(await answer.arrayBuffer()) })),
        ),
      )
      .then(({ answer, bytes }) => {
        const type = { "content-type": answer.headers.get("content-type") ?? "" };
        const later = answer.headers.get("retry-after");
        response.writeHead(answer.status, { ...type, ...(later && { "retry-after": later }) }).end(bytes);
      })
      .catch(() => request.socket.destroy());
  });
  return { ...server, url: `${server.url}/` };
}

/** The shop has opened the app and switched policies on. */
async function connect({ devstore, db, sealer, now }: MortalApp, policies: readonly AnyPolicy[]): Promise<void> {
  const { shop, world } = devstore;
  const { accessToken } = world.tokens.issueOffline(shop, world.app.scopes, false);
  const session = new Session({ id: `offline_${shop}`, shop, state: "", isOnline: false, accessToken });
  await new SealedSessionStorage(db, sealer).storeSession(session);
  const at = now();
  await db.write((tx) => openShop(tx, shop, at));
  for (const document of policies) await turnOnPolicy(db, shop, document, at);
}
