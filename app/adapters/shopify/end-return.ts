import type { Gid } from "../../domain/gid";
import { CancelReturn, CloseReturn, RemoveFromReturn, ReopenReturn } from "./generated/end-return";
import type { RunOperation } from "./graphql-client";
import type { Done, Refused } from "./outcomes";
import { DONE, outcomeOf } from "./refusals";
import type { ReturnUnits } from "./returns-port";

export async function cancelReturn(run: RunOperation, id: Gid): Promise<Done | Refused> {
  const { returnCancel } = await run(CancelReturn, { id });
  return outcomeOf(returnCancel, `cancelling ${id}`, (made) => made.return && DONE);
}

export async function closeReturn(run: RunOperation, id: Gid): Promise<Done | Refused> {
  const { returnClose } = await run(CloseReturn, { id });
  return outcomeOf(returnClose, `closing ${id}`, (made) => made.return && DONE);
}

export async function reopenReturn(run: RunOperation, id: Gid): Promise<Done | Refused> {
  const { returnReopen } = await run(ReopenReturn, { id });
  return outcomeOf(returnReopen, `reopening ${id}`, (made) => made.return && DONE);
}

export async function removeFromReturn(
  run: RunOperation,
  id: Gid,
  units: readonly ReturnUnits[],
): Promise<Done | Refused> {
  const { removeFromReturn: removed } = await run(RemoveFromReturn, {
    id,
    units: units.map(({ returnLineItemId, quantity }) => ({ returnLineItemId, quantity })),
  });
  return outcomeOf(removed, `taking units out of ${id}`, (made) => made.return && DONE);
}
