import { PermanentError, RetryableError } from "../adapters/errors";
import { type EffectContext, type EffectDefinition, type Performed } from "../effects/effect-definition";
import { effectDefinition } from "../effects/effect-catalogue";
import type { EffectKind } from "../domain/planned-effect";
import { cutText } from "../lib/cut-text";
import {
  type AttemptEnd,
  attemptsCutOff,
  beginAttempt,
  type EffectRow,
  endAttempt,
  markPerforming,
  NOTICE_KEYS,
  readEffect,
} from "../records/effects";
import { addEvent, LeaseLost } from "../records/inbound-events";
import { backOff, MOST_DEATHS } from "./back-off";
import type { WorkerContext } from "./worker-context";

/** How long what Shopify accepted may stay unseen before a person is asked. */
const SHOWS_WITHIN_MS = 6 * 3_600_000;
/** Nothing was sent this time, and whether the last time anything was, nobody knows. */
const GUESS = {
  outcome: "looking_again",
  sentence: "An earlier attempt may have begun: looked at again first.",
} as const;
const EMPTY = { receipt: null, proof: null, error: null, sentence: null };

/**
 * One attempt at one effect. Look first: found means somebody, perhaps we ourselves before a crash, has done it. Only
 * then, and after writing down that the world is about to change, act.
 */
export async function runEffect(context: WorkerContext, owner: string, id: string): Promise<void> {
  const { db, log, now } = context;
  try {
    const effect = await readEffect(db, id);
    if (!effect) return;
    await db.write((tx) => beginAttempt(tx, effect, now()));
    const deaths = effect.attempts > MOST_DEATHS ? await attemptsCutOff(db, effect) : 0;
    const end = deaths >= MOST_DEATHS ? givenUp(effect, now()) : await attempt(context, owner, effect);
    await db.write(async (tx) => {
      await endAttempt(tx, effect, owner, end, now());
      await tellCase(context, tx, effect, end);
    });
    if (end.state === "FAILED" || end.state === "UNPROVED") {
      log.error(
        { effect: id, kind: effect.kind, key: effect.key, shop: effect.shop, error: end.error },
        "an effect needs a person",
      );
    }
  } catch (error) {
    if (error instanceof LeaseLost) return log.warn({ effect: id }, "another worker took this effect");
    throw error;
  }
}

async function attempt(context: WorkerContext, owner: string, effect: EffectRow): Promise<AttemptEnd> {
  const definition = effectDefinition(effect.kind);
  const { now } = context;
  try {
    const input = definition.schema.parse(JSON.parse(effect.input));
    const world = await openWorld(context, effect);
    const look = await definition.look(world, input, effect);
    switch (look.found) {
      case "yes":
        return { ...EMPTY, state: "DONE", outcome: "done", runAt: now(), receipt: look.receipt, proof: look.proof };
      case "failed":
        return {
          ...EMPTY,
          state: "FAILED",
          outcome: "failed",
          runAt: now(),
          error: look.message,
          sentence: look.sentence,
        };
      case "pending":
        return stillPending(context, effect, look.inMs);
      case "later":
        return { ...EMPTY, state: "PLANNED", outcome: "waiting", runAt: look.at, sentence: look.because };
      case "no": {
        const wait = settling(definition, effect, now());
        if (wait > 0) return { ...EMPTY, ...GUESS, state: "PLANNED", runAt: later(now(), wait) };
        await context.db.write((tx) => markPerforming(tx, effect, owner, now()));
        return ended(await definition.perform(world, input, effect, look.seen), now());
      }
    }
  } catch (error) {
    if (error instanceof LeaseLost) throw error;
    return failedAttempt(context, definition, effect, error);
  }
}

/** Not even looked at: looking may be what ends the process. */
function givenUp({ startedAt }: EffectRow, now: Date): AttemptEnd {
  const sent = startedAt ? "It may have been done: look at the order" : "Nothing was sent. Look at the log";
  const sentence = `Aftercare was cut off each of the ${MOST_DEATHS} times it worked on this. ${sent} before you try again.`;
  const end = { ...EMPTY, runAt: now, error: `cut off ${MOST_DEATHS} times in a row`, sentence };
  return startedAt
    ? { ...end, state: "UNPROVED", outcome: "unproved" }
    : { ...end, state: "FAILED", outcome: "failed" };
}

