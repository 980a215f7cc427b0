import { text } from "node:stream/consumers";
import { listenOnLoopback, type LoopbackServer } from "./listen-on-loopback";

export interface Received {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

export interface Receiver extends LoopbackServer {
  readonly received: Received[];
  /** What it answers next; null = nothing ever. Once empty: 200. */
  answer(...answers: ({ status: number; headers?: Record<string, string>; body?: string } | null)[]): void;
}

/** A merchant's own system on loopback. */
export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  let answers: Parameters<Receiver["answer"]> = [];
  const server = await listenOnLoopback((request, response) => {
    void text(request).then((body) => {
      received.push({ path: request.url ?? "", headers: request.headers as Record<string, string>, body });
      const next = answers.length > 0 ? answers.shift() : { status: 200 };
      if (next) response.writeHead(next.status, next.headers).end(next.body ?? "");
    });
  });
  return { ...server, received, answer: (...wanted) => (answers = wanted) };
}
