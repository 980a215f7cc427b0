import type { z } from "zod";
import { toGid } from "../../domain/gid";
import { refused } from "../../presenters/action-result";
import { CANCEL_REASONS } from "../../presenters/cancellation-words";
import { alreadyOpen, openCancellationLink } from "../../presenters/open-cancellation";
import { orderToCancel } from "../../presenters/order-choice";
import { readMirrorOrder } from "../../records/views/find-orders";
import { readOpenCancellation, wasRequestTaken } from "../../records/views/read-open-cancellation";
import { answerCommand } from "./answer-command.server";
import { type cancellationForm, toRequest, unitsMistake } from "./cancellation-form.server";
import { answer } from "./read-form.server";
import type { StaffRequest } from "./staff-request.server";

/** Staff ask for a cancellation on terms of their own. What can be known to be wrong is said at once. */
export async function askToCancel(staff: StaffRequest, form: z.output<typeof cancellationForm>) {
  const { requestKey, order, reason } = form;
  const { db, shop, tell } = staff;
  const found = await readMirrorOrder(db, shop, toGid("Order", order));
  if (!found) return answer(refused("There is no such order."), 404);
  const { id, snapshot } = found;
  const open = await readOpenCancellation(db, shop, id);
  // Asked anyway it would be laid aside as already under way, and the terms chosen here with it.
  if (open && !(await wasRequestTaken(db, shop, requestKey))) {
    return answer({ ...refused(alreadyOpen(open.state)), link: openCancellationLink(open) });
  }
  const mistake = unitsMistake(form, orderToCancel(snapshot, open, tell));
  if (mistake) return answer({ ...refused(mistake), fields: { units: mistake } }, 422);
  const payload = toRequest(form, CANCEL_REASONS[reason]);
  const message = "Asked. It is stopped first, then cancelled.";
  return answerCommand(staff, "cancellation/request", payload, message, requestKey);
}
