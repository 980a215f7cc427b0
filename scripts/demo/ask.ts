import type { Plot, Purchase } from "./plot.ts";

/** The shopper asks, through the app's authenticated request. */
export async function askToCancel({ staff }: Plot, order: Purchase, reason: string): Promise<void> {
  await staff.submit("/app/cancellations/new", { orderId: order.id, scope: "whole", reason });
}

/** … and takes it back. */
export async function keepAfterAll({ staff }: Plot, cancellationId: string): Promise<void> {
  await staff.submit(`/app/cancellations/${cancellationId}`, { intent: "undo" });
}
