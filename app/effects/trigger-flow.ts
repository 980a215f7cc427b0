import { z } from "zod";
import { flowPayload } from "../domain/flow-payload";
import { topicDefinition } from "../domain/outgoing-topics";
import { readOutgoing } from "../records/outgoing-events";
import { type EffectDefinition, failed } from "./effect-definition";

/**
 * Starts merchants' Flow workflows. Flow has no key and nothing to look up: when an answer was lost it is told again, which
 * may start a workflow twice and never leaves one out.
 */
export const triggerFlow: EffectDefinition<"trigger-flow", null> = {
  kind: "trigger-flow",
  money: false,
  settleMs: 0,
  maxRetries: 12,
  schema: z.object({ outgoingEventId: z.string(), handle: z.string() }),

  async look() {
    return { found: "no", seen: null };
  },

  async perform({ db, shopify }, { outgoingEventId, handle }, effect) {
    const event = await readOutgoing(db, effect.shop, outgoingEventId);
    const flow = event && topicDefinition(event.topic).flow;
    if (!flow) return failed("no event", "What Flow was to be told no longer exists.");
    const answer = await shopify.triggerFlow(handle, flowPayload(event.payload, flow.fields));
    if (answer.outcome === "done") return { outcome: "done", receipt: { handle }, proof: "Shopify Flow took it." };
    return failed(`${answer.code} ${answer.message}`, `Shopify Flow refused it: ${answer.message}`);
  },
};
