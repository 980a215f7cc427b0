import express, { type Router } from "express";
import { listenOnLoopback } from "../support/listen-on-loopback.ts";
import { type ControlOptions, serveControl } from "./serve-control.ts";
import type { World } from "./world.ts";

export interface StandIn {
  /** What the account's `baseUrl` is set to. */
  readonly apiUrl: string;
  readonly controlUrl: string;
  readonly world: World;
  close(): Promise<void>;
}

export interface StandInOptions {
  /** 0 or absent: a port the system picks. */
  readonly port?: number;
  /** The same seed gives the same ids and tracking numbers. */
  readonly seed?: string;
}

/** One loopback server: the API below `apiPath`, label files, and the control for whoever plays the carrier. */
export async function listen(api: Router, apiPath: string, control: ControlOptions, port = 0): Promise<StandIn> {
  const { world } = control;
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.use("/_control", serveControl(control));
  app.get("/files/:name", (req, res) => {
    const file = world.files.get(req.params.name);
    if (!file) return void res.status(404).end();
    res.type(file.contentType).send(Buffer.from(file.bytes));
  });
  app.use(apiPath || "/", api);
  const { url, close } = await listenOnLoopback(app, port);
  world.url = url;
  return {
    apiUrl: `${url}${apiPath}`,
    controlUrl: `${url}/_control`,
    world,
    close,
  };
}
