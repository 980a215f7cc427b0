/** What an extension asked of the app. */
export interface Sent {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly token: string | null;
  readonly json: unknown;
  readonly file: unknown;
}

export type Doors = Readonly<Record<string, (sent: Sent) => unknown>>;

/**
 * Plays the app behind an extension of a customer account: each door answers with a value, a Response, or throws as a lost
 * connection does. Gives what was asked, in order. A door that is not there is an error of the test.
 */
export function playApp(extension: { fetch: unknown }, doors: Doors): Sent[] {
  const asked: Sent[] = [];
  process.env.APP_URL = "https://app.test";
  extension.fetch = async (address: string, { headers = {}, body }: FetchOptions = {}): Promise<Response> => {
    const { origin, pathname, searchParams } = new URL(address);
    const path = pathname.replace("/api/customer/", "");
    const door = doors[path];
    if (origin !== "https://app.test" || !door) throw new Error(`Nobody answers ${address}.`);
    const isText = typeof body === "string";
    const token = headers["Authorization"] ?? null;
    const sent = {
      path,
      query: searchParams,
      token,
      json: isText ? JSON.parse(body) : null,
      file: isText ? null : body,
    };
    asked.push(sent);
    const answer = await door(sent);
    return answer instanceof Response ? answer : Response.json(answer);
  };
  return asked;
}

interface FetchOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

declare const process: { readonly env: Record<string, string> };

/** A refusal of the app. */
export const refusal = (status: number, error = "") => Response.json({ error }, { status });
