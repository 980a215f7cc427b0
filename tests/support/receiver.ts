import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

export interface Received {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

export interface Receiver {
  readonly url: string;
  readonly received: Received[];
  /** What it answers next; null = nothing ever. Once empty: 200. */
  answer(...answers: ({ status: number; headers?: Record<string, string>; body?: string } | null)[]): void;
  close(): Promise<void>;
}

/** A merchant's own system on loopback. */
export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  let answers: Parameters<Receiver["answer"]> = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      received.push({ path: request.url ?? "", headers: request.headers as Record<string, string>, body });
      const next = answers.length > 0 ? answers.shift() : { status: 200 };
      if (next) response.writeHead(next.status, next.headers).end(next.body ?? "");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    answer: (...wanted) => (answers = wanted),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
