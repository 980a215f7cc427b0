import type { IncomingMessage, ServerResponse } from "node:http";
import { MAX_WEBHOOK_BYTES, WEBHOOK_STATUS, type ReceiveWebhook, type WebhookOutcome } from "./receive-webhook";

/** How much of a refused upload is read and thrown away so that its sender gets to see the answer. */
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
    const chunks: Buffer[] = [];
    let size = 0;
    const collect = (chunk: Buffer): void => {
      size += chunk.length;
      chunks.push(chunk);
      if (size <= MAX_WEBHOOK_BYTES) return;
      chunks.length = 0;
      req.off("data", collect).off("end", finish);
      refuse(req, res);
    };
    const finish = (): void => {
      const body = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
      void receive({ headers: req.headers, body }).then((outcome) => answerOutcome(res, outcome));
    };
    // An aborted upload never ends: it is dropped with its chunks.
    req.on("data", collect).on("end", finish).on("error", ignore);
  };
}

function refuse(req: IncomingMessage, res: ServerResponse): void {
  answerOutcome(res, "too_large");
  let discarded = 0;
  req.on("error", ignore).on("data", (chunk: Buffer) => {
    discarded += chunk.length;
    if (discarded > MAX_DISCARDED_BYTES) req.destroy();
  });
}

function answerOutcome(res: ServerResponse, outcome: WebhookOutcome): void {
  if (outcome === "unavailable") res.setHeader("Retry-After", "5");
  answer(res, WEBHOOK_STATUS[outcome]);
}

function answer(res: ServerResponse, status: number): void {
  res.writeHead(status, NO_BODY).end();
}

const NO_BODY = { "Content-Length": "0" };

function ignore(): void {}
