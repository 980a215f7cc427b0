import type { PolicyKind } from "../../domain/policy/kinds";
import { CANCEL_REASONS } from "../../presenters/cancellation-words";
import { optionsOf, type FormField, type OutcomeForm } from "./form-fields";
import { SHIPPING_OUTCOME_FORMS } from "./shipping-outcome-forms";

const MONEY: FormField = {
  type: "choice",
  name: "refund",
  label: "Money",
  options: optionsOf({ original_payment: "Refund to the original payment", none: "No refund" }),
};
const UNDO: FormField = { type: "number", name: "undoMinutes", label: "Time to change one's mind", suffix: "minutes" };
const RESTOCK: FormField = { type: "yes", name: "restock", label: "Put the items back into stock" };
const REASON: FormField = {
  type: "choice",
  name: "reason",
  label: "Reason given to Shopify",
  options: optionsOf(CANCEL_REASONS),
};
const TOLD: FormField = { type: "text", name: "because", label: "What the shopper reads", most: 500, lines: 2 };
const CANCEL = { refund: "original_payment", restock: true, undoMinutes: 5 };

const REVIEW: OutcomeForm = {
  label: "Ask a person",
  fields: [{ ...TOLD, label: "Why a person should look" }],
  start: { because: "" },
};
const REVIEW_RETURN: OutcomeForm = {
  ...REVIEW,
  fields: [{ ...TOLD, label: "What the shopper reads while a person looks" }],
};

const BONUS: FormField = {
  type: "number",
  name: "storeCreditBonusPercent",
  label: "More as store credit",
  suffix: "%",
};
const RESOLUTIONS = { refund: "A refund", store_credit: "Store credit", exchange: "An exchange" };
const GIVEN: FormField = {
  type: "choices",
  name: "resolutions",
  label: "What the shopper may choose",
  options: optionsOf(RESOLUTIONS),
};
const { exchange: _, ...WITHOUT_EXCHANGE } = RESOLUTIONS;

const WHEN: FormField = {
  type: "choice",
  name: "when",
  label: "When",
  options: optionsOf({
    approved: "As soon as it is approved",
    first_scan: "When the carrier first scans it",
    delivered: "When it is delivered to you",
    inspected: "When you have inspected it",
  }),
};

/** The answers of each kind of policy, in the order they are offered. */
export const OUTCOME_FORMS: Readonly<Record<PolicyKind, Readonly<Record<string, OutcomeForm>>>> = {
  cancellation: {
    cancel: { label: "Cancel the order", fields: [MONEY, UNDO, RESTOCK], start: CANCEL },
    review: REVIEW,
    decline: { label: "Decline", fields: [TOLD], start: { because: "" } },
  },
  auto_cancellation: {
    cancel: {
      label: "Cancel the order",
      fields: [MONEY, UNDO, RESTOCK, REASON, TOLD],
      start: { ...CANCEL, reason: "OTHER", because: "" },
    },
    review: REVIEW,
    keep: { label: "Keep the order", fields: [], start: {} },
  },
  return: {
    approve: {
      label: "Approve the return",
      fields: [GIVEN, BONUS, { type: "number", name: "restockingFeePercent", label: "Restocking fee", suffix: "%" }],
      start: {
        resolutions: ["refund", "store_credit", "exchange"],
        storeCreditBonusPercent: 0,
        restockingFeePercent: 0,
      },
    },
    keep_item: {
      label: "Refund, and let the shopper keep it",
      fields: [{ ...GIVEN, options: optionsOf(WITHOUT_EXCHANGE) }, BONUS],
      start: { resolutions: ["refund", "store_credit"], storeCreditBonusPercent: 0 },
    },
    review: REVIEW_RETURN,
    decline: {
      label: "Decline",
      fields: [
        {
          ...REASON,
          options: optionsOf({
            RETURN_PERIOD_ENDED: "The time to return it is over",
            FINAL_SALE: "Final sale",
            OTHER: "Another reason",
          }),
        },
        {
          ...TOLD,
          help: "{deadline} becomes the last day on which it could be returned, {days} the days since it arrived.",
        },
      ],
      start: { reason: "OTHER", because: "" },
    },
  },
  label: {
    prepaid: {
      label: "A prepaid label",
      fields: [
        { type: "money", name: "fee", label: "Fee, held back from the refund", help: "0 is free for the shopper." },
      ],
      start: { fee: "0" },
    },
    own: { label: "The shopper sends it at their own cost", fields: [], start: {} },
  },
  refund_timing: { refund: { label: "Refund", fields: [WHEN], start: { when: "inspected" } } },
  abuse: {
    pass: { label: "Nothing unusual, go on", fields: [], start: {} },
    review: REVIEW_RETURN,
  },
  ...SHIPPING_OUTCOME_FORMS,
};

/** The answer a new rule begins with: one that asks a person where there is one. */
export function firstOutcome(kind: PolicyKind) {
  const forms = OUTCOME_FORMS[kind];
  const act = "review" in forms ? "review" : (Object.keys(forms)[0] ?? "");
  return { do: act, ...forms[act]?.start };
}
