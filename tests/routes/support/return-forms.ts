import { POLICY_KINDS, isReturnKind } from "../../../app/domain/policy/kinds";
import { presetsFor } from "../../../app/domain/policy/presets";
import { stampOf } from "../../../app/records/policy-versions";
import type { SeededReturn } from "../../factories/returns";
import type { PageForm } from "./admin-forms";
import { idsOf } from "./admin-forms";
import type { SeededReturns } from "./returns-of-two-shops";

const KEY = "0199aaaa-0000-7000-8000-000000000002";
export const RETURN_KINDS = POLICY_KINDS.filter(isReturnKind);
const tail = (id: string) => id.slice(id.lastIndexOf("/") + 1);
const form = (path: string, fields: Readonly<Record<string, string>>): PageForm => ({
  path,
  fields: Object.entries(fields),
});

/** An item of an order as Shopify shows it: what the form of a new return names. */
export interface Returnable {
  readonly orderId: string;
  readonly fulfillmentLineItemId: string;
  readonly reasonId: string;
}

/** Every form about returns, receiving and settings as its page sends it, about the rows of this shop. */
export function formsOfReturns(seeded: SeededReturns, returnable: Returnable): readonly PageForm[] {
  const { returns, location, photo } = seeded;
  const all = Object.values(returns);
  const open = returns["AWAITING_PARCEL"]!;
  const many = JSON.stringify(all.map(({ id }) => id));
  const bulk = (fields: Readonly<Record<string, string>>) => form("/app/returns?index", { ids: many, ...fields });
  return [
    form("/app?index", { intent: "turn-on-returns" }),
    ...all.flatMap((one) => formsOfReturn(one)),
    form(`/app/returns/${open.id}`, { intent: "void-label", labelId: open.labelId }),
    form(`/app/returns/${open.id}`, {
      intent: "upload-label",
      fileKey: seeded.label,
      carrier: "USPS",
      trackingNumber: "9400100000000000000001",
    }),
    bulk({ intent: "approve" }),
    bulk({ intent: "decline", because: "Too late.", reason: "RETURN_PERIOD_ENDED" }),
    bulk({ intent: "cancel" }),
    bulk({ intent: "no-more" }),
    ...["quote", "start"].map((intent) => newReturn(returnable, { intent })),
    newReturn(returnable, { intent: "quote", resolution: "store_credit", storeCreditBonusPercent: "10" }),
    ...["DELIVERED", "IN_TRANSIT", "AWAITING_PARCEL"].map((state) => {
      const one = returns[state]!;
      return countOf(one, location, state === "AWAITING_PARCEL" ? [photo] : []);
    }),
    form("/app/settings", { intent: "return-location", location }),
    ...["test", "disconnect"].map((intent) => form("/app/settings", { intent, provider: "shippo" })),
    form("/app/settings", { intent: "connect", provider: "easypost", apiKey: "EZTK-12345678" }),
    form("/app/settings", {
      intent: "wishes",
      provider: "easypost",
      carriers: "USPS, UPS",
      maxCost: "12.50",
      payOnScan: "false",
      packingGrams: "80",
      unknownItemGrams: "400",
    }),
    ...RETURN_KINDS.flatMap((kind) => formsOfPolicy(kind, returnable.orderId, seeded)),
  ];
}

function formsOfReturn({ id, lineIds }: SeededReturn): readonly PageForm[] {
  const send = (fields: Readonly<Record<string, string>>) => form(`/app/returns/${id}`, fields);
  const answers = JSON.stringify(Object.fromEntries(lineIds.map((line, nth) => [line, nth ? "DECLINED" : "APPROVED"])));
  return [
    ...["cancel", "refund-now", "no-more", "reopen", "retry", "check", "label"].map((intent) => send({ intent })),
    send({ intent: "approve", answers, because: "Worn." }),
    send({ intent: "decline", because: "Too late.", reason: "RETURN_PERIOD_ENDED" }),
    send({ intent: "settle", note: "Refunded by hand." }),
    send({ intent: "change", resolution: "store_credit", refundWhen: "delivered", label: "own" }),
  ];
}

