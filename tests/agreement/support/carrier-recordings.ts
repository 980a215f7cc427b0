import { readdirSync, readFileSync } from "node:fs";
import { listenOnLoopback, type LoopbackServer } from "../../support/listen-on-loopback";

export interface Exchange {
  readonly request: { readonly method: string; readonly path: string; readonly body: unknown };
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: unknown;
  };
}
export interface Recording {
  readonly scenario: string;
  readonly interactions?: readonly Exchange[];
  readonly body?: unknown;
}

const folder = new URL("../../fixtures/carriers/easypost/", import.meta.url);

/** Every recorded conversation with EasyPost, also those put there later. */
export function readRecordings(): Recording[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Recording);
}

/** Every object of EasyPost's in a recording (`object: "Tracker"`), wherever it is nested. */
export function objectsNamed(name: string, value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap((each) => objectsNamed(name, each));
  if (typeof value !== "object" || value === null) return [];
  const nested = Object.values(value).flatMap((each) => objectsNamed(name, each));
  return "object" in value && value.object === name ? [value as Record<string, unknown>, ...nested] : nested;
}

export interface RecordingServer extends LoopbackServer {
  /** What the next requests are answered with, by method and path, ids left open. */
  play(exchanges: readonly Exchange[]): void;
}

/** Plays recorded answers on loopback, byte for byte as JSON. */
export async function startRecordingServer(): Promise<RecordingServer> {
  let playing: readonly Exchange[] = [];
  const server = await listenOnLoopback((request, response) => {
    const key = keyOf(request.method ?? "", (request.url ?? "").split("?")[0] ?? "");
    const found = playing.find((each) => keyOf(each.request.method, each.request.path) === key);
    response.writeHead(found?.response.status ?? 501, { "Content-Type": "application/json; charset=utf-8" });
    response.end(JSON.stringify(found?.response.body ?? { error: { code: "NOT_RECORDED", message: key, errors: [] } }));
  });
  return { ...server, url: `${server.url}/v2`, play: (exchanges) => void (playing = exchanges) };
}

export const keyOf = (method: string, path: string) => `${method} ${path.replace(/\/[a-z]+_[^/]+/g, "/:id")}`;
