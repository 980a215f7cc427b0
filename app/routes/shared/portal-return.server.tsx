import { createHash } from "node:crypto";
import { OfferPage } from "../../components/portal/offer-page";
import { isGid } from "../../domain/gid";
import type { ReturnOffer } from "../../domain/returns/offer";
import { asGift } from "../../domain/returns/recipient";
import { returnRequest, type ReturnRequest } from "../../inbox/return-commands";
import { insteadField, offerModel, type Others } from "../../presenters/portal-offer";
import type { AskedLine, Choices, Fields } from "../../presenters/portal-return";
import { services } from "../../services.server";
import { portalPage } from "./portal.server";
import { goOn, type OpenOrder } from "./portal-order.server";

export interface Asking {
  readonly open: OpenOrder;
  readonly choices: Choices;
  readonly lines: readonly AskedLine[];
  readonly fields: Fields;
}

const MOST_SEARCHED = 100;

interface Asked {
  readonly request: ReturnRequest;
  /** Names exactly this request. */
  readonly seen: string;
}

const wantedInstead = (lines: readonly AskedLine[], fields: Fields) =>
  lines.flatMap(({ tail, quantity }) => {
    const variantId = fields[insteadField(tail)];
    return variantId ? [{ variantId, quantity }] : [];
  });

/** What the fields ask for; null = it cannot be read. */
export function returnAsked({ open: { recipient }, choices: { order }, lines, fields }: Asking): Asked | null {
  const wanted = wantedInstead(lines, fields);
  const resolution = fields["resolution"] ?? "refund";
  const parsed = returnRequest.safeParse({
    orderId: order.snapshot.id,
    lines: lines.map(({ fulfillmentLineItemId, quantity, reasonId, note, photoKeys }) => ({
      ...{ fulfillmentLineItemId, quantity, reasonId, note, photoKeys },
    })),
    resolution,
    exchange: resolution === "exchange" ? wanted : [],
    ifSoldOut: fields["ifSoldOut"] || undefined,
    gift: fields["gift"] === "yes",
  });
  if (!parsed.success) return null;
  const request = recipient ? asGift(parsed.data) : parsed.data;
  // Who wants other items but left the choice on money sees that before it goes.
  const seen = createHash("sha256")
    .update(JSON.stringify([request, wanted]))
    .digest("base64url");
  return { request, seen };
}

export async function askReturn({ open, fields }: Asking, { request }: Asked): Promise<Response> {
  const requestKey = /^[\da-f-]{36}$/.test(fields["key"] ?? "") ? fields["key"] : undefined;
  const { shop, recipient } = open;
  const name = "return/request";
  const of = { customerId: null, ...(recipient && { recipient }) };
  const taken = await services().askAsShopper({ shop, ...of, name, payload: request, requestKey });
  return goOn(open, taken.outcome === "accepted" ? "return" : "late");
}

/** The page with the answer and the money; null = Shopify does not answer. */
export async function offerPage(asking: Asking): Promise<Response | null> {
  const { open, choices, lines, fields } = asking;
  const { order, variants } = choices;
  const { words, path } = open;
  const [shown, others] = await Promise.all([firstOffer(asking), othersOf(asking)]);
  if (!shown || others === "busy") return null;
  const { offer, asked, isAsChosen } = shown;
  const { gift } = asked.request;
  const { recipient } = open;
  const hasAccount = recipient !== null || order.snapshot.customer !== null;
  const who = { hasAccount, ...(recipient && { recipient }) };
  const isOther = fields["resolution"] !== undefined && !isAsChosen;
  const lacksItem =
    isOther &&
    fields["resolution"] === "exchange" &&
    offer.resolutions.includes("exchange") &&
    wantedInstead(lines, fields).length === 0;
  const resolution = lacksItem ? "exchange" : asked.request.resolution;
  const wanted = { lines, variants, others, resolution, gift, ...who };
  const model = offerModel(offer, wanted, open.read.personal.locale);
  const refused = lacksItem ? words.offer.chooseInstead : words.offer.refused;
  // Who looks for something has not chosen it yet.
  const isLooking = fields["step"] === "find" && (lacksItem || !isOther);
  const problem = isLooking ? null : isOther ? refused : fields["step"] === "ask" ? words.offer.changed : null;
  const page = { words, path, offer: model, carried: carriedOf(fields), seen: asked.seen, typed: fields, problem };
  return portalPage(200, <OfferPage {...page} />);
}

/** Products besides those that come back; null = only the same can be had. */
async function othersOf({ open: { shop }, choices, lines, fields }: Asking): Promise<Others | null | "busy"> {
  if (choices.settings.exchangeFor === "same_product") return null;
  // What was found stays to choose from while other things on the page change.
  const words = (fields["find"] ?? "").trim().slice(0, MOST_SEARCHED);
  const own = new Set(choices.variants.map(({ id }) => id));
  const wanted = new Set(wantedInstead(lines, fields).map(({ variantId }) => variantId));
  const chosen = [...wanted].filter((id) => isGid(id, "ProductVariant") && !own.has(id));
  const answer = await services().forShopper.otherChoices(shop, { words, chosen });
  return answer.outcome === "busy" ? "busy" : { words, ...answer.others };
}

/** The offer for what was chosen, or, where that cannot be had, for the first way that can. */
async function firstOffer(asking: Asking) {
  const { fields, open } = asking;
  const ways = [fields, ...["refund", "store_credit"].map((resolution) => ({ ...fields, resolution, ifSoldOut: "" }))];
  let other: Shown | null = null;
  for (const way of ways) {
    const asked = returnAsked({ ...asking, fields: way });
    if (!asked) continue;
    const quoted = await services().forShopper.quoteReturn(open.shop, null, asked.request, open.recipient ?? undefined);
    if (quoted.outcome === "busy" || quoted.outcome === "not_found") return null;
    if (quoted.outcome === "refused") continue;
    const { offer } = quoted;
    const shown: Shown = { asked, offer, isAsChosen: way === fields };
    if (offer.resolutions.length === 0 || offer.resolutions.includes(asked.request.resolution)) return shown;
    other ??= shown;
  }
  return other;
}

interface Shown {
  readonly asked: Asked;
  readonly offer: ReturnOffer;
  readonly isAsChosen: boolean;
}

/** Fields of the step before, for the next. */
const carriedOf = (fields: Fields) =>
  Object.entries(fields).filter(([name]) => /^(key|gift|(units|reason|note|photos)\.\d{1,20})$/.test(name));
