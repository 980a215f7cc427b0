import { sessionToken, spokenLanguage } from "./host";

/** Filled in when the extension is built: Shopify's CLI knows it in development, `npm run deploy` tells it. */
declare const process: { readonly env: { readonly APP_URL: string } };

/** Why there is no answer, by what the shopper can do about it. */
export type Problem =
  | "offline" /** try again when connected */
  | "sign_in"
  | "gone" /** no such order, or not theirs */
  | "late" /** not possible any more */
  | "too_large"
  | "refused" /** the app says why */
  | "wait"; /** try again in a moment */

export interface Failure {
  readonly outcome: "problem";
  readonly problem: Problem;
  /** The app's own words; "" = it said nothing a shopper could use. */
  readonly said: string;
}
export type Answer<Value> = { readonly outcome: "ok"; readonly value: Value } | Failure;

export interface Call {
  readonly query?: Readonly<Record<string, string>>;
  /** What is posted: as JSON, or a file as it is. */
  readonly json?: unknown;
  readonly file?: Blob;
}

const PATIENCE_MS = 30_000;
const PROBLEMS: Readonly<Record<number, Problem>> = {
  401: "sign_in",
  404: "gone",
  409: "late",
  413: "too_large",
  422: "refused",
};

/** Asks the app. Whatever goes wrong is an answer, too. */
export async function callApp<Value>(path: string, { query = {}, json, file }: Call = {}): Promise<Answer<Value>> {
  try {
    const asked = new URLSearchParams({ ...query, locale: spokenLanguage() });
    const body = file ?? (json === undefined ? undefined : JSON.stringify(json));
    const response = await fetch(`${process.env.APP_URL}/api/customer/${path}?${asked.toString()}`, {
      method: body === undefined ? "GET" : "POST",
      headers: {
        Authorization: `Bearer ${await sessionToken()}`,
        ...(json !== undefined && { "Content-Type": "application/json" }),
      },
      body,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const value: unknown = await response.json().catch(() => null);
    if (response.ok) return { outcome: "ok", value: value as Value };
    const { error = "", said = "" } = (value ?? {}) as { readonly error?: string; readonly said?: string };
    const kind = PROBLEMS[response.status] ?? "wait";
    return problem(kind, said || (kind === "refused" ? error : ""));
  } catch {
    return problem("offline", "");
  }
}

const problem = (kind: Problem, said: string): Failure => ({ outcome: "problem", problem: kind, said });
