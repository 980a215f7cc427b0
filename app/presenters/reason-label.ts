import { type AccountWords, en } from "../lib/shopper-words/account";

/** Shopify's own reasons in the shopper's language; what the merchant renamed stands as they wrote it. */
export function reasonLabel(handle: string, name: string, { returnReasons }: AccountWords): string {
  const isShopifys = (key: string): key is keyof typeof returnReasons =>
    Object.hasOwn(en.returnReasons, key) && en.returnReasons[key as keyof typeof returnReasons] === name;
  return isShopifys(handle) ? returnReasons[handle] : name;
}
