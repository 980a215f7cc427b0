import { countsOf, goingLines } from "../domain/returns/count";
import { moveNative } from "../domain/returns/move-native";
import type { OrderReturn } from "../domain/returns/types";
import { MONEY_KINDS } from "../effects/effect-catalogue";
import type { CommandPayload } from "../inbox/commands";
import { addCounts, countsOfReturn, type NewCount } from "../records/counted-units";
import { planEffects } from "../records/effects";
import { linesWithoutProduct } from "../records/returns";
import { giveFiles } from "../records/stored-files";
import { returnCommand } from "./command-return";

/** The warehouse counted units in, or says that nothing more will come. */
export const countReturn = returnCommand("return/count", async (orderReturn, payload, { db }, { actor, event }) => {
  const { state, nativeId, id: returnId } = orderReturn;
  if (!nativeId || state === "DECLINED" || state === "CANCELED") {
    return "It is not open at Shopify: nothing can be counted in for it. Start a new return instead.";
  }
  const known = new Set(orderReturn.lines.map(({ id }) => id));
  const foreign = payload.counts.some(({ returnLineId }) => returnLineId !== null && !known.has(returnLineId));
  if (foreign) return "A line that was counted is not part of this return.";
  const already = await countsOfReturn(db, returnId);
  const stockless = await linesWithoutProduct(db, returnId);
  const counts = payload.counts.map(({ photoKeys: _photos, ...count }, index) => ({
    ...(stockless.has(count.returnLineId ?? "") ? withoutStock(count) : count),
    requestKey: `${event.id}/${index}`,
  }));
  const missing = payload.restIsMissing ? missingOf(orderReturn, [...already, ...counts.map(asCounted)]) : [];
  const all = [...counts, ...missing.map((one, index) => ({ ...one, requestKey: `${event.id}/rest/${index}` }))];
  if (all.length === 0) return "Nothing was counted.";
  return {
    note: sentenceOf(all),
    change: { inspectedAt: event.receivedAt, ...(state === "CLOSED" && { state: "PROCESSING" }) },
    goOn: state !== "CLOSED",
    save: async (tx, now) => {
      await addCounts(tx, orderReturn, all, actor, now);
      for (const { photoKeys, returnLineId } of payload.counts) {
        await giveFiles(tx, photoKeys, { returnId, lineId: returnLineId ?? "" });
      }
      if (state === "CLOSED") await planReopen(tx, orderReturn, nativeId, now);
    },
  };
});

/** What comes after the return was closed: Shopify processes nothing of a closed return. */
async function planReopen(
  tx: Parameters<typeof planEffects>[0],
  orderReturn: OrderReturn,
  nativeId: string,
  now: Date,
) {
  const { id: returnId, shop, orderId, decisionId, endedAt } = orderReturn;
  const origin = { shop, subject: orderId, cancellationId: null, returnId, decisionId };
  const reopen = moveNative(orderReturn, nativeId, "reopen", `reopen-return/${returnId}/${endedAt?.getTime()}`);
  await planEffects(tx, origin, [reopen], MONEY_KINDS, now);
}

/** Shopify keeps no stock of an item that is no product, and refuses to put it on a shelf. */
function withoutStock<Count extends Pick<Row, "disposition" | "locationId">>(count: Count): Count {
  return count.disposition === "RESTOCKED" ? { ...count, disposition: "NOT_RESTOCKED", locationId: null } : count;
}

type Row = CommandPayload<"return/count">["counts"][number];
const asCounted = (row: Omit<Row, "photoKeys">) => ({ ...row, id: "" });

function missingOf(
  orderReturn: OrderReturn,
  counted: Parameters<typeof countsOf>[1],
): readonly Omit<NewCount, "requestKey">[] {
  return goingLines(orderReturn)
    .filter(({ answer }) => answer === "APPROVED")
    .flatMap((line) => {
      const quantity = line.quantity - countsOf(line, counted).counted;
      const how = { condition: "not_received", disposition: "MISSING", locationId: null, accepted: false } as const;
      return quantity > 0 ? [{ returnLineId: line.id, quantity, title: "", note: "", ...how }] : [];
    });
}

function sentenceOf(counts: readonly Pick<NewCount, "quantity" | "disposition" | "accepted">[]): string {
  const sum = (rows: typeof counts) => rows.reduce((units, { quantity }) => units + quantity, 0);
  const came = counts.filter(({ disposition }) => disposition !== "MISSING");
  const refused = sum(came.filter(({ accepted }) => !accepted));
  const rest = sum(counts) - sum(came);
  return [
    `${sum(came)} units counted in.`,
    refused > 0 ? `${refused} of them do not count for the refund.` : "",
    rest > 0 ? `${rest} did not come.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}
