import type { VariantRead } from "../adapters/shopify/returns-port";
import type { Gid } from "../domain/gid";
import type { PolicyKind } from "../domain/policy/kinds";
import { returnSettingsOf } from "../domain/policy/return-settings";
import type { ReturnSettings } from "../domain/policy/return-types";
import { NO_RULINGS, type ReturnRulings, type Said } from "../domain/returns/ask-policy";
import { review } from "../domain/returns/decide-line";
import { type DecidedLine, decideLines, type DecidedReturn } from "../domain/returns/decide-lines";
import { isExchangeable } from "../domain/returns/exchange-scope";
import { keptUnits } from "../domain/returns/kept-units";
import type { ReturnableOrder } from "../domain/returns/native";
import { AFTER_INSPECTION } from "../domain/returns/recipient";
import { rulingsOf } from "../domain/returns/rulings-of";
import { settleWish, type SettledWish } from "../domain/returns/settle-wish";
import { variantName } from "../domain/returns/variant-name";
import type { ExchangeItem, Resolution, ReturnSource, ReturnTerms } from "../domain/returns/types";
import type { ReturnRequest, StaffReturnTerms } from "../inbox/return-commands";
import { loadPublished, type PublishedPolicy } from "../records/policies";
import { returnHistory } from "../records/return-history";
import { returnsOfOrder } from "../records/returns";
import { returnReasons } from "../records/shop-catalogue";
import { readShop } from "../records/shops";
import { freePhotos } from "../records/stored-files";
import type { AutomationContext } from "./automation";

export interface JudgedReturn {
  readonly lines: readonly DecidedLine[];
  readonly terms: ReturnTerms;
  readonly said: readonly Said[];
  readonly versions: Readonly<Partial<Record<PolicyKind, { readonly versionId: string; readonly number: number }>>>;
  readonly settings: ReturnSettings;
  /** For staff; "" = nothing. */
  readonly remark: string;
  /** Money may be left over from an exchange: something else is offered as well. */
  readonly mayLeaveMoney: boolean;
  /** Why what is wanted cannot be; null = it can. */
  readonly problem: string | null;
}

/** Who asks: staff with terms of their own, a shopper, or the recipient of a gift. */
export interface AskedBy {
  readonly source: ReturnSource;
  readonly terms?: StaffReturnTerms;
  readonly byRecipient?: boolean;
}

type Loaded = {
  readonly [Kind in keyof ReturnRulings]: PublishedPolicy<Kind> | null;
};

/** Everything about a request that can be decided now. Reads; changes nothing. */
export async function judgeReturn(
  { db, now }: AutomationContext,
  shop: string,
  order: ReturnableOrder,
  request: ReturnRequest,
  variants: readonly VariantRead[],
  by: AskedBy,
): Promise<JudgedReturn> {
  const at = now();
  const customerId = order.snapshot.customer?.id ?? null;
  const keys = request.lines.flatMap(({ photoKeys }) => photoKeys);
  const [row, reasons, history, ours, photos, loaded] = await Promise.all([
    readShop(db, shop),
    returnReasons(db, shop),
    returnHistory(db, shop, customerId, at),
    returnsOfOrder(db, shop, request.orderId),
    freePhotos(db, shop, request.orderId, keys),
    loadAll(db, shop),
  ]);
  const place = { timeZone: row?.timeZone ?? "UTC", currency: row?.currency ?? order.snapshot.total.currency };
  const settings = returnSettingsOf(loaded.return);
  const there = new Set(photos.map(({ key }) => key));
  const decided = decideLines(by.terms ? NO_RULINGS : rulingsOf(loaded, place), {
    order,
    lines: request.lines.map(({ fulfillmentLineItemId, quantity, reasonId, photoKeys }) => ({
      fulfillmentLineItemId,
      quantity,
      reason: reasons.find(({ id }) => id === reasonId) ?? null,
      hasPhoto: photoKeys.some((key) => there.has(key)),
    })),
    wanted: request.resolution,
    gift: request.gift,
    byRecipient: by.byRecipient ?? false,
    askedBy: by.source.toLowerCase() as Lowercase<ReturnSource>,
    history,
    kept: keptUnits(ours),
    settings,
    shop: place,
    now: at,
  });
  const { exchange, soldOut } = exchangeOf(request, variants);
  const coming = decided.lines.filter(({ answer }) => answer !== "DECLINED");
  const units = coming.reduce((sum, { requested }) => sum + requested.quantity, 0);
  const { resolution, ifSoldOut } = { ...request, ...(!by.terms && { resolution: decided.resolution }) };
  const returned = new Set(coming.flatMap(({ line }) => line?.productId ?? []));
  const isThereFor = (id: Gid) =>
    variants.some((variant) => variant.id === id && isExchangeable(variant, settings.exchangeFor, returned));
  const isBarred = by.source === "SHOPPER" && exchange.some(({ variantId }) => !isThereFor(variantId));
  const wish = { resolution, ifSoldOut, exchange, isBarred, isSoldOut: soldOut !== "", units };
  const settled = settleWish(wish, by.terms ? ALL_WAYS : decided.offered);
  const judged: JudgedReturn = {
    lines: by.terms ? decided.lines.map((line) => staffSayYes(line, by.terms!)) : decided.lines,
    terms: termsOf(decided, request, settled, order, by.terms),
    said: [...decided.lines.flatMap(({ said }) => said ?? []), ...decided.said],
    versions: Object.fromEntries(
      Object.entries(loaded).flatMap(([kind, policy]) =>
        policy ? [[kind, { versionId: policy.versionId, number: policy.number }]] : [],
      ),
    ),
    settings,
    remark: [
      ...(soldOut ? [`Wanted in exchange, but sold out: ${soldOut}.`] : []),
      ...(by.byRecipient ? [AFTER_INSPECTION] : []),
    ].join(" "),
    mayLeaveMoney: settled.mayLeaveMoney,
    problem: null,
  };
  return units > 0 && settled.problem ? cannotBe(judged, settled.problem) : judged;
}

