import type { IncomingMessage, ServerResponse } from "node:http";
import { discardBody, readBody } from "../lib/read-body";
import { MAX_WEBHOOK_BYTES, WEBHOOK_STATUS, type ReceiveWebhook, type WebhookOutcome } from "./receive-webhook";

const MAX_DISCARDED_BYTES = 4 * MAX_WEBHOOK_BYTES;

/** Whether a request belongs to the webhook door. */
export function isWebhookPath(url: string): boolean {
  return /^\/webhooks(?:[/?]|$)/.test(url);
}

/** The door on bare node:http: raw bytes in, the outcome's status out. Answers nothing a sender could learn from. */
export function createWebhookDoor(receive: ReceiveWebhook): (req: IncomingMessage, res: ServerResponse) => void {
  return (req, res) => {
    if (req.method !== "POST") {
      res.setHeader("Allow", "POST");
      answer(res, 405);
      return void req.resume();
    }
    if (Number(req.headers["content-length"]) > MAX_WEBHOOK_BYTES) return refuse(req, res);
    readBody(req, MAX_WEBHOOK_BYTES, (body) => {
      if (body === null) return refuse(req, res);
      void receive({ headers: req.headers, body }).then((outcome) => answerOutcome(res, outcome));
    });
  };
}

function refuse(req: IncomingMessage, res: ServerResponse): void {
  answerOutcome(res, "too_large");
  discardBody(req, MAX_DISCARDED_BYTES);
}

function answerOutcome(res: ServerResponse, outcome: WebhookOutcome): void {
  if (outcome === "unavailable") res.setHeader("Retry-After", "5");
  answer(res, WEBHOOK_STATUS[outcome]);
}

function answer(res: ServerResponse, status: number): void {
  res.writeHead(status, NO_BODY).end();
}

const NO_BODY = { "Content-Length": "0" };
