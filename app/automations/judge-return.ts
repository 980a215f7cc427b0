import type { VariantRead } from "../adapters/shopify/returns-port";
import { compilePolicy } from "../domain/policy/compile-policy";
import type { PolicyKind } from "../domain/policy/kinds";
import { returnSettingsOf } from "../domain/policy/return-settings";
import type { ReturnSettings } from "../domain/policy/return-types";
import type { ShopContext } from "../domain/policy/types";
import type { ReturnRulings, Ruling, Said } from "../domain/returns/ask-policy";
import { type DecidedLine, decideLines, type DecidedReturn } from "../domain/returns/decide-lines";
import { keptUnits } from "../domain/returns/kept-units";
import type { ReturnableOrder } from "../domain/returns/native";
import type { ExchangeItem, ReturnSource, ReturnTerms } from "../domain/returns/types";
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
  by: { readonly source: ReturnSource; readonly terms?: StaffReturnTerms },
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
    askedBy: by.source.toLowerCase() as Lowercase<ReturnSource>,
    history,
    kept: keptUnits(ours),
    settings,
    shop: place,
    now: at,
  });
  const exchange = exchangeOf(request, variants);
  return {
    lines: by.terms ? decided.lines.map((line) => staffSayYes(line, by.terms!)) : decided.lines,
    terms: termsOf(decided, request, exchange, order, by.terms),
    said: [...decided.lines.flatMap(({ said }) => said ?? []), ...decided.said],
    versions: Object.fromEntries(
      Object.entries(loaded).flatMap(([kind, policy]) =>
        policy ? [[kind, { versionId: policy.versionId, number: policy.number }]] : [],
      ),
    ),
    settings,
    remark: exchange.soldOut ? `Wanted in exchange, but sold out: ${exchange.soldOut}.` : "",
  };
}

const NO_RULINGS: ReturnRulings = { return: null, label: null, refund_timing: null, abuse: null };

async function loadAll(db: AutomationContext["db"], shop: string): Promise<Loaded> {
  const [orderReturn, label, timing, abuse] = await Promise.all([
    loadPublished(db.read, shop, "return"),
    loadPublished(db.read, shop, "label"),
    loadPublished(db.read, shop, "refund_timing"),
    loadPublished(db.read, shop, "abuse"),
  ]);
  return { return: orderReturn, label, refund_timing: timing, abuse };
}

function rulingsOf(loaded: Loaded, place: ShopContext): ReturnRulings {
  const ruling = <Kind extends keyof ReturnRulings>(policy: PublishedPolicy<Kind> | null): Ruling<Kind> | null =>
    policy && policy.mode !== "OFF"
      ? { policy: compilePolicy(policy.document, place) as Ruling<Kind>["policy"], mode: policy.mode }
      : null;
  return {
    return: ruling(loaded.return),
    label: ruling(loaded.label),
    refund_timing: ruling(loaded.refund_timing),
    abuse: ruling(loaded.abuse),
  };
}

/** What staff decide needs no policy; only what cannot come back stays declined. */
function staffSayYes(line: DecidedLine, terms: StaffReturnTerms): DecidedLine {
  if (line.answer === "DECLINED") return line;
  const restockingFeePercent = terms.restockingFeePercent ?? 0;
  const answer = terms.keep ? "KEEP" : "APPROVED";
  return { ...line, answer, because: "", restockingFeePercent, offered: ["refund", "store_credit", "exchange"] };
}

function exchangeOf(request: ReturnRequest, variants: readonly VariantRead[]) {
  if (request.resolution !== "exchange") return { items: [], soldOut: "" };
  const wanted = request.exchange.map(({ variantId, quantity }) => ({
    quantity,
    variantId,
    variant: variants.find(({ id }) => id === variantId),
  }));
  const out = wanted.filter(({ variant, quantity }) => !variant || !isThere(variant, quantity));
  const items: ExchangeItem[] = wanted.map(({ variantId, quantity, variant }) => ({
    variantId,
    quantity,
    title: variant ? [variant.productTitle, variant.title].filter(Boolean).join(" – ") : "an item that is gone",
  }));
  const missing = new Set(out.map(({ variantId }) => variantId));
  const names = items.filter(({ variantId }) => missing.has(variantId)).map(({ title }) => title);
  return out.length > 0 ? { items: [], soldOut: names.join(", ") } : { items, soldOut: "" };
}

const isThere = ({ available, sellsOnEmpty }: VariantRead, quantity: number) =>
  available === null || sellsOnEmpty || available >= quantity;

function termsOf(
  decided: DecidedReturn,
  request: ReturnRequest,
  { items }: ReturnType<typeof exchangeOf>,
  { personal }: ReturnableOrder,
  staff: StaffReturnTerms | undefined,
): ReturnTerms {
  const wanted = staff ? request.resolution : decided.resolution;
  const resolution = wanted === "exchange" && items.length === 0 ? request.ifSoldOut : wanted;
  return {
    resolution,
    exchange: resolution === "exchange" ? items : [],
    ifSoldOut: request.ifSoldOut,
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
