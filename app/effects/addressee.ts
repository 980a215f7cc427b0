import type { PersonalData } from "../domain/order";
import type { EffectInput } from "../domain/planned-effect";
import { personOf } from "../domain/returns/recipient";
import { giftAsker, recipientKey } from "../records/gift-recipients";
import { readPersonal } from "../records/orders";
import { readConsumer } from "../records/withdrawals";
import type { EffectContext } from "./effect-definition";

/** Whom a mail goes to. */
export interface Addressee {
  /** null = nobody knows them, or they were forgotten. */
  readonly personal: PersonalData | null;
  /** Set for the recipient of a gift: what is written to them is no business of who ordered. */
  readonly recipientHash: string | null;
}

/** Who asked is answered: whoever ordered, a consumer who withdrew, or the recipient of a gift, never one in another's place. */
export async function addresseeOf(
  { db, sealer }: EffectContext,
  shop: string,
  input: EffectInput<"send-mail">,
): Promise<Addressee> {
  const { withdrawalId, orderId } = input;
  if (withdrawalId) return { personal: await readConsumer(db, sealer, shop, withdrawalId), recipientHash: null };
  const asker = await giftAsker(db, sealer, shop, input);
  if (!asker) return { personal: await readPersonal(db, sealer, shop, orderId), recipientHash: null };
  const { recipient } = asker;
  return recipient
    ? { personal: personOf(recipient), recipientHash: recipientKey(sealer, shop, recipient.email) }
    : { personal: null, recipientHash: "" };
}
