import type { IncomingHttpHeaders } from "node:http";
import { buffer } from "node:stream/consumers";
import { listenOnLoopback } from "../../support/listen-on-loopback.ts";

export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Answer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** An app for tests: keeps every request with its raw bytes and answers as it is told. */
export async function startReceiver(answer: (request: Received) => Answer | Promise<Answer> = () => ({})) {
  const received: Received[] = [];
  const server = await listenOnLoopback((req, res) => {
    const keep = async (body: Buffer) => {
      const request = { method: req.method ?? "", url: req.url ?? "", headers: req.headers, body };
      received.push(request);
      const { status = 200, headers = {}, body: said = "" } = await answer(request);
      res.writeHead(status, headers).end(said);
    };
    // A request that breaks off was none.
    void buffer(req).then(keep, () => res.destroy());
  });
  return {
    ...server,
    received,
    /** The webhooks among the requests, of one topic or all. */
    webhooks: (topic?: string) =>
      received.filter(({ headers }) => headers["x-shopify-topic"] && (!topic || headers["x-shopify-topic"] === topic)),
  };
}

export type Receiver = Awaited<ReturnType<typeof startReceiver>>;
