import type { PersonalData } from "../order";
import type { ReturnableOrder } from "./native";
import type { Resolution } from "./types";

/** Who got an order as a gift, and proved a mailbox of their own. Personal: never stored but sealed. */
export interface Recipient {
  readonly email: string;
  /** Of the page they asked on; BCP 47. */
  readonly locale: string | null;
}

/** For staff, beside the answer to a recipient of a gift: why the policy for the refund's time is not followed. */
export const AFTER_INSPECTION =
  "The recipient of a gift asked: whatever the refund timing policy says, nothing is given before the items were inspected.";

/** All that is known of a recipient, as who is written to. */
export const personOf = ({ email, locale }: Recipient): PersonalData => ({
  ...{ email, locale, phone: null, firstName: null, postcode: null },
});

/** An order as its recipient asks about it: with nothing of who ordered, whose habits and mailbox are not theirs. */
export const asRecipient = (order: ReturnableOrder, recipient: Recipient): ReturnableOrder => ({
  ...order,
  personal: personOf(recipient),
  snapshot: { ...order.snapshot, customer: null },
});

interface Wish {
  readonly resolution: Resolution;
  readonly ifSoldOut: Exclude<Resolution, "exchange">;
  readonly gift: boolean;
}

/** A recipient is never refunded, whatever they ask for: the giver paid. */
export const asGift = <Asked extends Wish>(asked: Asked): Asked => ({
  ...asked,
  resolution: asked.resolution === "exchange" ? "exchange" : "store_credit",
  ifSoldOut: "store_credit",
  gift: true,
});
