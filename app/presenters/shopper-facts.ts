import type { PersonalData } from "../domain/order";
import type { Recipient } from "../domain/returns/recipient";
import type { Sealer } from "../lib/seal";
import { openSealed } from "./open-sealed";

interface SealedPerson {
  readonly personalSealed: string | null;
  readonly redactedAt: Date | null;
}

interface SealedRecipient {
  readonly recipientSealed: string | null;
}

/** Who got the order as a gift and asked, for staff; what they must not be told is said with it. */
export function recipientFacts({ recipientSealed }: SealedRecipient, sealer: Sealer) {
  const opened = openSealed(sealer, recipientSealed);
  const email = opened ? (JSON.parse(opened) as Partial<Recipient>).email : undefined;
  return [
    { label: "Recipient of the gift", value: email ?? "Forgotten" },
    { label: "Please note", value: "Letters go to this address. Whoever ordered is told nothing of this return." },
  ];
}

/** Who it is, for staff: name and e-mail as far as they are known; empty once they were deleted. */
export function shopperFacts(order: SealedPerson | null, sealer: Sealer) {
  const opened = order && !order.redactedAt ? openSealed(sealer, order.personalSealed) : null;
  const { firstName, email } = opened ? (JSON.parse(opened) as Partial<PersonalData>) : {};
  const facts = [
    { label: "Name", value: firstName ?? "" },
    { label: "E-mail", value: email ?? "" },
  ];
  return facts.filter(({ value }) => value !== "");
}
