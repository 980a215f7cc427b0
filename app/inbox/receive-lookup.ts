import { randomInt } from "node:crypto";
import { z } from "zod";
import type { Database } from "../db.server";
import { normalizeContact } from "../domain/contact";
import { LOOKUP_DELAY_MS, normalizeNumber } from "../domain/guest-lookup";
import type { Sealer } from "../lib/seal";
import { startLookup } from "../records/guest-lookups";
import { addEvent } from "../records/inbound-events";

export const LOOKUP_TOPIC = "guest/look-up";

const asked = z.object({
  number: z.string().trim().min(1).max(50),
  /** E-mail address or postcode. */
  contact: z.string().trim().min(3).max(254),
});
/** What the recipient of a gift types: an address of the order is no proof of theirs, so only the postcode counts. */
const askedAsRecipient = z
  .object({
    number: asked.shape.number,
    postcode: z
      .string()
      .trim()
      .min(3)
      .max(20)
      .regex(/^[^@]+$/),
    email: z.string().trim().max(254).pipe(z.email()),
  })
  .transform(({ number, postcode, email }) => ({ number, contact: postcode, email }));
/** The event's payload. */
export const lookupPayload = asked.extend({
  lookupId: z.string(),
  /** Of the recipient of a gift, who is sent the code. */
  recipient: z.object({ email: z.string(), locale: z.string().nullable() }).optional(),
});

export interface Lookup {
  readonly shop: string;
  readonly caller: string;
  readonly form: unknown;
  readonly asRecipient?: { readonly locale: string | null };
}

export type LookupOutcome =
  /** Written down; the same whether there is such an order or not. */
  | { readonly outcome: "taken"; readonly lookupId: string }
  | { readonly outcome: "incomplete" }
  | { readonly outcome: "too_many" };

/**
 * A guest asks for their order. The door only writes it down: whether there is such an order is seen afterwards, where
 * nobody waits for the answer, and at a time that nobody knows, so neither the page nor its time tells.
 * @param asked.caller network address, as Shopify's proxy gives it; "" = unknown
 * @param asked.asRecipient they got the order as a gift, and read this language
 */
export async function receiveLookup(
  deps: { readonly db: Database; readonly sealer: Sealer; readonly now: () => Date },
  { shop, caller, form, asRecipient }: Lookup,
): Promise<LookupOutcome> {
  const parsed = (asRecipient ? askedAsRecipient : asked).safeParse(form);
  if (!parsed.success) return { outcome: "incomplete" };
  const { db, sealer } = deps;
  const { number, contact } = parsed.data;
  const recipient = asRecipient && "email" in parsed.data ? { email: parsed.data.email, ...asRecipient } : undefined;
  // The recipient's code goes to whatever mailbox was typed: who tries postcodes would be told which one is right.
  const counted = asRecipient ? "" : `/${normalizeContact(contact)}`;
  const now = deps.now();
  const lookup = {
    shop,
    numberHash: sealer.hash(shop, `number/${normalizeNumber(number)}${counted}`),
    callerHash: caller ? sealer.hash(shop, `caller/${caller}`) : "",
    code: String(randomInt(1_000_000)).padStart(6, "0"),
  };
  const lookupId = await db.write(async (tx) => {
    const id = await startLookup(tx, sealer, lookup, now);
    const payload = { number, contact, lookupId: id, recipient };
    const event = { shop, source: "PORTAL", topic: LOOKUP_TOPIC, dedupeKey: `lookup/${id}`, subject: "" } as const;
    // What follows keeps the machine busy in its own way, which nobody shall see in the time of the next answer.
    const runAt = new Date(now.getTime() + randomInt(LOOKUP_DELAY_MS));
    if (id) await addEvent(tx, sealer, { ...event, payload, runAt }, now);
    return id;
  });
  return lookupId ? { outcome: "taken", lookupId } : { outcome: "too_many" };
}
