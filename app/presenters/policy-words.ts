import { perDelay, type KindGroup, type PolicyKind } from "../domain/policy/kinds";
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
    about:
      "Who pays for sending it back. When something in the parcel is your fault it is always free for the shopper.",
  },
  refund_timing: {
    title: "Time of the refund",
    about: "When money goes back: at once, at the carrier's first scan, on delivery, or after inspection.",
  },
  abuse: {
    title: "Unusual returns",
    about: "Looked at first: returns that a person should see. It never refuses by itself.",
  },
  delay_not_shipped: {
    title: "Not shipped in time",
    about: "An order has not left by the day your handling time gives.",
  },
  delay_no_pickup: { title: "Not picked up", about: "It is marked as shipped, and the carrier has not got it." },
  delay_no_scan: { title: "Not scanned for too long", about: "The carrier has it and tells nothing new." },
  delay_carrier_late: { title: "Late, says the carrier", about: "The carrier's own date is after the one you told." },
  delay_failed_attempt: { title: "Delivery attempt failed", about: "The carrier came and could not hand it over." },
  delay_at_risk: {
    title: "Likely to be late",
    about: "By your own history of deliveries it will probably miss the day you told.",
  },
  delay_missed: { title: "Promised day missed", about: "The day you told is over and it has not arrived." },
  delay_returning: { title: "Going back to you", about: "The carrier is sending it back." },
  delay_lost: { title: "Lost", about: "The carrier says so, or has told nothing for so long that it must be." },
  goodwill: {
    title: "Goodwill",
    about: "What shoppers are given when something goes wrong with a parcel, and how much you give in all.",
  },
};

export const GROUP_TITLES: Readonly<Record<KindGroup, string>> = {
  cancellations: "Cancellations",
  returns: "Returns",
  shipping: "Shipping updates",
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

const WATCH_RETURNS = "What the rules would say is written down with each return, and not carried out.";

const DELAY_NOTES = {
  OFF: "Rules are not used. You see the trouble on the order, and nobody is written to.",
  SHADOW: "What would be told is written down with each parcel in trouble, and nobody is written to.",
  ON: "Rules decide, and shoppers are told as they say.",
};

/** What a mode means for kinds of which nobody waits. */
export const MODE_NOTES: Readonly<Partial<Record<PolicyKind, Readonly<Record<string, string>>>>> = {
  return: { SHADOW: "Decisions are written down but not carried out: every request waits for your staff." },
  label: {
    OFF: "Rules are not used. Labels are free where it is your fault, else shoppers send it at their own cost.",
    SHADOW: WATCH_RETURNS,
  },
  refund_timing: { OFF: "Rules are not used. Money goes back after inspection.", SHADOW: WATCH_RETURNS },
  abuse: { OFF: "Rules are not used. The return policy alone decides.", SHADOW: WATCH_RETURNS },
  ...perDelay(() => DELAY_NOTES),
  goodwill: {
    OFF: "Rules are not used, and nothing is given by rule.",
    SHADOW: "What would be given is written down, and nothing is given by rule.",
    ON: "Rules decide, and what they say is given within the limits below.",
  },
};

export const VERSION_STATES: Readonly<Record<string, Badge>> = {
  DRAFT: { label: "Draft", tone: "attention" },
  PUBLISHED: { label: "In force", tone: "success" },
  RETIRED: { label: "Earlier", tone: "new" },
};

export const POLICY_MISTAKES = "This draft has mistakes; open it to see them.";
