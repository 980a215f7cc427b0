import type { PolicyKind } from "../domain/policy/types";
import type { Badge } from "./badge";

export const POLICY_TITLES: Readonly<Record<PolicyKind, { readonly title: string; readonly about: string }>> = {
  cancellation: {
    title: "Cancellation requests",
    about: "What happens when a shopper or your staff ask to cancel an order.",
  },
  auto_cancellation: {
    title: "Automatic cancellations",
    about: "Orders the app looks at by itself: unpaid for too long, risky, ordered twice.",
  },
};

export const MODES: Readonly<Record<string, Badge & { readonly about: string }>> = {
  OFF: { label: "Off", tone: "new", about: "Rules are not used. Requests wait for your staff." },
  SHADOW: {
    label: "Watch only",
    tone: "info",
    about:
      "Decisions are written down but not carried out: requests wait for your staff, and their orders are held meanwhile.",
  },
  ON: { label: "On", tone: "success", about: "Rules decide, and the app acts on what they say." },
};

export const VERSION_STATES: Readonly<Record<string, Badge>> = {
  DRAFT: { label: "Draft", tone: "attention" },
  PUBLISHED: { label: "In force", tone: "success" },
  RETIRED: { label: "Earlier", tone: "new" },
};

export const POLICY_MISTAKES = "This draft has mistakes; open it to see them.";
