import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { isOrderGid } from "../domain/gid";
import { judgeGift } from "../domain/goodwill/judge-gift";
import { staffOffer } from "../domain/goodwill/staff-offer";
import { done, refused } from "../presenters/action-result";
import { readMirrorOrder } from "../records/views/find-orders";
import { readGiftLimits } from "../records/views/read-gift-limits";
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
  const order = (await readMirrorOrder(db, shop, orderId))?.snapshot;
  const limits = order && (await readGiftLimits(db, shop, order, now));
  if (!order || !limits) return answer(refused("There is no such order."), 404);
  const { settings, place, history, charged } = limits;
  const offer = staffOffer(wish, { settings, currency: place.currency, isGuest: order.customer === null });
  if (typeof offer === "string" || !settings) return answer(refused(String(offer)));
  const question = { offer, settings, history, charged, isHeldOut: false, shop: place, now } as const;
  const { because } = judgeGift({ ...question, source: "STAFF", orderTotal: order.total });
  if (because) return answer(refused(because));
  const taken = await services.command(shop, "goodwill/give", { orderId, reason, ...wish }, { by, requestKey });
  return taken.outcome === "accepted" ? answer(done("It is being given.")) : answer(refused(...taken.errors), 422);
}

/** Only so that a form sent without script ends at the list. */
export default function Nothing() {
  return null;
}
