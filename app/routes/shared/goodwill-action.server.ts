import { z } from "zod";
import { isOrderGid } from "../../domain/gid";
import { judgeWish } from "../../inbox/judge-wish";
import { refused } from "../../presenters/action-result";
import { answerCommand } from "./answer-command.server";
import { answer } from "./read-form.server";
import type { StaffRequest } from "./staff-request.server";

/** What staff fill in to give something. */
export const goodwillForm = z.object({
  requestKey: z.uuid("Reload the page and try again").optional(),
  orderId: z.string().max(100).refine(isOrderGid, "Open the order again"),
  form: z.enum(["code", "credit"], "Choose a code or store credit"),
  amount: z.string().trim().min(1, "Enter an amount").max(20, "Enter an amount"),
  validDays: z.coerce.number("Enter days").int("Whole days").min(1, "At least one day").max(3650, "At most ten years"),
  reason: z.string().trim().min(1, "Say what it is for").max(500, "At most 500 characters"),
});

/** Says at once what will be refused; the worker asks the same again when its turn comes. */
export async function giveGoodwill(staff: StaffRequest, form: z.output<typeof goodwillForm>) {
  const { orderId, reason, requestKey, ...wish } = form;
  const { db, shop, now } = staff;
  const judged = await judgeWish(db, { shop, orderId, now, ...wish });
  if (judged.outcome === "unknown_order") return answer(refused("There is no such order."), 404);
  if (judged.outcome === "refused") return answer(refused(judged.because));
  return answerCommand(staff, "goodwill/give", { orderId, reason, ...wish }, "It is being given.", requestKey);
}
