import { data } from "@remix-run/node";
import { z } from "zod";
import { isReturnKind, isShippingKind, type PolicyKind } from "../../domain/policy/kinds";
import { checkPolicy } from "../../domain/policy/validate-policy";
import { done, refused } from "../../presenters/action-result";
import type { PolicyAnswer } from "../../presenters/policy-answer";
import { LONGEST_DRAFT, readDraft } from "../../presenters/policy-draft";
import { checkDraft } from "../../presenters/policy-page";
import { REPLAY_DAYS, REPLAY_MINUTES } from "../../presenters/replay-words";
import { setMode } from "../../records/policies";
import { discardDraft, publishDraft, saveDraft } from "../../records/policy-versions";
import { replayPastDelays } from "./replay-delays.server";
import { replayOrders } from "./replay-orders.server";
import { replayPastReturns } from "./replay-returns.server";
import type { StaffRequest } from "./staff-request.server";
import { tryDraft } from "./try-draft.server";

const stamp = z.string().max(64);
const document = z.string().max(LONGEST_DRAFT, "This policy is too large.");

export const policyForm = z.discriminatedUnion(
  "intent",
  [
    z.object({ intent: z.enum(["save", "check"]), stamp, document }),
    z.object({
      intent: z.literal("try"),
      order: z.string().regex(/^[\w-]{1,64}$/, "Choose an order"),
      reason: z.string().max(200).default(""),
      document,
    }),
    z.object({
      intent: z.literal("replay"),
      days: z.coerce.number().pipe(z.literal(REPLAY_DAYS, "Choose how far back")),
      minutes: z.enum(Object.keys(REPLAY_MINUTES), "Choose when shoppers ask").transform(Number),
      after: z.string().max(100),
      document,
    }),
    z.object({ intent: z.literal("publish"), stamp, note: z.string().trim().max(500, "At most 500 characters") }),
    z.object({ intent: z.literal("discard"), stamp }),
    z.object({ intent: z.literal("mode"), mode: z.enum(["OFF", "SHADOW", "ON"]) }),
  ],
  "This is not something a policy can do.",
);
type PolicyForm = z.output<typeof policyForm>;

const STALE = refused(
  "Somebody else changed this policy meanwhile. Reload the page to see it; copy your changes first.",
);

/** Does what the editor asks, one case per button. */
export async function actOnPolicy(staff: StaffRequest, kind: PolicyKind, form: PolicyForm) {
  const { shop, by, now, services } = staff;
  switch (form.intent) {
    case "save":
    case "check":
    case "try":
    case "replay":
      return actOnDraft(staff, kind, form);
    case "publish": {
      const { note, stamp: seenStamp } = form;
      const result = await services.db.write((tx) => publishDraft(tx, shop, kind, { seenStamp, note, by, now }));
      if (result.outcome === "published") {
        await services.policyChanged(shop);
        return tell(done(`Version ${result.number} is in force.`));
      }
      if (result.outcome === "invalid") return tell(refused(...result.errors.map(({ sentence }) => sentence)), 422);
      return tell(STALE);
    }
    case "discard": {
      const result = await services.db.write((tx) => discardDraft(tx, shop, kind, form.stamp));
      if (result.outcome === "discarded") return tell(done("The draft is gone."));
      return tell(result.outcome === "only_version" ? refused("It is the only version there is.") : STALE);
    }
    case "mode": {
      const result = await services.db.write((tx) => setMode(tx, shop, kind, form.mode));
      if (result.outcome !== "changed") return tell(refused("Publish a version first."));
      await services.policyChanged(shop);
      return tell(done("Changed."));
    }
    default:
      return form satisfies never;
  }
}

type DraftForm = Extract<PolicyForm, { readonly document: string }>;

async function actOnDraft(staff: StaffRequest, kind: PolicyKind, form: DraftForm) {
  const { shop, by, now, currency, services } = staff;
  const draft = readDraft(form.document, kind);
  if (!draft) return tell(refused("This policy could not be read. Reload the page."), 422);
  const problems = checkDraft(draft, currency);
  if (form.intent === "try") {
    const tried = await tryDraft(staff, kind, draft, form);
    if (!tried) return tell(refused("This is not known any more, or Shopify could not be asked just now."), 404);
    return tell({ ...done(""), problems, tried });
  }
  if (form.intent === "replay") {
    return tell({ ...done(""), problems, replayed: await replayPast(staff, kind, draft, form) });
  }
  if (form.intent === "check") {
    const words = problems.errors.length > 0 ? "There are mistakes to mend." : "No mistakes.";
    return tell({ ...done(words), problems });
  }
  // A draft without mistakes is kept in the form the engine would give it, so that comparing versions stays honest.
  const checked = checkPolicy(draft, { currency });
  const kept = checked.ok ? checked.policy : draft;
  const change = { document: kept, seenStamp: form.stamp, by, now };
  const saved = await services.db.write((tx) => saveDraft(tx, shop, kind, change));
  if (saved.outcome !== "saved") return tell({ ...STALE, problems });
  const words = checked.ok ? "Draft saved." : "Draft saved, with mistakes to mend.";
  return tell({ ...done(words), problems, stamp: saved.stamp });
}

function replayPast(
  staff: StaffRequest,
  kind: PolicyKind,
  draft: unknown,
  form: Extract<PolicyForm, { intent: "replay" }>,
) {
  if (isReturnKind(kind)) return replayPastReturns(staff, kind, draft, form);
  return isShippingKind(kind) ? replayPastDelays(staff, kind, draft, form) : replayOrders(staff, kind, draft, form);
}

function tell(result: PolicyAnswer, status = 409) {
  return data(result, { status: result.ok ? 200 : status });
}
