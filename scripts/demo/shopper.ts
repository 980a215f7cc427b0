import { randomUUID } from "node:crypto";
import { signSessionToken } from "../../tests/devstore/http/oauth/session-token.ts";
import { browser } from "./browser.ts";
import type { Mail } from "./mailbox.ts";

/** A shopper at the app's own doors: signed in to their customer account, or with a link from a mail. */
export interface Shopper {
  askToCancel(order: { readonly id: string; readonly customerId: string }, reason: string): Promise<void>;
  /** Presses the button behind the link of a mail. */
  keepOrder(mail: Mail): Promise<void>;
}

export function actAsShopper(options: {
  readonly shop: string;
  readonly apiKey: string;
  readonly apiSecret: string;
  readonly tunnelUrl: string;
  /** Store time. */
  readonly now: () => Promise<Date>;
}): Shopper {
  const { tunnelUrl, now, ...app } = options;
  return {
    async askToCancel({ id, customerId }, reason) {
      // What Shopify's customer account hands to an extension: a token signed for this app, speaking for the customer.
      const token = signSessionToken({ ...app, now: await now(), userId: customerId });
      const response = await fetch(new URL("/api/customer/cancellations", tunnelUrl), {
        method: "POST",
        headers: { ...browser, authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify({ requestKey: randomUUID(), orderId: id, scope: { whole: true }, reason }),
        signal: AbortSignal.timeout(30_000),
      });
      const answer = await response.text();
      if (response.status !== 202)
        throw new Error(`The request was answered ${response.status}: ${answer.slice(0, 500)}`);
    },
    async keepOrder({ text, subject }) {
      const link = /\bhttps?:\/\/\S+\/keep\/[\w.-]+/.exec(text)?.[0];
      if (!link) throw new Error(`The mail “${subject}” has no link to keep the order.`);
      const response = await fetch(link, { method: "POST", headers: browser, signal: AbortSignal.timeout(30_000) });
      if (!response.ok) throw new Error(`The link to keep the order answered ${response.status}.`);
      await response.text();
    },
  };
}
