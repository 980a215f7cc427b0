import { createHmac, randomUUID } from "node:crypto";
import { request, type Agent } from "node:http";

export const SECRET = "test-secret-0123456789abcdef";
export const PREVIOUS_SECRET = "previous-secret-0123456789";
export const SHOP = "crumbs.myshopify.com";

export interface Delivery {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** A webhook as Shopify sends it. */
export function delivery(topic: string, payload: unknown, webhookId: string = randomUUID()): Delivery {
  return signed(Buffer.from(typeof payload === "string" ? payload : JSON.stringify(payload)), {
    "X-Shopify-Topic": topic,
    "X-Shopify-Webhook-Id": webhookId,
  });
}

/** Any bytes, signed as Shopify signs them, with headers that can be changed or (by "") left out. */
export function signed(body: Buffer, headers: Record<string, string> = {}, secret = SECRET): Delivery {
  const all = {
    "Content-Type": "application/json",
    "X-Shopify-Topic": "orders/create",
    "X-Shopify-Shop-Domain": SHOP,
    "X-Shopify-Webhook-Id": randomUUID(),
    "X-Shopify-Event-Id": randomUUID(),
    "X-Shopify-Triggered-At": "2026-11-21T12:00:00.123456789Z",
    "X-Shopify-API-Version": "2026-07",
    "X-Shopify-Hmac-Sha256": createHmac("sha256", secret).update(body).digest("base64"),
    ...headers,
  };
  return { body, headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== "")) };
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface SendOptions {
  readonly method?: string;
  readonly path?: string;
  readonly agent?: Agent;
  /** Without a Content-Length. */
  readonly chunked?: boolean;
}

const NO_ANSWER_MS = 5_000;

export function send(port: number, { body, headers }: Delivery, options: SendOptions = {}): Promise<Answer> {
  const { method = "POST", path = "/webhooks", agent, chunked = false } = options;
  return new Promise((resolve, reject) => {
    const length = chunked ? { "Transfer-Encoding": "chunked" } : { "Content-Length": String(body.length) };
    const req = request({ host: "127.0.0.1", port, method, path, agent, headers: { ...headers, ...length } }, (res) => {
      let text = "";
      res.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      res.on("end", () => resolve({ status: res.statusCode ?? 0, text, headers: res.headers }));
    });
    req.setTimeout(NO_ANSWER_MS, () => req.destroy(new Error(`${method} ${path} got no answer`)));
    req.on("error", reject).end(body);
  });
}
