import { gidTail, isGid } from "../domain/gid";

export interface OrderLink {
  readonly name: string;
  readonly url: string;
}

/** The order an event, action or alarm is about; null when it is about the shop. */
export function orderLink(subject: string, names: ReadonlyMap<string, string>): OrderLink | null {
  if (!isGid(subject, "Order")) return null;
  const tail = gidTail(subject);
  return { name: names.get(subject) ?? `order ${tail}`, url: `/app/orders/${tail}` };
}
