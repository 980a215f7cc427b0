import { expect } from "vitest";
import { customerToken } from "./customer-token";
import { BROWSER } from "./fuzzing";
import type { ReturnsBench } from "./returns-bench";
import { sealer } from "./two-shops";

export const read = <Value>({ text }: { text: string }) => JSON.parse(text) as Value;
export const at = (path: string, id: string, more = "") => `${path}?id=${encodeURIComponent(id)}${more}`;

interface Asking {
  /** Customer GID, by default the one whose order can come back. */
  readonly by?: string;
  /** null = none */
  readonly token?: string | null;
  readonly method?: string;
  readonly json?: unknown;
  readonly bytes?: Buffer;
}

/** Asks the doors of the customer account as an extension does: from an origin that is none, with a customer's token. */
export function askAsAccount(benchNow: () => ReturnsBench) {
  const ask = async (path: string, { by, method = "GET", json, token: given, bytes }: Asking = {}) => {
    const bench = benchNow();
    const token = given === undefined ? customerToken({ dest: bench.ours.shop, sub: by ?? bench.customerId }) : given;
    const headers = { ...BROWSER, Origin: "null", ...(token !== null && { Authorization: `Bearer ${token}` }) };
    const body = bytes ?? (json === undefined ? undefined : Buffer.from(JSON.stringify(json)));
    const type = json === undefined ? "" : "application/json";
    const sent = { path: `/api/customer/${path}`, by: null, method, headers, bytes: body, type };
    const answer = await bench.ask(sent);
    // What an extension may not read, it cannot tell its shopper.
    expect(answer.headers["access-control-allow-origin"], `${method} ${path}`).toBe("*");
    bench.expectHarmless(answer);
    return answer;
  };
  const eventsOf = (subject: string) => benchNow().database.db.read.inboundEvent.findMany({ where: { subject } });
  return {
    ask,
    /** What was written down about an order, and what it says. */
    eventsOf,
    payloads: async (subject: string) =>
      (await eventsOf(subject)).map(
        ({ payloadSealed }) => JSON.parse(sealer.openBytes(payloadSealed)) as Record<string, unknown>,
      ),
    post: (path: string, json: unknown, asked: Asking = {}) => ask(path, { ...asked, method: "POST", json }),
    /** The customer of an order that was seeded. */
    async ownerOf(orderId: string) {
      const { database, ours } = benchNow();
      const where = { shop_id: { shop: ours.shop, id: orderId } };
      const { customerId } = await database.db.read.order.findUniqueOrThrow({ where });
      return { sub: customerId!, orderId };
    },
  };
}
