import type { KindGroup, PolicyKind } from "../domain/policy/kinds";
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
  return: {
    title: "Return requests",
    about: "What may come back, asked for each item: until when, for what, with which fee. Every refusal says why.",
  },
  label: {
    title: "Return labels",
    about: "Who pays for sending it back. When everything is your fault it is always free for the shopper.",
  },
  refund_timing: {
    title: "Time of the refund",
    about: "When money goes back: at once, at the carrier's first scan, on delivery, or after inspection.",
  },
  abuse: {
    title: "Unusual returns",
    about: "Looked at first: returns that a person should see. It never refuses by itself.",
  },
};

export const GROUP_TITLES: Readonly<Record<KindGroup, string>> = { cancellations: "Cancellations", returns: "Returns" };

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

const WATCH_RETURNS = "What the rules would say is written down with each return, and not carried out.";

/** What a mode means for kinds of which nobody waits. */
export const MODE_NOTES: Readonly<Partial<Record<PolicyKind, Readonly<Record<string, string>>>>> = {
  return: { SHADOW: "Decisions are written down but not carried out: every request waits for your staff." },
  label: {
    OFF: "Rules are not used. Labels are free where it is your fault, else shoppers send it at their own cost.",
    SHADOW: WATCH_RETURNS,
  },
  refund_timing: { OFF: "Rules are not used. Money goes back after inspection.", SHADOW: WATCH_RETURNS },
  abuse: { OFF: "Rules are not used. The return policy alone decides.", SHADOW: WATCH_RETURNS },
};

export const VERSION_STATES: Readonly<Record<string, Badge>> = {
  DRAFT: { label: "Draft", tone: "attention" },
  PUBLISHED: { label: "In force", tone: "success" },
  RETIRED: { label: "Earlier", tone: "new" },
};

export const POLICY_MISTAKES = "This draft has mistakes; open it to see them.";
