import type { AutoCancellationPolicy, CancellationPolicy, CancellationSettings } from "../../app/domain/policy/types";

/** Shoppers get what they ask for, after an undo window. */
export function sayYes(undoMinutes = 5, settings: Partial<CancellationSettings> = {}): CancellationPolicy {
  return {
    language: 1,
    kind: "cancellation",
    rules: [],
    otherwise: { do: "cancel", refund: "original_payment", restock: true, undoMinutes },
    settings: { graceMinutes: 0, warehouseHours: 24, reviewHours: 24, brakePerHour: 0, ...settings },
  };
}

/** Orders nobody paid within two days are cancelled. */
export const cancelUnpaid: AutoCancellationPolicy = {
  language: 1,
  kind: "auto_cancellation",
  rules: [
    {
      id: "unpaid",
      name: "Unpaid for two days",
      when: { fact: "hours_unpaid", is: "at_least", value: 48 },
      then: {
        do: "cancel",
        reason: "OTHER",
        refund: "none",
        restock: true,
        undoMinutes: 0,
        because: "We did not receive a payment within two days.",
      },
    },
  ],
  otherwise: { do: "keep" },
  settings: {},
};
