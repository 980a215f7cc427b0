import type { PersonalData } from "../domain/order";
import type { Sealer } from "../lib/seal";
import { openSealed } from "./open-sealed";

interface SealedPerson {
  readonly personalSealed: string | null;
  readonly redactedAt: Date | null;
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
