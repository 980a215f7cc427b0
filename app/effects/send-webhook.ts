import { z } from "zod";
import { PermanentError, RetryableError } from "../adapters/errors";
import { WebhookUnreachable } from "../adapters/webhooks/post-webhook";
import type { WebhookAnswer } from "../adapters/webhooks/port";
import { signWebhook } from "../adapters/webhooks/sign-webhook";
import { readOutgoing } from "../records/outgoing-events";
import {
  type Endpoint,
  endpointSecrets,
  noteDelivered,
  noteUndelivered,
  readEndpoint,
} from "../records/webhook-endpoints";
import { type EffectContext, type EffectDefinition, failed } from "./effect-definition";

const [SECOND, MINUTE, HOUR] = [1000, 60_000, 3_600_000];
/** How long is waited after each failure: about a day in all. */
const WAITS = [
  5 * SECOND,
  30 * SECOND,
  2 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  4 * HOUR,
  8 * HOUR,
  8 * HOUR,
];

/**
 * Tells a merchant's own system. Whether it heard us after an answer was lost nobody can look up: it is told again under
 * the same id, by which the receiver knows a repeat.
 */
export const sendWebhook: EffectDefinition<"send-webhook", Endpoint> = {
  kind: "send-webhook",
  money: false,
  settleMs: 0,
  maxRetries: WAITS.length + 1,
  schema: z.object({ outgoingEventId: z.string(), endpointId: z.string() }),

  async look({ db, now }, { endpointId }, effect) {
    const endpoint = await readEndpoint(db, effect.shop, endpointId);
    if (!endpoint) return { found: "yes", receipt: { withdrawn: true }, proof: "The connection was deleted." };
    if (endpoint.state === "OFF") return { found: "yes", receipt: { withdrawn: true }, proof: "It was turned off." };
    if (endpoint.state === "BROKEN")
      return { found: "failed", message: "broken", sentence: endpoint.problem?.text ?? "" };
    // One that does not answer is not asked by all that waits for it, each for ten seconds.
    const rest = (endpoint.problem?.restUntil?.getTime() ?? 0) - now().getTime();
    return rest > 0 && effect.acted === null ? { found: "pending", inMs: rest } : { found: "no", seen: endpoint };
  },

  async perform(context, { outgoingEventId }, effect, endpoint) {
    const { db, now } = context;
    const body = await bodyOf(context, effect.shop, outgoingEventId);
    if (body === null) return failed("no event", "What it was to be told no longer exists.");
    const answer = await post(context, endpoint, outgoingEventId, body);
    if (!(answer instanceof Error) && answer.status >= 200 && answer.status < 300) {
      await db.write((tx) => noteDelivered(tx, endpoint.id, now()));
      const receipt = { deliveryId: outgoingEventId, status: answer.status };
      return { outcome: "done", receipt, proof: `It answered ${answer.status}.` };
    }
    const { sentence, message } = problemOf(answer);
    const about = { shop: effect.shop, id: endpoint.id, text: sentence };
    const isSlow = answer instanceof WebhookUnreachable;
    const isGone = !(answer instanceof Error) && answer.status === 410;
    const { isBroken } = await db.write((tx) => noteUndelivered(tx, { ...about, isSlow, isGone }, now()));
    const wait = WAITS[effect.retries];
    if (answer instanceof PermanentError || isBroken || wait === undefined) return failed(message, sentence);
    throw new RetryableError(message, { sentence, retryAfterMs: Math.max(wait, askedFor(answer, now())) });
  },
};

/** What is sent, the same each time. */
async function bodyOf({ db }: EffectContext, shop: string, id: string): Promise<string | null> {
  const event = await readOutgoing(db, shop, id);
  return event && JSON.stringify({ type: event.topic, timestamp: event.at.toISOString(), shop, data: event.payload });
}

type Answer = WebhookAnswer | PermanentError | WebhookUnreachable;

async function post(
  context: EffectContext,
  { id: endpointId, url }: Endpoint,
  id: string,
  body: string,
): Promise<Answer> {
  const { db, sealer, now, postWebhook } = context;
  const at = now();
  const headers = signWebhook(await endpointSecrets(db, sealer, endpointId, at), { id, at, body });
  return postWebhook({ url, headers, body }).catch((error: unknown) => {
    if (error instanceof PermanentError || error instanceof WebhookUnreachable) return error;
    throw error;
  });
}

function problemOf(answer: Answer): { readonly message: string; readonly sentence: string } {
  if (answer instanceof Error) return answer;
  const { status, body } = answer;
  const sentence =
    SENTENCES[status] ?? (status >= 300 && status < 400 ? REDIRECT : `It answered with status ${status}.`);
  return { message: `${status} ${body}`, sentence };
}

const REDIRECT = "It answered with a redirect; redirects are not followed. Give the address it leads to.";
const SENTENCES: Readonly<Record<number, string>> = { 410: "It answered that it is gone for good (410)." };

/** What a busy receiver asked for, at most an hour. */
function askedFor(answer: Answer, now: Date): number {
  const asked = answer instanceof Error ? null : answer.retryAfter;
  if (!asked) return 0;
  const ms = /^\d{1,6}$/.test(asked) ? Number(asked) * SECOND : Date.parse(asked) - now.getTime();
  return Math.min(Math.max(ms || 0, 0), HOUR);
}
