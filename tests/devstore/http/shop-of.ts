import type { Request } from "express";
import type { World } from "./world.ts";

const shopHost = /^[a-z0-9][a-z0-9-]*\.myshopify\.com$/;

/** The shop a request is for: its Host when that is a shop's domain, else the default shop. */
export function shopOf(req: Request, world: World): string {
  const host = (req.headers.host ?? "").split(":")[0]?.toLowerCase() ?? "";
  return shopHost.test(host) ? host : world.defaultShop;
}

export const handleOf = (shop: string): string => shop.replace(/\.myshopify\.com$/, "");
export const shopOfHandle = (handle: string): string => `${handle}.myshopify.com`;
