import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { isOrderGid } from "../domain/gid";
import { judgeWish } from "../inbox/judge-wish";
import { done, refused } from "../presenters/action-result";
import { answer, readForm } from "./shared/read-form.server";
import { openStaffRequest } from "./shared/staff-request.server";

const form = z.object({
  requestKey: z.uuid("Reload the page and try again").optional(),
  orderId: z.string().max(100).refine(isOrderGid, "Open the order again"),
  form: z.enum(["code", "credit"], "Choose a code or store credit"),
  amount: z.string().trim().min(1, "Enter an amount").max(20, "Enter an amount"),
  validDays: z.coerce.number("Enter days").int("Whole days").min(1, "At least one day").max(3650, "At most ten years"),
  reason: z.string().trim().min(1, "Say what it is for").max(500, "At most 500 characters"),
});

/** Nothing to see here: the order's page shows it. */
export async function loader({ request }: LoaderFunctionArgs) {
  await openStaffRequest(request);
  return redirect("/app/goodwill");
}

/** Says at once what will be refused; the worker asks the same again when its turn comes. */
export async function action({ request }: ActionFunctionArgs) {
  const { services, db, shop, by, now } = await openStaffRequest(request);
  const read = await readForm(request, form);
  if (!read.ok) return read.answer;
  const { orderId, reason, requestKey, ...wish } = read.value;
  const judged = await judgeWish(db, { shop, orderId, now, ...wish });
  if (judged.outcome === "unknown_order") return answer(refused("There is no such order."), 404);
  if (judged.outcome === "refused") return answer(refused(judged.because));
  const taken = await services.command(shop, "goodwill/give", { orderId, reason, ...wish }, { by, requestKey });
  return taken.outcome === "accepted" ? answer(done("It is being given.")) : answer(refused(...taken.errors), 422);
}

/** Only so that a form sent without script ends at the list. */
export default function Nothing() {
  return null;
}
