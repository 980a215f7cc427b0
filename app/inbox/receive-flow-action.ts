import { z } from "zod";
import { hasEvent } from "../records/inbound-events";
import { readShop } from "../records/shops";
import { FLOW_ACTIONS } from "./flow-actions";
import { commandKey, receiveCommand } from "./receive-command";
import type { SignatureCheck } from "./webhook-signature";

export const MAX_FLOW_BYTES = 256 * 1024;

export type FlowOutcome =
  /** Written down; also when the same run of the workflow was taken before. */
  | { readonly outcome: "accepted" } // 200
  | { readonly outcome: "bad_signature" } // 401
  | { readonly outcome: "bad_body" } // 400
  | { readonly outcome: "too_large" } // 413
  | { readonly outcome: "unknown_shop" } // 404
  | { readonly outcome: "unknown_action" } // 404
  /** What was filled in, or asked for, cannot be: for the merchant to read. */
  | { readonly outcome: "refused"; readonly because: string }; // 422

/** Anything but 200, 429 and 5xx ends the step of the workflow: sent again it would be as wrong. */
export const FLOW_STATUS: Readonly<Record<FlowOutcome["outcome"], number>> = {
  accepted: 200,
  bad_signature: 401,
  bad_body: 400,
  too_large: 413,
  unknown_shop: 404,
  unknown_action: 404,
  refused: 422,
};

export type ReceiveFlowAction = (request: {
  readonly signature: string | null;
  readonly body: Buffer;
}) => Promise<FlowOutcome>;

const call = z.object({
  shopify_domain: z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}\.myshopify\.com$/),
  /** One step of one run of a workflow; the same however often it is sent. */
  action_run_id: z
    .union([z.string(), z.number()])
    .transform(String)
    .pipe(z.string().regex(/^[\x21-\x7e]{1,200}$/)),
  handle: z.string().max(100),
  properties: z.record(z.string(), z.unknown()).default({}),
});

/**
 * The door of Shopify Flow: a workflow's step becomes a command like any other, and is answered when that is written down.
 * What can be known to be wrong is said at once; the worker asks again when its turn comes.
 */
export function createFlowReceiver(
  deps: Parameters<typeof receiveCommand>[0] & { readonly isSigned: SignatureCheck },
): ReceiveFlowAction {
  const { db, now, isSigned } = deps;
  return async ({ signature, body }) => {
    if (body.length > MAX_FLOW_BYTES) return { outcome: "too_large" };
    if (signature === null || !isSigned(body, signature)) return { outcome: "bad_signature" };
    const read = call.safeParse(parseJson(body));
    if (!read.success) return { outcome: "bad_body" };
    const { shopify_domain: shop, action_run_id, handle, properties } = read.data;
    const row = await readShop(db, shop);
    if (!row || row.uninstalledAt !== null) return { outcome: "unknown_shop" };
    const action = Object.hasOwn(FLOW_ACTIONS, handle) ? FLOW_ACTIONS[handle] : undefined;
    if (!action) return { outcome: "unknown_action" };
    const requestKey = `flow/${handle}/${action_run_id}`;
    // Sent again it may be done by now, and then it does not fit any more.
    if (hasEvent(db, shop, commandKey(action.command, requestKey))) return { outcome: "accepted" };
    const filled = Object.entries(properties).filter(([, value]) => value !== null && value !== "");
    const asked = action.properties.safeParse(Object.fromEntries(filled));
    if (!asked.success) return refuse(asked.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`));
    const wish = await action.toWish(asked.data, { db, shop, now: now() });
    if ("refused" in wish) return refuse([wish.refused]);
    const { payload } = wish;
    const command = { shop, source: "FLOW", by: "Shopify Flow", requestKey, name: action.command, payload } as const;
    const taken = await receiveCommand(deps, command);
    return taken.outcome === "accepted" ? { outcome: "accepted" } : refuse(taken.errors);
  };
}

const refuse = (because: readonly string[]): FlowOutcome => ({ outcome: "refused", because: because.join(" ") });

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return null;
  }
}
