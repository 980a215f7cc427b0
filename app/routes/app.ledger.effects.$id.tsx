import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { done, refused } from "../presenters/action-result";
import { answer, readForm } from "./shared/read-form.server";
import { notFound, openStaffRequest } from "./shared/staff-request.server";

const form = z.discriminatedUnion(
  "intent",
  [
    z.object({ intent: z.literal("retry") }),
    z.object({
      intent: z.literal("settle"),
      note: z.string().trim().min(1, "Say what you found or did").max(500, "At most 500 characters"),
    }),
  ],
  "This is not something an action can do.",
);

/** Nothing to see here: the ledger shows the action. */
export async function loader({ request }: LoaderFunctionArgs) {
  await openStaffRequest(request);
  return redirect("/app/ledger");
}

/** The ways on for an action that stopped, from whichever page shows it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { services, shop, by } = await openStaffRequest(request);
  const read = await readForm(request, form);
  if (!read.ok) return read.answer;
  const { intent } = read.value;
  const id = params.id ?? "";
  const outcome =
    intent === "retry"
      ? await services.rearmEffect(shop, id, by)
      : await services.settleEffect(shop, id, by, read.value.note);
  switch (outcome) {
    case "changed":
      return answer(done(intent === "retry" ? "Trying again." : "Settled."));
    case "not_stopped":
      return answer(refused("It is no longer stopped; nothing was changed."));
    case "not_found":
      return notFound();
    default:
      return outcome satisfies never;
  }
}

/** Only so that a form sent without script ends at the ledger. */
export default function Nothing() {
  return null;
}
