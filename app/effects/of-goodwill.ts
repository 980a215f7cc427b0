import { z } from "zod";
import { PermanentError } from "../adapters/errors";
import type { Goodwill } from "../domain/goodwill/types";
import type { Money } from "../domain/money";
import { readGoodwill } from "../records/goodwill";
import type { EffectContext } from "./effect-definition";

/** Every effect about a gift names its order and its row. */
export const ofGoodwill = z.object({ orderId: z.string(), goodwillId: z.string() });

/** @throws PermanentError when the gift is gone. */
export async function readGift({ db }: EffectContext, shop: string, goodwillId: string): Promise<Goodwill> {
  const gift = await readGoodwill(db, shop, goodwillId);
  if (gift) return gift;
  throw new PermanentError(`goodwill ${goodwillId} is gone`, {
    sentence: "What was to be given is not there any more.",
  });
}

/** An amount of the gift's currency. */
export const moneyOf = ({ currency }: Goodwill, minor: number): Money => ({ minor, currency });

/** The fixed amount of a gift; percent have none. */
export function amountOf(gift: Goodwill): Money {
  const { value } = gift.value;
  if ("minor" in value) return moneyOf(gift, value.minor);
  throw new PermanentError("credit of percent", { sentence: "Store credit needs an amount." });
}
