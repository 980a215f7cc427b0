import { z } from "zod";
import { NOTICE_CHOICES } from "../../domain/shipping/types";
import { refuseLeavingDay } from "../../domain/shipping/working-days";
import type { CommandName } from "../../inbox/commands";
import { refused } from "../../presenters/action-result";
import { waitsForStaff } from "../../presenters/delay-notice-model";
import { isNoticeOver } from "../../presenters/shipment-page";
import type { ShipmentPage } from "../../records/views/read-shipment-page";
import { answerCommand } from "./answer-command.server";
import { answer } from "./read-form.server";
import type { StaffRequest } from "./staff-request.server";

const id = z.string().max(64);

export const shipmentForm = z.discriminatedUnion(
  "intent",
  [
    z.object({ intent: z.literal("check") }),
    z.object({
      intent: z.literal("settle"),
      shipmentId: id,
      as: z.enum(["DELIVERED", "LOST", "RETURNED"], "Choose what became of it"),
      note: z.string().trim().max(500, "At most 500 characters").default(""),
    }),
    z.object({ intent: z.literal("expect"), leavesBy: z.iso.date("Choose a day") }),
    z.object({
      intent: z.literal("answer"),
      noticeId: id,
      answer: z.enum(NOTICE_CHOICES, "Choose an answer"),
      words: z.string().trim().max(1000, "At most 1000 characters").default(""),
    }),
    z.object({ intent: z.literal("settle-notice"), noticeId: id }),
  ],
  "This is not something a shipment can do.",
);
type ShipmentForm = z.output<typeof shipmentForm>;

const mistake = (field: string, words: string) => answer({ ...refused(words), fields: { [field]: words } }, 422);

/** Gives the inbox the command a button of the page stands for. What the page does not show cannot be asked for. */
export async function actOnShipment(staff: StaffRequest, found: ShipmentPage, form: ShipmentForm, requestKey?: string) {
  const { order, shipments, notices } = found;
  const send = (command: CommandName, payload: object, message: string) =>
    answerCommand(staff, command, payload, message, requestKey);
  switch (form.intent) {
    case "check":
      return send("shipment/check", { orderId: order.id }, "Looking again.");
    case "settle": {
      const { shipmentId, as, note } = form;
      const parcel = shipments.find((one) => one.id === shipmentId);
      if (!parcel?.fulfillmentId) return answer(refused("This order has no such parcel."), 422);
      if (parcel.endedAt) return answer(refused("It has ended already. Reload the page."));
      return send("shipment/settle", { shipmentId, as, note }, "Recorded.");
    }
    case "expect": {
      const { leavesBy } = form;
      if (!shipments.some(({ state }) => state === "UNSHIPPED")) {
        return answer(refused("Nothing of this order waits to be shipped. Reload the page."));
      }
      const wrong = refuseLeavingDay(leavesBy, staff.timeZone, staff.now);
      if (wrong) return mistake("leavesBy", wrong);
      return send("shipment/expect", { orderId: order.id, leavesBy }, "Saved.");
    }
    case "answer": {
      const { noticeId, words } = form;
      const notice = notices.find((one) => one.id === noticeId);
      const offered = notice ? (JSON.parse(notice.choices) as readonly string[]) : [];
      if (!notice || notice.state !== "SENT" || !offered.includes(form.answer)) {
        return answer(refused("This notice does not offer that."), 422);
      }
      if (notice.settledAt) return answer(refused("What was asked before is done already. Reload the page."));
      if (isNoticeOver(found, notice)) return answer(refused("It was cancelled, or has arrived. Reload the page."));
      return send("notice/answer", { noticeId, answer: form.answer, words, via: "staff" }, "The answer is kept.");
    }
    case "settle-notice": {
      const notice = notices.find((one) => one.id === form.noticeId);
      if (!notice) return answer(refused("This order has no such notice."), 422);
      if (!waitsForStaff(notice)) return answer(refused("It is done already, or there is nothing to do."));
      return send("notice/settle", { noticeId: notice.id }, "Marked as done.");
    }
    default:
      return form satisfies never;
  }
}
