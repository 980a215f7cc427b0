import type { PortalOutcome } from "../../inbox/receive-portal-request";
import type { SignedInCustomer } from "./authenticate-customer.server";

/** What a shopper's request is answered: written down, or why not. */
export function answerPortal({ answer }: SignedInCustomer, taken: PortalOutcome): Response {
  switch (taken.outcome) {
    case "accepted":
      return answer(202, { accepted: true });
    case "invalid":
      return answer(422, { error: taken.errors.join(" ") });
    case "not_found":
      return answer(404, { error: "We could not find this order." });
  }
}
