import express, { type Router } from "express";
import { z } from "zod";
import type { World } from "../world.ts";
import { answer, shopField } from "./answer.ts";

const price = z.string().regex(/^\d+(\.\d+)?$/, "a price is a decimal, e.g. 49.00");

const product = z.strictObject({
  shop: shopField,
  title: z.string().min(1),
  type: z.string().optional(),
  vendor: z.string().optional(),
  tags: z.array(z.string()).optional(),
  collections: z.array(z.string().min(1)).optional(),
  variants: z
    .array(
      z.strictObject({
        title: z.string().optional(),
        sku: z.string().min(1),
        price,
        stock: z.number().int().nonnegative().optional(),
        taxable: z.boolean().optional(),
      }),
    )
    .min(1),
});

/** What the merchant sells: more goods, other prices. */
export function serveGoods({ store, defaultShop }: World): Router {
  const router = express.Router();
  router.post(
    "/products",
    answer(product, ({ shop = defaultShop, ...goods }) => store.addProduct(shop, goods)),
  );
  router.post(
    "/products/price",
    answer(z.strictObject({ shop: shopField, sku: z.string(), price }), ({ shop = defaultShop, ...change }) =>
      store.setPrice(shop, change.sku, change.price),
    ),
  );
  return router;
}
