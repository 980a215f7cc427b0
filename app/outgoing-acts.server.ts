import { randomUUID } from "node:crypto";
import type { OpenSms, SmsAccount } from "./adapters/sms/port";
import { toE164 } from "./adapters/sms/phone-number";
import { checkAddress } from "./adapters/webhooks/check-address";
import type { PostWebhook } from "./adapters/webhooks/port";
import { newWebhookSecret, signWebhook } from "./adapters/webhooks/sign-webhook";
import type { Database } from "./db.server";
import type { OutgoingTopic } from "./domain/outgoing-topics";
import type { Sealer } from "./lib/seal";
import { connectSms, saveSmsTest, smsAccountOf } from "./records/sms-accounts";
import { addEndpoint, endpointSecrets, MOST_ENDPOINTS, readEndpoint, rotateSecret } from "./records/webhook-endpoints";

interface Deps {
  readonly db: Database;
  readonly sealer: Sealer;
  readonly now: () => Date;
  readonly postWebhook: PostWebhook;
  readonly openSms: OpenSms;
  /** Private addresses may be told, in development and tests. */
  readonly allowPrivate: boolean;
}

type Tried =
  { readonly outcome: "works"; readonly message: string } | { readonly outcome: "problem"; readonly message: string };

/** What staff do about those who are told. Secrets leave once, when they are made. */
export interface OutgoingActs {
  addWebhook(of: {
    readonly shop: string;
    readonly url: string;
    readonly topics: readonly OutgoingTopic[];
    readonly by: string;
  }): Promise<
    { readonly outcome: "added"; readonly secret: string } | { readonly outcome: "refused"; readonly message: string }
  >;
  /** null = there is no such endpoint. */
  rotateWebhook(shop: string, id: string): Promise<string | null>;
  /** One signed message of the type `test`, at once. */
  testWebhook(shop: string, id: string): Promise<Tried>;
  /** Tries an account and keeps it when it works. */
  connectSms(shop: string, account: SmsAccount, by: string): Promise<Tried>;
  testSms(shop: string): Promise<Tried>;
  /** `number` as staff write it, with the country code. */
  sendTestSms(shop: string, number: string, text: string): Promise<Tried>;
}

export function createOutgoingActs({ db, sealer, now, postWebhook, openSms, allowPrivate }: Deps): OutgoingActs {
  return {
    async addWebhook({ shop, url, topics, by }) {
      const mistake = checkAddress(url, allowPrivate);
      if (mistake) return { outcome: "refused", message: mistake };
      const secret = newWebhookSecret();
      const added = await db.write((tx) => addEndpoint(tx, sealer, { shop, url, topics, secret, by }, now()));
      if (added.outcome === "added") return { outcome: "added", secret };
      return { outcome: "refused", message: `At most ${MOST_ENDPOINTS} systems can be connected. Delete one first.` };
    },

    async rotateWebhook(shop, id) {
      const secret = newWebhookSecret();
      return (await db.write((tx) => rotateSecret(tx, sealer, { shop, id, secret }, now()))) ? secret : null;
    },

    async testWebhook(shop, id) {
      const endpoint = await readEndpoint(db, shop, id);
      if (!endpoint) return problem("It is not connected any more. Reload the page.");
      const at = now();
      const body = JSON.stringify({ type: "test", timestamp: at.toISOString(), shop, data: {} });
      const signed = signWebhook(await endpointSecrets(db, sealer, id, at), { id: randomUUID(), at, body });
      return tried(async () => {
        const { status } = await postWebhook({ url: endpoint.url, headers: signed, body });
        const isTaken = status >= 200 && status < 300;
        return isTaken
          ? works(`It took the test: it answered ${status}.`)
          : problem(`It answered with status ${status}.`);
      });
    },

    connectSms: (shop, account, by) =>
      tried(async () => {
        const checked = await openSms(account).check();
        if (checked.outcome === "refused") return problem(checked.message);
        await db.write((tx) => connectSms(tx, sealer, shop, account, { by, now: now() }));
        return works(`Text messages go out by Twilio (${checked.name}).`);
      }),

    async testSms(shop) {
      const account = await smsAccountOf(db, sealer, shop);
      if (!account) return problem("No account is connected any more. Reload the page.");
      const checked = await tried(async () => {
        const answer = await openSms(account).check();
        return answer.outcome === "ok" ? works(`Twilio works (${answer.name}).`) : problem(answer.message);
      });
      await db.write((tx) => saveSmsTest(tx, shop, checked.outcome === "works" ? null : checked.message, now()));
      return checked;
    },

    async sendTestSms(shop, number, text) {
      const account = await smsAccountOf(db, sealer, shop);
      if (!account) return problem("Connect an account for text messages first, under Connections.");
      const to = toE164(number, null);
      if (!to) return problem("Write the number with its country code, such as +49 151 12345678.");
      return tried(async () => {
        const answer = await openSms(account).send({ to, text, statusUrl: null });
        switch (answer.outcome) {
          case "accepted":
            return works(`Twilio accepted the test message to ${to}.`);
          case "opted_out":
            return problem("This number answered STOP: it gets no text messages.");
          case "refused":
            return problem(`Twilio refused: ${answer.message}`);
        }
      });
    },
  };
}

const works = (message: string): Tried => ({ outcome: "works", message });
const problem = (message: string): Tried => ({ outcome: "problem", message });

/** What an adapter throws has a sentence for people; anything else is our mistake and is thrown on. */
async function tried(ask: () => Promise<Tried>): Promise<Tried> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof Error) || !("sentence" in error)) throw error;
    return problem(String(error.sentence));
  }
}