async function openWorld(context: WorkerContext, effect: EffectRow): Promise<EffectContext> {
  const shopify = await context.openShopify(effect.shop);
  if (shopify) return { ...context, shopify };
  throw new RetryableError(`no access token for ${effect.shop}`, {
    sentence: "Aftercare has no access to this shop. Open it once in the Shopify admin.",
  });
}

function ended(done: Performed, now: Date): AttemptEnd {
  switch (done.outcome) {
    case "done":
      return { ...EMPTY, state: "DONE", outcome: "done", runAt: now, receipt: done.receipt, proof: done.proof };
    case "pending":
      return { ...EMPTY, state: "PLANNED", outcome: "pending", runAt: later(now, done.inMs), receipt: done.receipt };
    case "failed":
      return { ...EMPTY, state: "FAILED", outcome: "failed", runAt: now, error: done.message, sentence: done.sentence };
  }
}

/** How long only looking is allowed: an earlier attempt may still be taking effect. */
function settling({ settleMs }: EffectDefinition<EffectKind>, { acted }: EffectRow, now: Date): number {
  return acted === null || acted.isClear ? 0 : acted.at.getTime() + settleMs - now.getTime();
}

/** Looked for again, each time later, until it should have shown long ago. */
function stillPending({ now, random }: WorkerContext, { attempts, acted }: EffectRow, inMs: number): AttemptEnd {
  const looks = attempts - (acted?.number ?? 0);
  if (acted && now().getTime() - acted.at.getTime() > SHOWS_WITHIN_MS) {
    const sentence =
      "Shopify accepted it hours ago and does not show it as done. Look at the order before you try again.";
    return { ...EMPTY, state: "UNPROVED", outcome: "unproved", runAt: now(), error: "accepted, never seen", sentence };
  }
  return { ...EMPTY, state: "PLANNED", outcome: "pending", runAt: backOff(now(), looks - 1, random, inMs) };
}

function failedAttempt(
  { now, random }: WorkerContext,
  definition: EffectDefinition<EffectKind>,
  effect: EffectRow,
  error: unknown,
): AttemptEnd {
  const message = error instanceof Error ? error.message : String(error);
  const retryable = error instanceof RetryableError;
  const known = retryable || error instanceof PermanentError;
  const sentence = known ? error.sentence : "Something unexpected went wrong.";
  const givesUp = error instanceof PermanentError || effect.retries + 1 >= definition.maxRetries;
  const base = { ...EMPTY, error: cutText(message, 1000), sentence };
  if (!givesUp) {
    const runAt = backOff(now(), effect.retries, random, retryable ? (error.retryAfterMs ?? 0) : 0);
    return { ...base, state: "PLANNED", outcome: "retry", runAt };
  }
  // It may have been done, and nobody could tell: that is not the same as failed.
  const unproved = effect.acted !== null || (retryable && error.outcomeUnknown);
  return { ...base, state: unproved ? "UNPROVED" : "FAILED", outcome: unproved ? "unproved" : "failed", runAt: now() };
}

/** The case an effect belongs to hears of its end, and goes on. */
async function tellCase(
  { sealer, now }: WorkerContext,
  tx: Parameters<typeof addEvent>[0],
  effect: EffectRow,
  end: AttemptEnd,
): Promise<void> {
  if (end.state === "PLANNED") return;
  const told = caseOf(effect);
  if (!told) return;
  const event = {
    shop: effect.shop,
    source: "SYSTEM",
    topic: told.topic,
    dedupeKey: `effect/${effect.id}/${effect.attempts}`,
    subject: effect.subject,
    payload: told.payload,
  } as const;
  await addEvent(tx, sealer, event, now());
}

/** A letter's end is no step of what it is about, save that of a notice. */
const NO_STEP: ReadonlySet<EffectKind> = new Set(["send-mail", "send-sms", "add-tags"]);

function caseOf({ id: effectId, kind, key, goodwillId, noticeId, returnId, cancellationId }: EffectRow) {
  if (noticeId && NOTICE_KEYS.test(key)) return { topic: "notice/effect-ended", payload: { noticeId } };
  if (NO_STEP.has(kind)) return null;
  if (goodwillId) return { topic: "goodwill/effect-ended", payload: { goodwillId, effectId } };
  if (returnId) return { topic: "return/effect-ended", payload: { returnId, effectId } };
  return cancellationId ? { topic: "effect/ended", payload: { cancellationId } } : null;
}

const later = (now: Date, ms: number) => new Date(now.getTime() + ms);
