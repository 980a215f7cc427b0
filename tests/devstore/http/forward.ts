import { type IncomingHttpHeaders, type IncomingMessage, request as httpRequest } from "node:http";
import { pipeline } from "node:stream/promises";
import type { Request } from "express";

/** Hop-by-hop fields end at a proxy (RFC 9110, 7.6.1). */
const hopByHop = ["connection", "keep-alive", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade"];

export function withoutHeaders(headers: IncomingHttpHeaders, names: readonly string[]): IncomingHttpHeaders {
  const unwanted = new Set([...names, ...hopByHop]);
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !unwanted.has(name)));
}

/** Sends a request on, streaming its body (or a copy kept for a second try), and resolves with the answer's head. */
export function forward(
  target: URL,
  options: { method: string; headers: IncomingHttpHeaders; body: Request | Buffer | null },
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(target, { method: options.method, headers: options.headers }, resolve);
    outgoing.on("error", reject);
    if (options.body === null || Buffer.isBuffer(options.body)) outgoing.end(options.body ?? undefined);
    else pipeline(options.body, outgoing).catch(reject);
  });
}

export async function readAll(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
