import type { GoodwillForm, GoodwillState } from "../domain/goodwill/types";
import type { Badge } from "./badge";

const STATES: Readonly<Record<GoodwillState, Badge>> = {
  PLANNED: { label: "Being given", tone: "info" },
  GIVEN: { label: "Given", tone: "attention" },
  REDEEMED: { label: "Used", tone: "success" },
  EXPIRED: { label: "Expired unused", tone: "new" },
  REVOKED: { label: "Taken back", tone: "new" },
  HELD_OUT: { label: "Held out", tone: "new" },
  OVER_BUDGET: { label: "Not given", tone: "warning" },
  FAILED: { label: "Did not work", tone: "critical" },
};

export const goodwillBadge = (state: GoodwillState): Badge => STATES[state];

export const FORMS: Readonly<Record<GoodwillForm, string>> = { code: "Discount code", credit: "Store credit" };

export const GOODWILL_TABS = [
  { id: "all", label: "All" },
  { id: "given", label: "Given" },
  { id: "redeemed", label: "Used" },
  { id: "expired", label: "Expired" },
  { id: "revoked", label: "Taken back" },
  { id: "not-given", label: "Not given" },
  { id: "failed", label: "Failed" },
] as const;

/** Whether store credit was spent cannot be seen from the order. */
export const CREDIT_NOT_FOLLOWED =
  "Store credit is not followed: whether it was spent is shown in the customer's account.";
