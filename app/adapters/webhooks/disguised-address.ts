import { lookup } from "node:dns";
import { BlockList, isIPv6, type LookupFunction } from "node:net";

/** IPv6 that is another network in disguise, and passes for public by its range: IPv4 within IPv6 by old or local rules, sites. */
const DISGUISES = new BlockList();
DISGUISES.addSubnet("::", 96, "ipv6");
DISGUISES.addSubnet("64:ff9b:1::", 48, "ipv6");
DISGUISES.addSubnet("fec0::", 10, "ipv6");

/** Whether an IP address (without brackets) leads elsewhere than it says. */
export const isDisguised = (address: string) => isIPv6(address) && DISGUISES.check(address, "ipv6");

/** Names are resolved as ever, but not to a disguised address. */
export const lookupUndisguised: LookupFunction = (hostname, options, done) =>
  lookup(hostname, options, (error, address: string | { readonly address: string }[], family) => {
    const found = Array.isArray(address) ? address.map((one) => one.address) : [address];
    const isBad = !error && found.some(isDisguised);
    done(isBad ? new Error(`${hostname} is not allowed. Because it is disguised.`) : error, address as string, family);
  });
