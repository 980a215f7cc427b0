import { z } from "zod";
import type { WithdrawalStatement } from "../domain/withdrawal";
import { addEvent } from "../records/inbound-events";
import { takeStatement } from "../records/withdrawals";
import type { receiveCommand } from "./receive-command";

export const WITHDRAWAL_TOPIC = "withdrawal/state";

/** The event's payload; what was stated is kept apart, as evidence. */
export const withdrawalPayload = z.object({ withdrawalId: z.string() });

const line = (max: number) => z.string().trim().min(1).max(max);
/** What a consumer's form says. */
export const statedWithdrawal = z.object({
  name: line(100),
  number: line(50),
  email: z.email().max(254),
  items: z.string().trim().max(500).default(""),
});

export type WithdrawalOutcome =
  /** Written down; the same whether there is such an order or not. */
  { readonly outcome: "taken"; readonly receivedAt: Date } | { readonly outcome: "too_many" };

/** A consumer withdraws from their contract: written down, nothing else. What follows the worker sees to. */
export async function receiveWithdrawal(
  deps: Parameters<typeof receiveCommand>[0],
  asked: {
    readonly shop: string;
    /** Network address, as Shopify's proxy gives it; "" = unknown. */
    readonly caller: string;
    readonly requestKey: string;
    readonly statement: WithdrawalStatement;
  },
): Promise<WithdrawalOutcome> {
  const { db, sealer } = deps;
  const now = deps.now();
  const { shop } = asked;
  const taken = await db.write(async (tx) => {
    const row = await takeStatement(tx, sealer, asked, now);
    if (row?.isNew) {
      const about = { topic: WITHDRAWAL_TOPIC, dedupeKey: `withdrawal/${row.id}`, subject: "" };
      await addEvent(tx, sealer, { shop, source: "PORTAL", ...about, payload: { withdrawalId: row.id } }, now);
    }
    return row;
  });
  if (!taken) return { outcome: "too_many" };
  deps.wake();
  return { outcome: "taken", receivedAt: taken.receivedAt };
}
