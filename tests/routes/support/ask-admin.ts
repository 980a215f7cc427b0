import { signSessionToken } from "../../devstore/http/oauth/session-token";
import { API_KEY, type AdminServer } from "./admin-server";
import { URLENCODED } from "./hostile";
import { SECRET, send, type Answer, type SendOptions } from "./webhook-client";

const BROWSER = { "User-Agent": "Mozilla/5.0 (X11; Linux x86_64) Chrome/147.0 Safari/537.36" };

export interface Asked extends SendOptions {
  readonly body?: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks the built server as staff of a shop, or as nobody. */
export function askAdmin(server: () => AdminServer, shop: string) {
  const asNobody = ({ body = Buffer.alloc(0), headers, ...how }: Asked): Promise<Answer> =>
    send(server().port, { body, headers: { ...BROWSER, ...headers } }, { method: "GET", ...how });
  const asStaff = (asked: Asked): Promise<Answer> => {
    const token = signSessionToken({ shop, apiKey: API_KEY, apiSecret: SECRET, now: new Date(), userId: "42" });
    return asNobody({ ...asked, headers: { Authorization: `Bearer ${token}`, ...asked.headers } });
  };
  /** A form as a page of the app sends it. */
  const post = (path: string, fields: Readonly<Record<string, string>>) =>
    asStaff({
      method: "POST",
      path: `${path}.data`,
      body: Buffer.from(new URLSearchParams(fields).toString()),
      headers: { "Content-Type": URLENCODED },
    });
  return { asNobody, asStaff, post, read: (path: string) => asStaff({ path: path.replace(/^([^?]*)/, "$1.data") }) };
}
