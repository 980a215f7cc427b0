import EasyPostClient from "@easypost/api";
import type { z } from "zod";
import { type Answered, type HttpAnswer, judgeAnswer, silence } from "../answer";
import type { CarrierAccount } from "../port";
import { readRefusal } from "./schemas";

export interface EasypostCall<Result> {
  readonly method: "get" | "post" | "patch";
  /** Below /v2, without a leading slash. */
  readonly path: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly changes?: boolean;
  readonly schema: z.ZodType<Result>;
}

/** Makes one call through EasyPost's client. @throws as judgeAnswer does. */
export type CallEasypost = <Result>(call: EasypostCall<Result>) => Promise<Answered<Result>>;

const TIMEOUT = { response: 20_000, deadline: 40_000 };

/** The superagent request that the client hands to its middleware; the package brings no types for it. */
interface SuperagentRequest {
  timeout(limits: typeof TIMEOUT): SuperagentRequest;
  redirects(count: number): SuperagentRequest;
  on(event: "response", listener: (response: SuperagentResponse) => void): SuperagentRequest;
}
interface SuperagentResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export function createEasypostCaller({ apiKey, baseUrl }: CarrierAccount): CallEasypost {
  return async (call) => {
    const { method, path, params = {}, changes = false, schema } = call;
    const judged = { provider: "easypost", name: `${method} ${nameOf(path)}`, changes, schema, readRefusal } as const;
    let answer: HttpAnswer | null = null;
    // A client per call: it has no other way to tell which answer belongs to which call, and its own timeout is ignored.
    const client = new EasyPostClient(apiKey, {
      ...(baseUrl ? { baseUrl: `${baseUrl.replace(/\/+$/, "")}/` } : {}),
      requestMiddleware: (request: SuperagentRequest) =>
        request
          .timeout(TIMEOUT)
          .redirects(0)
          .on("response", ({ status, headers, body }) => {
            answer = { status, retryAfter: headers["retry-after"] ?? null, body };
          }),
    });
    try {
      await client.makeApiCall(method, path, params);
    } catch (cause) {
      // The client throws TypeErrors over answers it did not expect: the answer itself tells more.
      if (answer === null) throw silence(judged, cause);
    }
    if (answer === null) throw silence(judged, new Error("the client told of no answer"));
    return judgeAnswer(judged, answer);
  };
}

/** Paths without ids, for the log. */
const nameOf = (path: string) => path.replace(/[a-z]+_[0-9a-z]{6,}/g, ":id");
