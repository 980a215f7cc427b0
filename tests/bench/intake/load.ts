/**
 * The load generator, in a process of its own: raw sockets and one prebuilt request whose webhook id is counted up in
 * place. HTTP benchmarking libraries spend more per request than the servers measured here, and would hide the difference.
 */
import { readFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { createHmac } from "node:crypto";
import path from "node:path";

export interface LoadOrder {
  readonly port: number;
  readonly secret: string;
  readonly shop: string;
  readonly seconds: number;
  readonly connections: number;
  /** Requests per second, null = as many as the server takes. */
  readonly rate: number | null;
}
export interface LoadResult {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly failed: number;
}

const SAMPLE = path.resolve(import.meta.dirname, "../../fixtures/shopify-webhooks/fulfillments__create.json");
const ID_LENGTH = 36;

/** A real sample payload as Shopify sends it, without the whitespace of the published file: 5.6 kB. */
const body = Buffer.from(JSON.stringify(JSON.parse(readFileSync(SAMPLE, "utf8"))));

function buildRequest({ port, secret, shop }: LoadOrder): { request: Buffer; idEnd: number } {
  const head = [
    "POST /webhooks HTTP/1.1",
    `Host: 127.0.0.1:${port}`,
    "User-Agent: Shopify-Captain-Hook",
    "Content-Type: application/json",
    `Content-Length: ${body.length}`,
    "X-Shopify-Topic: fulfillments/create",
    `X-Shopify-Hmac-Sha256: ${createHmac("sha256", secret).update(body).digest("base64")}`,
    `X-Shopify-Shop-Domain: ${shop}`,
    "X-Shopify-API-Version: 2026-07",
    "X-Shopify-Event-Id: 8ba0b3a0-3f5c-4d7b-9a37-6f2b8f3a9c11",
    "X-Shopify-Triggered-At: 2026-11-21T12:00:00.000000000Z",
    `X-Shopify-Webhook-Id: ${process.pid.toString(16)}-`.padEnd("X-Shopify-Webhook-Id: ".length + ID_LENGTH, "0"),
  ].join("\r\n");
  return { request: Buffer.concat([Buffer.from(`${head}\r\n\r\n`), body]), idEnd: head.length };
}

/** Counts up the decimal digits that end at `idEnd`, within one process: no two requests carry the same id. */
function countUp(request: Buffer, idEnd: number): void {
  let at = idEnd - 1;
  while (request[at] === 0x39) request[at--] = 0x30;
  request[at]!++;
}

async function run(order: LoadOrder): Promise<LoadResult> {
  const { request, idEnd } = buildRequest(order);
  const latencies: number[] = [];
  let failed = 0;
  const idle: Connection[] = [];
  const due: number[] = [];

  const send = (connection: Connection, since: number): void => {
    connection.since = since;
    countUp(request, idEnd);
    // Copied: the bytes may still be in the socket's queue when the next id is counted up.
    connection.socket.write(Buffer.from(request));
  };
  const answered = (connection: Connection, answer: Buffer): void => {
    if (answer.toString("latin1", 0, 9) !== "HTTP/1.1 ") return; // the end of a chunked body
    latencies.push(performance.now() - connection.since);
    if (answer.toString("latin1", 9, 12) !== "200") failed++;
    if (performance.now() >= end) return;
    if (order.rate === null) return send(connection, performance.now());
    const waiting = due.shift();
    if (waiting === undefined) idle.push(connection);
    else send(connection, waiting);
  };

  const connections = await Promise.all(Array.from({ length: order.connections }, () => open(order.port, answered)));
  const start = performance.now();
  const end = start + order.seconds * 1000;
  if (order.rate === null) for (const connection of connections) send(connection, performance.now());
  else await sendAtRate(order.rate);
  await until(end + 200);
  for (const { socket } of connections) socket.destroy();
  latencies.sort((a, b) => a - b);
  const at = (share: number): number => latencies[Math.floor(latencies.length * share)] ?? NaN;
  return { perSecond: latencies.length / order.seconds, p50: at(0.5), p99: at(0.99), failed };

  /** Open loop: latency counts from when a request was due, so a slow answer cannot hide the ones behind it. */
  async function sendAtRate(rate: number): Promise<void> {
    idle.push(...connections);
    for (let sent = 0; performance.now() < end;) {
      const shouldHave = Math.floor(((performance.now() - start) / 1000) * rate);
      for (; sent < shouldHave; sent++) {
        const since = start + (sent * 1000) / rate;
        const connection = idle.pop();
        if (connection) send(connection, since);
        else due.push(since);
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

interface Connection {
  readonly socket: Socket;
  since: number;
}

function open(port: number, answered: (connection: Connection, answer: Buffer) => void): Promise<Connection> {
  return new Promise((resolve, reject) => {
    // One buffer per connection: the usual 64 kB for every read would cost more than the read.
    const callback = (length: number, buffer: Uint8Array): boolean => {
      answered(connection, Buffer.from(buffer.buffer, buffer.byteOffset, length));
      return true;
    };
    const socket = connect({
      port,
      host: "127.0.0.1",
      noDelay: true,
      onread: { buffer: Buffer.alloc(4096), callback },
    });
    const connection: Connection = { socket, since: 0 };
    socket.on("error", reject).on("connect", () => resolve(connection));
  });
}

function until(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, time - performance.now())));
}

process.send?.(await run(JSON.parse(process.argv[2]!) as LoadOrder));
process.disconnect?.();
