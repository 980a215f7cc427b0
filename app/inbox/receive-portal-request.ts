import { isOrderGid } from "../domain/gid";
import type { Recipient } from "../domain/returns/recipient";
import type { CommandName } from "./commands";
import type { CommandRequest } from "./receive-command";
import { receiveCommand } from "./receive-command";

export type PortalOutcome =
  | { readonly outcome: "accepted"; readonly eventId: string } // 202
  | { readonly outcome: "invalid"; readonly errors: readonly string[] } // 422
  /** No order can have this id. */
  | { readonly outcome: "not_found" }; // 404

export interface PortalRequest {
  readonly shop: string;
  /** Customer GID a verified session token speaks for; null = the order itself was proved, by a code sent to its mailbox. */
  readonly customerId: string | null;
  readonly name: Extract<CommandName, "cancellation/request" | "return/request">;
  /** Order GID, and what is asked: the payload of the command without terms. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** The same key twice is one request, if it asks for the same: who goes back in the browser may ask for something else. */
  readonly requestKey?: string;
  /** Not who ordered asks, but who got it as a gift. */
  readonly recipient?: Recipient;
}

/**
 * A shopper, already proved, asks to cancel or return their own order. Whose it is, is checked on the fresh read: the mirror
 * may not have the order yet, and another customer's order cannot be told from a missing one.
 * Terms are the policy's, never the shopper's; nor does what they send say that they are somebody else.
 */
export async function receivePortalRequest(
  deps: Parameters<typeof receiveCommand>[0],
  { shop, customerId, name, payload, requestKey, recipient }: PortalRequest,
): Promise<PortalOutcome> {
  const { terms: _terms, customerId: _customer, recipient: _recipient, ...asked } = payload;
  if (!isOrderGid(asked["orderId"])) return { outcome: "not_found" };
  const command: CommandRequest = {
    shop,
    source: "PORTAL",
    name,
    payload: { ...asked, ...(customerId !== null && { customerId }), ...(recipient && { recipient }) },
    by: recipient ? "Recipient of the gift" : "Shopper",
    requestKey,
  };
  return receiveCommand(deps, command);
}
