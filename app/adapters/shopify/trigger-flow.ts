import { TriggerFlow } from "./generated/trigger-flow";
import type { RunOperation } from "./graphql-client";
import type { Done, Refused } from "./port";
import { refusalOf } from "./refusals";

export async function triggerFlow(
  run: RunOperation,
  handle: string,
  payload: Readonly<Record<string, unknown>>,
): Promise<Done | Refused> {
  const { flowTriggerReceive } = await run(TriggerFlow, { handle, payload });
  return refusalOf(flowTriggerReceive?.userErrors) ?? { outcome: "done" };
}
