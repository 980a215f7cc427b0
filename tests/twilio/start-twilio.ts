import { createHmac } from "node:crypto";
import express, { type Request, type Response, Router } from "express";
import { z } from "zod";
import { type Faults, faultsSchema, noFaults, withFaults } from "../carriers/faults.ts";
import { listenOnLoopback } from "../support/listen-on-loopback.ts";
import { messageJson, type StoredMessage, TwilioState } from "./state.ts";

export interface TwilioStandIn {
  /** In place of https://api.twilio.com. */
  readonly apiUrl: string;
  readonly controlUrl: string;
  readonly accountSid: string;
  readonly authToken: string;
  /** Every message that was accepted, in order. */
  readonly sent: readonly StoredMessage[];
  faults(faults: z.input<typeof faultsSchema>): void;
  /** This number answered STOP. */
  optOut(number: string): void;
  /** Carries a message on and tells the app, signed. Returns the app's status, null when it asked for no news. */
  become(sid: string, status: string, errorCode?: number): Promise<number | null>;
  close(): Promise<void>;
}

export interface TwilioOptions {
  readonly port?: number;
  readonly accountSid?: string;
  readonly authToken?: string;
  readonly now?: () => Date;
}

/** Twilio's REST on loopback: accounts and messages, signed status call-backs. What it does not know it says so. */
export async function startTwilio(options: TwilioOptions = {}): Promise<TwilioStandIn> {
  const { accountSid = `AC${"7".repeat(32)}`, authToken = "stand-in-auth-token", now = () => new Date() } = options;
  const state = new TwilioState(accountSid, now);
  let faults: Faults = noFaults();

  const become = async (sid: string, status: string, errorCode?: number) => {
    const message = state.move(sid, status, errorCode);
    if (!message?.statusCallback) return null;
    const fields = state.callbackFields(message);
    const signed = Object.keys(fields)
      .sort()
      .map((key) => key + fields[key])
      .join("");
    const signature = createHmac("sha1", authToken)
      .update(message.statusCallback + signed)
      .digest("base64");
    const answer = await fetch(message.statusCallback, {
      method: "POST",
      headers: { "X-Twilio-Signature": signature },
      body: new URLSearchParams(fields),
    });
    return answer.status;
  };

  const app = express();
  app.disable("x-powered-by");
  app.use(
    "/_control",
    serveControl(state, become, (wanted) => (faults = wanted)),
  );
  app.use(
    "/2010-04-01",
    api(state, accountSid, authToken, () => faults),
  );
  app.use((req, res) => refuse(res, 501, 0, `This stand-in does not know ${req.method} ${req.path}.`));
  const { url, close } = await listenOnLoopback(app, options.port);
  return {
    apiUrl: url,
    controlUrl: `${url}/_control`,
    accountSid,
    authToken,
    sent: state.messages,
    faults: (wanted) => (faults = faultsSchema.parse(wanted)),
    optOut: (number) => state.optedOut.add(number),
    become,
    close,
  };
}

function api(state: TwilioState, accountSid: string, authToken: string, faults: () => Faults): Router {
  const router = Router();
  router.use(withFaults(faults));
  router.use((req, res, next) => {
    const right = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString("base64")}`;
    if (req.headers.authorization === right) return next();
    refuse(res, 401, 20003, "Authenticate");
  });
  router.use(express.urlencoded({ extended: false }));
  router.get("/Accounts/:sid.json", (req: Request, res: Response) => {
    if (req.params["sid"] !== accountSid) return refuse(res, 404, 20404, "The requested resource was not found");
    res.json({ sid: accountSid, friendly_name: "Stand-in", status: "active", type: "Full" });
  });
  router.post("/Accounts/:sid/Messages.json", (req: Request, res: Response) => {
    const made = state.create(req.body as Record<string, string>);
    if ("code" in made) return refuse(res, 400, made.code, made.message);
    res.status(201).json(messageJson(made));
  });
  router.get("/Accounts/:sid/Messages.json", (req: Request, res: Response) => {
    const { To: to, PageSize: size = "50" } = req.query as Record<string, string>;
    const found = state.messages.filter((one) => !to || one.to === to).toReversed();
    res.json({ messages: found.slice(0, Number(size)).map(messageJson), next_page_uri: null, page: 0 });
  });
  router.get("/Accounts/:sid/Messages/:id.json", (req: Request, res: Response) => {
    const message = state.messages.find(({ sid }) => sid === req.params["id"]);
    if (!message) return refuse(res, 404, 20404, "The requested resource was not found");
    res.json(messageJson(message));
  });
  return router;
}

function serveControl(
  state: TwilioState,
  become: TwilioStandIn["become"],
  setFaults: (faults: Faults) => void,
): Router {
  const router = Router();
  router.use(express.json());
  router.get("/messages", (_req, res) => void res.json(state.messages));
  router.put("/faults", (req, res) => {
    setFaults(faultsSchema.parse(req.body));
    res.json({ ok: true });
  });
  router.post("/opt-out", (req, res) => {
    state.optedOut.add(z.object({ number: z.string() }).parse(req.body).number);
    res.json({ ok: true });
  });
  router.post("/messages/:sid", (req, res, next) => {
    const wanted = z.object({ status: z.string(), errorCode: z.number().optional() }).parse(req.body);
    become(req.params.sid, wanted.status, wanted.errorCode).then((told) => res.json({ told }), next);
  });
  return router;
}

function refuse(res: Response, status: number, code: number, message: string): void {
  res.status(status).json({ code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status });
}
