import { once } from "node:events";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { createRequestHandler } from "@remix-run/express";
import compression from "compression";
import express, { type ErrorRequestHandler } from "express";
import type { ServerBuild } from "@remix-run/node";
import { createHttpServer, stopHttpServer } from "./http-server";
import type { Log } from "./log.server";
import { startServices } from "./services.server";

const CLIENT_FILES = path.resolve(import.meta.dirname, "../client");
const FINISH_REQUESTS_MS = 5_000;
const STOP_WITHIN_MS = 9_500;

async function main(): Promise<void> {
  const services = await startServices();
  const { env, log } = services;
  const build = await import("virtual:remix/server-build");
  const server = createHttpServer(services, createPages(build, log));
  server.listen(env.PORT, env.HOST);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  log.info({ host: env.HOST, port, role: env.PROCESS_ROLE }, "ready");

  let stopping = false;
  const stop = (signal: string): void => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, "stopping");
    setTimeout(() => process.exit(0), STOP_WITHIN_MS).unref();
    void stopHttpServer(server, services, FINISH_REQUESTS_MS).then(() => {
      log.info("stopped");
      process.exit(0);
    });
  };
  process.on("SIGTERM", stop).on("SIGINT", stop);
}

/** Everything but webhooks and health: files of the client build, then Remix. */
function createPages(build: ServerBuild, log: Log): express.Express {
  const app = express();
  app.disable("x-powered-by");
  // A proxy in front is reached over a private address; anybody else's X-Forwarded-* is not believed.
  app.set("trust proxy", ["loopback", "linklocal", "uniquelocal"]);
  app.use(compression());
  app.use("/assets", express.static(path.join(CLIENT_FILES, "assets"), { immutable: true, maxAge: "1y" }));
  app.use(express.static(CLIENT_FILES, { maxAge: "1h", index: false }));
  app.all("*", createRequestHandler({ build, mode: "production" }));
  app.use(answerError(log));
  return app;
}

function answerError(log: Log): ErrorRequestHandler {
  return (error: { code?: string; status?: number }, _req, res, next) => {
    if (res.headersSent) return next(error);
    // A Host header or a path that makes no URL is the sender's mistake.
    const status = error.code === "ERR_INVALID_URL" ? 400 : (error.status ?? 500);
    if (status >= 500) log.error({ err: error }, "a request failed");
    res
      .status(status)
      .type("text/plain")
      .send(status >= 500 ? "Something went wrong." : "Bad request.");
  };
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
