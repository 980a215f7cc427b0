import { createAllowance } from "../../lib/allowance";
import { services } from "../../services.server";

/** More than anybody fills in a form for. */
const MOST_QUESTIONS = 120;
const allow = createAllowance(MOST_QUESTIONS, 600_000);

/**
 * Whether Shopify may be asked once more for a shopper; its calls are few per shop, and one shopper must not use them up.
 * @param who GID of the customer, or of the order whose mailbox was proved
 */
export const mayAskShopify = (shop: string, who: string): boolean => allow(`${shop}/${who}`, services().now());