function newReturn({ orderId, ...line }: Returnable, change: Readonly<Record<string, string>>): PageForm {
  return form("/app/returns/new", {
    requestKey: KEY,
    order: tail(orderId),
    lines: JSON.stringify([{ ...line, quantity: 1, note: "" }]),
    resolution: "refund",
    ifSoldOut: "refund",
    exchange: "[]",
    gift: "false",
    note: "",
    restockingFeePercent: "",
    storeCreditBonusPercent: "",
    label: "",
    refundWhen: "",
    keep: "false",
    notify: "true",
    ...change,
  });
}

function countOf({ id, lineIds }: SeededReturn, locationId: string, photoKeys: readonly string[]): PageForm {
  const row = { title: "", quantity: 1, condition: "new", disposition: "RESTOCKED", locationId, accepted: true };
  const counts = [{ returnLineId: lineIds[0], ...row, note: "", photoKeys }];
  return form("/app/receive", {
    requestKey: KEY,
    returnId: id,
    counts: JSON.stringify(counts),
    restIsMissing: "true",
  });
}

/** The first preset of a kind as the editor sends it. */
export const presetOf = (kind: (typeof RETURN_KINDS)[number]) => JSON.stringify(presetsFor(kind)[0]?.document);

function formsOfPolicy(kind: (typeof RETURN_KINDS)[number], orderId: string, { versions }: SeededReturns) {
  const [path, document] = [`/app/policies/${kind}`, presetOf(kind)];
  return [
    form(path, { intent: "save", stamp: "", document }),
    form(path, { intent: "check", stamp: "", document }),
    form(path, { intent: "try", order: tail(orderId), reason: "size-too-small", document }),
    form(path, { intent: "replay", days: "30", minutes: "60", after: "", document }),
    form(path, { intent: "publish", stamp: stampOf(document), note: "" }),
    form(path, { intent: "discard", stamp: stampOf(document) }),
    form(path, { intent: "mode", mode: "SHADOW" }),
    ...versions.map((version) => form(`${path}/versions`, { intent: "roll-back", version })),
  ];
}

/** Every page and file about returns, receiving and settings, those of this shop's rows among them. */
export function pagesOfReturns({ returns, orders, events, trackingNumbers }: SeededReturns): readonly string[] {
  const all = Object.values(returns);
  const delivered = returns["DELIVERED"]!;
  const scans = [delivered.rma, trackingNumbers[0]!];
  return [
    "/app/returns",
    ...scans.map((scan) => `/app/returns?search=${encodeURIComponent(scan)}`),
    "/app/returns?tab=done",
    "/app/returns/export?format=csv",
    "/app/returns/export?format=jsonl&tab=needs-decision",
    "/app/returns/new",
    ...orders.map((id) => `/app/returns/new?id=${tail(id)}`),
    `/app/returns/progress?events=${events.join()}`,
    ...all.flatMap(({ id }) => [`/app/returns/${id}`, `/app/returns/${id}/slip`]),
    "/app/receive",
    ...scans.map((scan) => `/app/receive?q=${encodeURIComponent(scan)}`),
    ...all.map(({ id }) => `/app/receive?return=${id}`),
    "/app/settings",
    ...RETURN_KINDS.flatMap((kind) => [`/app/policies/${kind}`, `/app/policies/${kind}/versions`]),
  ];
}

/** Ids of this shop, as a form or an address may name them. */
export function idsOfReturns(seeded: SeededReturns): readonly string[] {
  const { returns, location, reason, photo, label, surveys, trackingNumbers } = seeded;
  const own = Object.values(returns).flatMap(({ id, rma, labelId, lineIds }) => [id, rma, labelId, ...lineIds]);
  const secrets = Object.values(seeded.links).map((link) => link.slice(link.lastIndexOf("/") + 1));
  return [...idsOf(seeded), ...own, location, reason, photo, label, ...surveys, ...trackingNumbers, ...secrets];
}
