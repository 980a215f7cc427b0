import { orderLink } from "./order-link";
import { shipmentsUrl } from "./shipment-model";

/** Alarms that are dealt with on a page of their own, whatever they are about. */
const PAGES: Readonly<Record<string, string>> = {
  withdrawal: "/app/withdrawals?tab=open",
  "data-request": "/app/data-requests",
  "webhook-endpoint": "/app/connections",
  "own-words": "/app/messages",
};

/** What these are about is dealt with beside the parcels. */
const OF_SHIPMENTS: ReadonlySet<string> = new Set(["claim", "address", "delay"]);

/** Where staff deal with an alarm. */
export function alarmUrl(
  { kind, subject }: { readonly kind: string; readonly subject: string },
  orderNames: ReadonlyMap<string, string>,
): string {
  const order = orderLink(subject, orderNames);
  const page = PAGES[kind];
  if (page || !order) return page ?? "/app/activity";
  return OF_SHIPMENTS.has(kind) ? shipmentsUrl(subject) : order.url;
}
