import { parentPort, workerData } from "node:worker_threads";
import { openDatabase } from "./db.server";
import type { Env } from "./env.server";
import type { Gate } from "./lib/gate";
import { createSealer } from "./lib/seal";
import { createLog } from "./log.server";
import { SealedSessionStorage } from "./records/session-storage";
import { createEmbeddedEngine } from "./worker/embedded-engine";
import { openWorld } from "./world.server";

/** What the worker's thread is started with. */
export interface WorkerThreadData {
  readonly env: Env;
  readonly gate: Gate;
}

/** The engine on a thread of its own, with its own connections: however busy it is, requests are answered at once. */
const { env, gate } = workerData as WorkerThreadData;
const log = createLog(env.LOG_LEVEL);
const db = await openDatabase(env.DATABASE_URL, gate);
const sealer = createSealer(env.ENCRYPTION_KEY);
const world = openWorld(env, new SealedSessionStorage(db, sealer));
const engine = createEmbeddedEngine({ db, sealer, now: () => new Date(), log, ...world });
engine.start();

parentPort!.on("message", (message: "wake" | "stop") => {
  if (message === "wake") return engine.wake();
  void engine
    .stop()
    .then(() => world.close())
    .then(() => db.close())
    .then(() => parentPort!.close());
});
