import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { done, refused } from "../presenters/action-result";
import { answer, readForm } from "./shared/read-form.server";
import { openStaffRequest } from "./shared/staff-request.server";

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
  const id = params.id ?? "";
  const changed =
    read.value.intent === "retry"
      ? await services.rearmEffect(shop, id, by)
      : await services.settleEffect(shop, id, by, read.value.note);
  if (!changed) return answer(refused("It is no longer stopped; nothing was changed."));
  return answer(done(read.value.intent === "retry" ? "Trying again." : "Settled."));
}
