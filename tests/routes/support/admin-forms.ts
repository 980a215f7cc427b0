import { sayYes } from "../../factories/policies";
import { stampOf } from "../../../app/records/policy-versions";
import type { Fields } from "./hostile";
import type { SeededShop } from "./two-shops";

export interface PageForm {
  readonly path: string;
  readonly fields: Fields;
}

const policy = sayYes();
export const DOCUMENT = JSON.stringify({
  ...policy,
  rules: [
    { id: "dear", name: "Dear", when: { fact: "order_total", is: "at_least", value: "10.00" }, then: policy.otherwise },
  ],
});
const tail = (id: string) => id.slice(id.lastIndexOf("/") + 1);

/** Every form of the admin as its page sends it, about the rows of this shop. */
export function formsOf({
  orders,
  cancellations,
  effects,
  events,
  versions,
  alarms,
  dataRequests,
}: SeededShop): readonly PageForm[] {
  const form = (path: string, fields: Readonly<Record<string, string>>) => ({ path, fields: Object.entries(fields) });
  const kinds = ["cancellation", "auto_cancellation"].map((kind) => `/app/policies/${kind}`);
  return [
    form("/app?index", { intent: "turn-on" }),
    ...alarms.map((alarm) => form("/app?index", { intent: "resolve-alarm", alarm })),
    ...dataRequests.map((request) => form("/app/data-requests?index", { intent: "sent", request })),
    ...events.map((id) => form(`/app/activity/${id}`, { intent: "retry" })),
    ...cancellations.flatMap((id) => [
      ...["approve", "try-again", "keep", "check"].map((intent) => form(`/app/cancellations/${id}`, { intent })),
      form(`/app/cancellations/${id}`, { intent: "decline", because: "Too late." }),
      form(`/app/cancellations/${id}`, { intent: "settle", note: "Done by hand." }),
    ]),
    ...effects.flatMap((id) => [
      form(`/app/ledger/effects/${id}`, { intent: "retry" }),
      form(`/app/ledger/effects/${id}`, { intent: "settle", note: "Refunded by hand." }),
    ]),
    ...orders.map((id) =>
      form("/app/cancellations/new", {
        requestKey: "0199aaaa-0000-7000-8000-000000000001",
        order: tail(id),
        whole: "false",
        units: '[{"lineItemId":"gid://shopify/LineItem/1","quantity":1}]',
        reason: "CUSTOMER",
        note: "",
        refund: "original_payment",
        restock: "true",
        notify: "true",
        undoMinutes: "5",
      }),
    ),
    ...kinds.flatMap((path) => [
      form(path, { intent: "save", stamp: stampOf(DOCUMENT), document: DOCUMENT }),
      form(path, { intent: "save", stamp: "", document: DOCUMENT }),
      form(path, { intent: "check", stamp: "", document: DOCUMENT }),
      ...orders.map((id) => form(path, { intent: "try", order: tail(id), document: DOCUMENT })),
      form(path, { intent: "publish", stamp: stampOf(DOCUMENT), note: "" }),
      form(path, { intent: "discard", stamp: stampOf(DOCUMENT) }),
      form(path, { intent: "mode", mode: "SHADOW" }),
      ...versions.map((version) => form(`${path}/versions`, { intent: "roll-back", version })),
    ]),
  ];
}

/** Every page and file of the admin, those of this shop's rows among them. */
export function pagesOf(shop: SeededShop): readonly string[] {
  const each = (path: string, ids: readonly string[]) => ids.map((id) => `${path}/${id}`);
  const fixed =
    "/app /app/activity /app/cancellations /app/cancellations/new /app/data-requests /app/ledger /app/ledger/export " +
    "/app/policies /app/policies/cancellation /app/policies/auto_cancellation /app/policies/cancellation/versions";
  return [
    ...fixed.split(" "),
    ...each("/app/activity", shop.events),
    ...each("/app/activity", shop.events).map((path) => `${path}?show=payload`),
    ...each("/app/cancellations", shop.cancellations),
    ...each("/app/data-requests", shop.dataRequests),
    ...each("/app/ledger/effects", shop.effects),
    ...each("/app/orders", shop.orders.map(tail)),
    ...shop.orders.map((id) => `/app/cancellations/new?id=${tail(id)}`),
  ];
}

/** Ids of this shop, as a form or an address may name them. */
export function idsOf({ shop, versions, alarms, dataRequests, ...rest }: SeededShop): readonly string[] {
  const { orders, cancellations, effects, events, customerId } = rest;
  const all = [...orders, ...orders.map(tail), ...cancellations, ...effects, ...events];
  return [...all, ...versions, ...alarms, ...dataRequests, customerId, shop];
}
