import type { z } from "zod";
import type { Carrier, CarrierAccount } from "../adapters/carriers/port";
import type { FileStore } from "../adapters/files/port";
import type { SendMail } from "../adapters/mail/port";
import type { ShopifyAdmin } from "../adapters/shopify/port";
import type { OpenSms } from "../adapters/sms/port";
import type { PostWebhook } from "../adapters/webhooks/port";
import type { Database } from "../db.server";
import type { EffectInput, EffectKind } from "../domain/planned-effect";
import type { Sealer } from "../lib/seal";
import type { EffectRow } from "../records/effects";

export interface EffectContext {
  readonly shopify: ShopifyAdmin;
  readonly sendMail: SendMail | null;
  readonly openCarrier: (account: CarrierAccount) => Carrier;
  readonly files: FileStore;
  readonly openSms: OpenSms;
  readonly postWebhook: PostWebhook;
  readonly db: Database;
  readonly sealer: Sealer;
  readonly now: () => Date;
  /** Where links in mails lead. */
  readonly appUrl: string;
  readonly mailFrom: string;
}

export type Receipt = Readonly<Record<string, unknown>>;

/** What the world shows. `seen` is handed to perform, so that it acts on what was just read. */
export type Look<Seen> =
  | { readonly found: "yes"; readonly receipt: Receipt; readonly proof: string }
  | { readonly found: "no"; readonly seen: Seen }
  | { readonly found: "pending"; readonly inMs: number }
  /** It did not happen, and is not to happen at this hour. */
  | { readonly found: "later"; readonly at: Date; readonly because: string }
  | { readonly found: "failed"; readonly message: string; readonly sentence: string };

export type Performed =
  | { readonly outcome: "done"; readonly receipt: Receipt; readonly proof: string }
  /** Accepted, not finished: look again later. */
  | { readonly outcome: "pending"; readonly inMs: number; readonly receipt: Receipt }
  | { readonly outcome: "failed"; readonly message: string; readonly sentence: string };

/** One action on the world: how to see whether it happened, and how to make it happen. */
export interface EffectDefinition<Kind extends EffectKind, Seen = unknown> {
  readonly kind: Kind;
  /** Listed in the ledger of money and labels. */
  readonly money: boolean;
  readonly schema: z.ZodType<EffectInput<Kind>>;
  /** After an attempt whose answer was lost the world may still be changing: only look for this long. */
  readonly settleMs: number;
  /** Failed attempts in a row before a person is asked. */
  readonly maxRetries: number;
  look(context: EffectContext, input: EffectInput<Kind>, effect: EffectRow): Promise<Look<Seen>>;
  perform(context: EffectContext, input: EffectInput<Kind>, effect: EffectRow, seen: Seen): Promise<Performed>;
}

export const failed = (message: string, sentence: string) => ({ outcome: "failed", message, sentence }) as const;