/** The same, left to a person: what is wanted cannot be. */
export function cannotBe(judged: JudgedReturn, problem: string): JudgedReturn {
  const lines = judged.lines.map((line) =>
    line.answer === "APPROVED" || line.answer === "KEEP" ? review(line, problem) : line,
  );
  return { ...judged, lines, problem };
}

const ALL_WAYS: readonly Resolution[] = ["refund", "store_credit", "exchange"];

async function loadAll(db: AutomationContext["db"], shop: string): Promise<Loaded> {
  const [orderReturn, label, timing, abuse] = await Promise.all([
    loadPublished(db.read, shop, "return"),
    loadPublished(db.read, shop, "label"),
    loadPublished(db.read, shop, "refund_timing"),
    loadPublished(db.read, shop, "abuse"),
  ]);
  return { return: orderReturn, label, refund_timing: timing, abuse };
}

/** What staff decide needs no policy; only what cannot come back stays declined. */
function staffSayYes(line: DecidedLine, terms: StaffReturnTerms): DecidedLine {
  if (line.answer === "DECLINED") return line;
  const restockingFeePercent = terms.restockingFeePercent ?? 0;
  const answer = terms.keep ? "KEEP" : "APPROVED";
  return { ...line, answer, because: "", restockingFeePercent, offered: ALL_WAYS };
}

function exchangeOf(request: ReturnRequest, variants: readonly VariantRead[]) {
  if (request.resolution !== "exchange") return { exchange: [], soldOut: "" };
  const wanted = request.exchange.map(({ variantId, quantity }) => ({
    quantity,
    variantId,
    variant: variants.find(({ id }) => id === variantId),
  }));
  const inAll = (id: Gid) =>
    wanted.filter(({ variantId }) => variantId === id).reduce((sum, { quantity }) => sum + quantity, 0);
  const out = wanted.filter(({ variant }) => !variant || !isThere(variant, inAll(variant.id)));
  const exchange: ExchangeItem[] = wanted.map(({ variantId, quantity, variant }) => ({
    variantId,
    quantity,
    title: variant ? variantName(variant) : "an item that is gone",
  }));
  const missing = new Set(out.map(({ variantId }) => variantId));
  const names = exchange.filter(({ variantId }) => missing.has(variantId)).map(({ title }) => title);
  return { exchange, soldOut: [...new Set(names)].join(", ") };
}

const isThere = ({ available, sellsOnEmpty }: VariantRead, quantity: number) =>
  available === null || sellsOnEmpty || available >= quantity;

function termsOf(
  decided: DecidedReturn,
  request: ReturnRequest,
  { resolution, exchange, ifSoldOut }: SettledWish,
  { personal }: ReturnableOrder,
  staff: StaffReturnTerms | undefined,
): ReturnTerms {
  return {
    resolution,
    exchange,
    ifSoldOut,
    storeCreditBonusPercent: staff?.storeCreditBonusPercent ?? decided.storeCreditBonusPercent,
    label: staff?.keep ? { kind: "none" } : (staffLabel(staff?.label) ?? decided.label),
    refundWhen: staff?.refundWhen ?? (staff?.keep ? "approved" : decided.refundWhen),
    gift: request.gift,
    notify: (staff?.notify ?? true) && personal.email !== null,
  };
}

function staffLabel(kind: StaffReturnTerms["label"]): ReturnTerms["label"] | null {
  if (!kind) return null;
  return kind === "prepaid" ? { kind, fee: null } : { kind };
}
