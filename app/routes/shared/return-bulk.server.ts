import { data } from "@remix-run/node";
import { z } from "zod";
import type { CommandName } from "../../inbox/commands";
import { refused } from "../../presenters/action-result";
import { BULK_ACTIONS, type BulkAction, bulkObstacle } from "../../presenters/return-actions";
import type { BatchAnswer, BatchItem, BatchProblem } from "../../presenters/return-batch";
import { type ListedReturnRow, readReturnRows } from "../../records/views/list-returns";
import type { StaffRequest } from "./staff-request.server";

const ids = z
  .string()
  .max(10_000)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: "custom", message: "Choose the returns again" });
      return z.NEVER;
    }
  })
  .pipe(
    z
      .array(z.string().regex(/^[\w-]{1,64}$/, "Choose the returns again"), "Choose the returns again")
      .min(1, "Choose at least one return")
      .max(100, "At most 100 returns at once"),
  );

export const bulkForm = z
  .object({
    intent: z.enum(BULK_ACTIONS, "This is not something returns can do."),
    ids,
    because: z.string().trim().max(500, "At most 500 characters").default(""),
    reason: z.enum(["FINAL_SALE", "OTHER", "RETURN_PERIOD_ENDED"], "Choose a reason").default("OTHER"),
  })
  .refine(({ intent, because }) => intent !== "decline" || because !== "", {
    path: ["because"],
    message: "Say why, the shoppers read it",
  });
type BulkForm = z.output<typeof bulkForm>;

/** Sends one command per return to which the action applies, and names those to which it does not. */
export async function actOnReturns(staff: StaffRequest, { intent, ids: wanted, because, reason }: BulkForm) {
  const { db, shop, by, services } = staff;
  const chosen = [...new Set(wanted)];
  const rows = await readReturnRows(db, shop, chosen);
  if (rows.length === 0) return data<BatchAnswer>(refused("These returns are not there any more."), { status: 404 });
  const sent: BatchItem[] = [];
  const left: BatchProblem[] = [];
  for (const row of rows) {
    const name = `${row.rma} of ${row.orderName}`;
    const why = bulkObstacle(intent, row);
    if (why) {
      left.push({ name, why });
      continue;
    }
    const [command, payload] = commandOf(intent, row, { because, reason });
    const taken = await services.command(shop, command, payload, { by });
    if (taken.outcome === "accepted") sent.push({ name, eventId: taken.eventId });
    else left.push({ name, why: taken.errors.join(" ") });
  }
  if (sent.length === 0) {
    const reasons = left.map(({ name, why }) => `${name}: ${why}.`);
    return data<BatchAnswer>(refused(...reasons), { status: 409 });
  }
  const answer: BatchAnswer = { ok: true, message: "Sent.", batch: { action: intent, sent, left } };
  return data(answer);
}

function commandOf(
  intent: BulkAction,
  { id: returnId, lines }: ListedReturnRow,
  decline: Pick<BulkForm, "because" | "reason">,
): readonly [CommandName, object] {
  switch (intent) {
    case "approve":
      return ["return/approve", { returnId, ...asJudged(lines) }];
    case "decline":
      return ["return/decline", { returnId, ...decline }];
    case "cancel":
      return ["return/cancel", { returnId }];
    case "no-more":
      return ["return/count", { returnId, restIsMissing: true }];
  }
}

/** Many at once are approved as the rules left them: what was declined stays so, what is to be kept is kept. */
function asJudged(lines: ListedReturnRow["lines"]) {
  const declined = lines.filter(({ answer }) => answer === "DECLINED");
  const going = lines.filter(({ answer }) => answer !== "DECLINED");
  return {
    lineIds: going.map(({ id }) => id),
    keepLineIds: going.filter(({ answer }) => answer === "KEEP").map(({ id }) => id),
    because: declined.find(({ because }) => because)?.because ?? "",
  };
}
