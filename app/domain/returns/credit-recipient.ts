import type { Money } from "../money";
import type { PlannedEffect } from "../planned-effect";
import type { ReturnEffectView, ReturnStepInput } from "./step";
import type { OrderReturn } from "./types";

/** For staff: what the recipient of a gift is owed cannot be given. */
export const NO_ACCOUNT =
  "Nobody at the shop has the e-mail address the recipient asked with, so their store credit waits. " +
  "Ask them to sign in at the shop with it once, then try again; or give it another way, and finish this by hand.";

interface Owed {
  /** Once for each step of processing. */
  readonly effects: readonly PlannedEffect[];
  /** Something is owed, and there is no account it could go to. */
  readonly waits: boolean;
}

const NOTHING: Owed = { effects: [], waits: false };

/** The credit for one step of processing; one per step, whoever plans it again. */
const keyOf = ({ key }: Pick<ReturnEffectView, "key">) => `credit/${key}`;

/**
 * What the recipient of a gift is owed for what was processed: what Shopify says it is worth, with the bonus agreed. Nothing
 * was refunded for it. All steps together get the bonus on their sum, in whole minor units, rounded to the nearest.
 */
export function creditRecipient({ orderReturn, effects, recipientId = null }: ReturnStepInput): Owed {
  const { id: returnId, orderId, terms } = orderReturn;
  const steps = stepsOwed(orderReturn, effects);
  if (!steps.some(({ isPaid }) => !isPaid)) return NOTHING;
  if (!recipientId) return { effects: [], waits: true };
  const withBonus = (minor: number) => minor + Math.round((minor * terms.storeCreditBonusPercent) / 100);
  let before = 0;
  const planned = steps.flatMap(({ key, worth, isPaid }): readonly PlannedEffect[] => {
    const minor = withBonus(before + worth.minor) - withBonus(before);
    before += worth.minor;
    if (isPaid) return [];
    const input = { orderId, returnId, customerId: recipientId, amount: { ...worth, minor } };
    return [{ kind: "give-store-credit", key, input }];
  });
  return { effects: planned, waits: false };
}

/** Whether their account has to be looked up now. */
export const owesRecipient = (orderReturn: OrderReturn, effects: readonly ReturnEffectView[]): boolean =>
  stepsOwed(orderReturn, effects).some(({ isPaid }) => !isPaid);

function stepsOwed({ byRecipient }: OrderReturn, effects: readonly ReturnEffectView[]) {
  if (!byRecipient) return [];
  const known = new Set(effects.map(({ key }) => key));
  return effects.flatMap((one) => {
    const worth = one.kind === "process-return" && one.state === "DONE" ? worthOf(one) : null;
    return worth ? [{ key: keyOf(one), worth, isPaid: known.has(keyOf(one)) }] : [];
  });
}

/** null = it was worth nothing. Presentment currency. */
function worthOf({ receipt }: ReturnEffectView): Money | null {
  const worth = receipt?.["worth"] as Money | null | undefined;
  return worth && worth.minor > 0 ? worth : null;
}
