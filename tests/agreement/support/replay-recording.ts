import type { GraphqlRequest } from "../../devstore/contract.ts";

export interface Step {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly response: { readonly data?: unknown; readonly errors?: unknown };
}

export interface Recording {
  readonly scenario: string;
  readonly steps: readonly Step[];
}

type Ask = (request: GraphqlRequest) => Promise<{ data?: unknown; errors?: unknown }>;
type Ids = Map<string, string>;

const GID = /^gid:\/\/shopify\/([A-Za-z]+)\/[^?]+/;
const KINDS = [
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  /^#\d+(-[A-Z]?\d+|\.\d+)?$/,
  /^https?:\/\/[^/]*(myshopify|shopify)/,
];
const VOLATILE = new Set(["cursor", "startCursor", "endCursor", "legacyResourceId", "number", "confirmationNumber"]);

/** Asks every step of a recording in order; differences by step name, empty when the store agrees with Shopify. */
export async function replayRecording(recording: Recording, ask: Ask): Promise<Map<string, string[]>> {
  const ids: Ids = new Map();
  const differences = new Map<string, string[]>();
  for (const step of recording.steps) {
    const answer = await ask({
      query: step.query,
      variables: translate(step.variables, ids) as Record<string, unknown>,
    });
    const found: string[] = [];
    compare(step.response.data ?? null, answer.data ?? null, "data", ids, found);
    const [wanted, got] = [translate(errorsOf(step.response.errors), ids), errorsOf(answer.errors)];
    if (JSON.stringify(wanted) !== JSON.stringify(got)) found.push(`errors: ${brief(wanted)} but ${brief(got)}`);
    if (found.length > 0) differences.set(step.name, found);
  }
  return differences;
}

function translate(value: unknown, ids: Ids): unknown {
  if (typeof value === "string") return value.replace(/gid:\/\/shopify\/\w+\/\w+/g, (gid) => ids.get(gid) ?? gid);
  if (Array.isArray(value)) return value.map((item) => translate(item, ids));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, translate(item, ids)]));
}

function compare(want: unknown, got: unknown, path: string, ids: Ids, found: string[]): void {
  const differ = () => found.push(`${path}: ${brief(want)} but ${brief(got)}`);
  if (want === null || want === undefined) return void (got === null || got === undefined || differ());
  if (Array.isArray(want)) {
    if (!Array.isArray(got) || got.length !== want.length) return void differ();
    return want.forEach((item, index) => compare(item, got[index], `${path}[${index}]`, ids, found));
  }
  if (isRecord(want)) {
    if (!isRecord(got)) return void differ();
    for (const key of new Set([...Object.keys(want), ...Object.keys(got)]))
      compare(want[key], got[key], `${path}.${key}`, ids, found);
    return;
  }
  if (!sameValue(want, got, path, ids)) differ();
}

function sameValue(want: unknown, got: unknown, path: string, ids: Ids): boolean {
  const key = path.split(".").at(-1) ?? "";
  if (typeof want !== "string") return VOLATILE.has(key) ? typeof want === typeof got : want === got;
  if (typeof got !== "string") return false;
  const kind = GID.exec(want)?.[1];
  if (kind) {
    const known = ids.get(want);
    if (GID.exec(got)?.[1] !== kind || (known !== undefined && known !== got)) return false;
    ids.set(want, got);
    return true;
  }
  const pattern = KINDS.find((candidate) => candidate.test(want));
  if (pattern) return pattern.test(got);
  return VOLATILE.has(key) || translate(want, ids) === got;
}

function errorsOf(errors: unknown): unknown {
  if (!Array.isArray(errors)) return errors ?? null;
  return errors.map((error: { message: string; extensions?: { code?: string } }) => ({
    message: error.message,
    code: error.extensions?.code ?? null,
  }));
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function brief(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
