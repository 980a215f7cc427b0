import { gidTail, type Gid } from "../../domain/gid";
import { BeginOrderEdit, CommitOrderEdit, SetOrderEditQuantity } from "./generated/edit-order";
import type { RunOperation } from "./graphql-client";
import type { Done, EditQuantitiesRequest, Refused } from "./port";
import { refusalOf } from "./refusals";

/** `quantities` are each line's new total, 0 removes it. Nothing changes in the shop before the commit. */
export async function editQuantities(
  run: RunOperation,
  orderId: Gid,
  { quantities, restock, staffNote }: EditQuantitiesRequest,
): Promise<Done | Refused> {
  const { orderEditBegin } = await run(BeginOrderEdit, { id: orderId });
  const refusal = refusalOf(orderEditBegin?.userErrors);
  if (refusal) return refusal;
  const edit = orderEditBegin?.calculatedOrder;
  if (!edit) return missing("The order cannot be edited.");

  let changes = 0;
  for (const { lineItemId, quantity } of quantities) {
    // A line of the edit carries the number of the order line it stands for.
    const line = edit.lineItems.nodes.find(({ id }) => gidTail(id) === gidTail(lineItemId));
    if (!line) return missing(`The order's line ${gidTail(lineItemId)} cannot be edited.`);
    if (line.quantity === quantity) continue;
    changes += 1;
    const { orderEditSetQuantity } = await run(SetOrderEditQuantity, {
      id: edit.id,
      lineItemId: line.id,
      quantity,
      restock,
    });
    const refused = refusalOf(orderEditSetQuantity?.userErrors);
    if (refused) return refused;
  }
  if (changes === 0) return { outcome: "done" };
  const { orderEditCommit } = await run(CommitOrderEdit, { id: edit.id, staffNote });
  return refusalOf(orderEditCommit?.userErrors) ?? { outcome: "done" };
}

const missing = (message: string): Refused => ({ outcome: "refused", code: "NOT_EDITABLE", message });
