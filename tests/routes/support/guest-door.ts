import { signProxyQuery } from "../../devstore/http/storefront/sign-proxy-query";
import type { AdminServer } from "./admin-server";
import { FORM, openShopperDoor } from "./shopper-door";
import { type Answer, SECRET } from "./webhook-client";

const SHOP = "nordlicht.myshopify.com";
/** Where the merchant has put the portal. */
export const PREFIX = "/a/retouren";

/** The portal as Shopify's app proxy calls it, signed; paths are what follows the prefix. */
export interface GuestDoor {
  sign(path: string, shop?: string): string;
  open(path: string, shop?: string, headers?: Record<string, string>): Promise<Answer>;
  /** A form, each from another network address. */
  post(path: string, fields: Record<string, string>, shop?: string): Promise<Answer>;
  /** Any address of the app, signed or not. */
  send(address: string, method: string, body?: Buffer, type?: string): Promise<Answer>;
  close(): void;
}

export function openGuestDoor(server: Pick<AdminServer, "port">): GuestDoor {
  const door = openShopperDoor(server);
  let callers = 0;
  const send: GuestDoor["send"] = (address, method, body, type = FORM) => {
    const headers = { Origin: "https://nordlicht.example", "X-Forwarded-For": `10.1.0.${++callers}, 172.16.0.1` };
    return door.send(address, { method, headers, ...(body && { type, body }) });
  };
  const sign: GuestDoor["sign"] = (path, shop = SHOP) => {
    const timestamp = String(Math.floor(Date.now() / 1000));
    const [place, asked] = path.split("?");
    const own = { shop, path_prefix: PREFIX, timestamp, logged_in_customer_id: "" };
    const query = new URLSearchParams([...new URLSearchParams(asked), ...Object.entries(own)]);
    query.set("signature", signProxyQuery(query, SECRET));
    return `/proxy/${place}?${query.toString()}`;
  };
  return {
    sign,
    open: (path, shop, headers) => door.get(sign(path, shop), headers),
    post: (path, fields, shop) => send(sign(path, shop), "POST", Buffer.from(new URLSearchParams(fields).toString())),
    send,
    close: () => door.close(),
  };
}
