import type { Shippo } from "shippo";
import type { z } from "zod";
import { type Answered, type HttpAnswer, judgeAnswer, silence } from "../answer";
import type { CarrierAccount } from "../port";
import { readRefusal } from "./schemas";

export interface ShippoCall<Result> {
  /** For the log. */
  readonly name: string;
  readonly changes?: boolean;
  readonly schema: z.ZodType<Result>;
  readonly make: (client: Shippo) => Promise<unknown>;
}

/** Makes one call through Shippo's client. @throws as judgeAnswer does. */
export type CallShippo = <Result>(call: ShippoCall<Result>) => Promise<Answered<Result>>;

const TIMEOUT_MS = 40_000;

/** When it is first needed: to load it takes longer than to start all the rest of the worker. */
async function load() {
  const [{ Shippo: Client }, { HTTPClient }] = await Promise.all([import("shippo"), import("shippo/lib/http.js")]);
  return { Client, HTTPClient };
}

export function createShippoCaller({ apiKey, baseUrl }: CarrierAccount): CallShippo {
  return async ({ name, changes = false, schema, make }) => {
    const judged = { provider: "shippo", name, changes, schema, readRefusal } as const;
    let answer: HttpAnswer | null = null;
    let failure: unknown = null;
    // The client's own reading of answers knows a closed list of words and throws over any other: the bytes are read here.
    const fetcher: typeof fetch = async (input, init) => {
      try {
        const response = await fetch(input, { ...init, redirect: "manual" });
        const text = await response.clone().text();
        answer = { status: response.status, retryAfter: response.headers.get("Retry-After"), body: parseJson(text) };
        return response;
      } catch (cause) {
        failure = cause;
        throw cause;
      }
    };
    const { Client, HTTPClient } = await load();
    const client = new Client({
      apiKeyHeader: apiKey,
      shippoApiVersion: "2018-02-08",
      timeoutMs: TIMEOUT_MS,
      httpClient: new HTTPClient({ fetcher }),
      ...(baseUrl ? { serverURL: baseUrl.replace(/\/+$/, "") } : {}),
    });
    try {
      await make(client);
    } catch (cause) {
      if (answer === null) throw silence(judged, failure ?? cause);
    }
    if (answer === null) throw silence(judged, new Error("the client told of no answer"));
    return judgeAnswer(judged, answer);
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
