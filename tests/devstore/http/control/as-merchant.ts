import type { World } from "../world.ts";
import { BadRequest } from "./answer.ts";

/** Runs a document with the merchant's rights and gives back its data; its errors become one message. */
export async function asMerchant(
  { store }: Pick<World, "store">,
  shop: string,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<unknown> {
  if (!store.shops().includes(shop)) throw new BadRequest(`There is no shop ${shop} here.`, 404);
  const { data, errors } = await store.execute(
    { query, variables },
    { shop, actor: "merchant", scopes: [], unlimited: true },
  );
  if (errors) throw new BadRequest(JSON.stringify(errors), 422);
  return data;
}
