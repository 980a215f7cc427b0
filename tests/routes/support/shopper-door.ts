import { Agent } from "node:http";
import type { AdminServer } from "./admin-server";
import { type Answer, send } from "./webhook-client";

const BROWSER = { "User-Agent": "Mozilla/5.0 (X11; Linux x86_64) Chrome/147.0 Safari/537.36" };
export const FORM = "application/x-www-form-urlencoded";

export interface ShopperDoor {
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  /** A form as the page sends it. */
  post(path: string, fields: Record<string, string>): Promise<Answer>;
  send(path: string, how: { method: string; type?: string; body?: Buffer; headers?: object }): Promise<Answer>;
  close(): void;
}

/** The built app as a shopper's browser reaches it. */
export function openShopperDoor({ port }: Pick<AdminServer, "port">): ShopperDoor {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const ask: ShopperDoor["send"] = (path, { method, type, body = Buffer.alloc(0), headers }) => {
    const all = { ...BROWSER, ...(type && { "Content-Type": type }), ...headers };
    return send(port, { body, headers: all }, { method, path, agent });
  };
  return {
    get: (path, headers) => ask(path, { method: "GET", headers }),
    post: (path, fields) =>
      ask(path, {
        method: "POST",
        type: FORM,
        body: Buffer.from(new URLSearchParams(fields).toString()),
        headers: { Origin: `http://127.0.0.1:${port}` },
      }),
    send: ask,
    close: () => agent.destroy(),
  };
}
