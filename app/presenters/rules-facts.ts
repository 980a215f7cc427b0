import { CANCEL_STAGES, type CancelStage, ordinaryCancellation } from "../domain/cancellation/ordinary-cancellation";
import { settingsOf } from "../domain/policy/cancellation-settings";
import { compilePolicy } from "../domain/policy/compile-policy";
import { KIND_GROUPS } from "../domain/policy/kinds";
import type { OrdinaryShop } from "../domain/policy/ordinary-order";
import { EU_COUNTRIES, returnSettingsOf } from "../domain/policy/return-settings";
import type { Holiday } from "../domain/policy/return-types";
import {
  holdsHoliday,
  type OrdinaryCase,
  type OrdinaryReturns,
  ordinaryReturns,
} from "../domain/returns/ordinary-return";
import { isoDay } from "../domain/returns/periods";
import { rulingsOf } from "../domain/returns/rulings-of";
import type { ReturnReason } from "../domain/returns/types";
import { accountWords } from "../lib/shopper-words/account";
import { loadInUse, loadPublished } from "../records/policies";
import { returnLocation, returnReasons } from "../records/shop-catalogue";
import { readShop } from "../records/shops";

type Database = Parameters<typeof loadInUse>[0];

/** A shop's rules for the ordinary case, as its policies answer. */
export interface RulesFacts {
  readonly returns: readonly OrdinaryReturns[];
  readonly cancellation: Readonly<Record<CancelStage, ReturnType<typeof ordinaryCancellation>>>;
  /** Within how many hours a person answers. */
  readonly hours: { readonly return: number; readonly cancellation: number };
  /** To send it, once it is approved. */
  readonly sendWithinDays: number;
  /** Not over yet, and kept by the policy. */
  readonly holidays: readonly Holiday[];
  /** Consumers in the European Union have a right of withdrawal. */
  readonly withdraws: boolean;
  /** Shoppers are told of delays. */
  readonly tellsDelays: boolean;
}

const DELAY_KINDS = KIND_GROUPS.shipping.filter((kind) => kind !== "goodwill");

/** Asking takes a while, and anybody may open the page: what was answered is kept while nothing it hangs on has changed. */
const kept = new Map<string, RulesFacts>();
const MOST_KEPT = 200;

export async function readRules(db: Database, shop: string, now: Date): Promise<RulesFacts> {
  const [row, location, allReasons, orderReturn, label, timing, abuse, cancellation, inUse] = await Promise.all([
    readShop(db, shop),
    returnLocation(db, shop),
    returnReasons(db, shop),
    loadPublished(db.read, shop, "return"),
    loadPublished(db.read, shop, "label"),
    loadPublished(db.read, shop, "refund_timing"),
    loadPublished(db.read, shop, "abuse"),
    loadPublished(db.read, shop, "cancellation"),
    loadInUse(db, shop, DELAY_KINDS),
  ]);
  const place: OrdinaryShop = {
    timeZone: row?.timeZone ?? "UTC",
    currency: row?.currency ?? "USD",
    country: location?.address.countryCode ?? null,
  };
  const published = { return: orderReturn, label, refund_timing: timing, abuse };
  const today = isoDay(now.getTime(), place.timeZone);
  const tellsDelays = [...inUse.values()].some(({ mode }) => mode === "ON");
  const versions = [...Object.values(published), cancellation].map((one) => one && [one.versionId, one.mode]);
  const key = JSON.stringify([shop, place, allReasons, today, tellsDelays, versions]);
  const known = kept.get(key);
  if (known) return known;
  const settings = returnSettingsOf(orderReturn);
  const about = { rulings: rulingsOf(published, place), settings, shop: place };
  const ruling = cancellation?.mode === "ON" ? compilePolicy(cancellation.document, place) : null;
  const cancelled = CANCEL_STAGES.map((stage) => [stage, ordinaryCancellation(ruling, stage, place)] as const);
  const facts: RulesFacts = {
    returns: ordinaryReturns(about, usualReasons(allReasons, about)),
    cancellation: Object.fromEntries(cancelled) as RulesFacts["cancellation"],
    hours: { return: settings.reviewHours, cancellation: settingsOf(cancellation).reviewHours },
    sendWithinDays: settings.sendWithinDays,
    holidays: settings.holidays.filter((holiday) => holiday.returnUntil >= today && holdsHoliday(about, holiday)),
    withdraws: settings.withdrawalCountries.some((country) => EU_COUNTRIES.includes(country)),
    tellsDelays,
  };
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!);
  kept.set(key, facts);
  return facts;
}

/** Shopify's common reasons and those the policies name; it has many more, each for some kind of goods. */
function usualReasons(reasons: readonly ReturnReason[], { rulings, settings }: OrdinaryCase): readonly ReturnReason[] {
  const named = Object.values(rulings).flatMap((ruling) =>
    (ruling?.policy.rules ?? []).flatMap(({ comparisons }) =>
      comparisons.filter(({ fact }) => REASON_FACTS.has(fact.name)).flatMap(({ values }) => values.map(String)),
    ),
  );
  const usual = new Set([...COMMON, ...settings.photoReasons, ...settings.shopFaultReasons, ...named]);
  const found = reasons.filter(({ handle }) => usual.has(handle));
  return (found.length > 0 ? found : reasons).toSorted((a, b) => Number(isOther(a)) - Number(isOther(b)));
}

const isOther = ({ handle }: ReturnReason) => handle === "other-reason";

const REASON_FACTS: ReadonlySet<string> = new Set(["return_reason", "return_reasons"]);
// Nobody chooses Shopify's own for "we were not told".
const COMMON = Object.keys(accountWords(null).returnReasons).filter((handle) => handle !== "unknown");
