import { z } from "zod";
import type { Gid } from "../domain/gid";
import type { NativeReturn } from "../domain/returns/native";
import { isMadeFrom } from "../domain/returns/rma";
import type { OrderReturn } from "../domain/returns/types";
import { readReturn } from "../records/returns";
import type { EffectContext, Performed } from "./effect-definition";
import type { Refused } from "../adapters/shopify/port";
import type { EffectRow } from "../records/effects";

export const ofReturn = { orderId: z.string(), returnId: z.string() };
export const gone = {
  found: "failed",
  message: "return not found",
  sentence: "The return is not there any more.",
} as const;

export const recordedReturn = ({ db }: EffectContext, effect: EffectRow, returnId: string) =>
  readReturn(db, effect.shop, returnId);

/** The return at Shopify that was made from ours: found even if the answer to making it was lost. */
export async function findNative({ shopify }: EffectContext, orderReturn: OrderReturn): Promise<NativeReturn | null> {
  const { nativeId, orderId } = orderReturn;
  if (nativeId) return shopify.readReturn(nativeId);
  return (await shopify.readReturnsOf(orderId)).find((one) => isMadeFrom(orderReturn, one)) ?? null;
}

export function refusedBy({ code, message }: Refused, what: string): Performed {
  return { outcome: "failed", message: `${code} ${message}`, sentence: `Shopify refused ${what}: ${message}` };
}

/** Units of a return line that Shopify shows as processed; null = the line is not there. */
export function processedOf(native: NativeReturn, returnLineItemId: Gid): number | null {
  return native.lines.find(({ id }) => id === returnLineItemId)?.processedQuantity ?? null;
}
