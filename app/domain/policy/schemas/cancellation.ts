import { z } from "zod";
import { DEFAULT_SETTINGS } from "../cancellation-settings";
import { because, LONGEST_ANSWER, MINUTES_A_DAY, noSettings, review, whole, yesNo } from "./fields";

const cancel = {
  do: z.literal("cancel"),
  refund: z.enum(["original_payment", "none"], "needs a choice of refund: to the original payment, or none"),
  restock: yesNo("restocking"),
  undoMinutes: whole("minutes to undo", 0, MINUTES_A_DAY),
};

export const CANCELLATION_PARTS = {
  outcome: z.discriminatedUnion(
    "do",
    [z.object(cancel), review, z.object({ do: z.literal("decline"), because })],
    "needs an answer: cancel, review or decline",
  ),
  settings: z.object(
    {
      graceMinutes: whole("the grace window in minutes", 0, MINUTES_A_DAY),
      warehouseHours: whole("the warehouse's time to answer in hours", 1, LONGEST_ANSWER),
      // Policies written before this setting existed do not have it.
      reviewHours: whole("your time to answer a request in hours", 1, LONGEST_ANSWER).default(
        DEFAULT_SETTINGS.reviewHours,
      ),
      brakePerHour: whole("the brake in cancellations per hour", 0, 100_000),
    },
    "they are missing",
  ),
};

export const AUTO_CANCELLATION_PARTS = {
  outcome: z.discriminatedUnion(
    "do",
    [
      z.object({
        ...cancel,
        reason: z.enum(["CUSTOMER", "DECLINED", "FRAUD", "INVENTORY", "OTHER", "STAFF"], "needs a cancellation reason"),
        because,
      }),
      review,
      z.object({ do: z.literal("keep") }),
    ],
    "needs an answer: cancel, review or keep",
  ),
  settings: noSettings,
};
