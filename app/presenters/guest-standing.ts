import { checkScope, openLines } from "../domain/cancellation/check-scope";
import type { Cancellation, CancellationState } from "../domain/cancellation/types";
import type { OrderSnapshot } from "../domain/order";
import { noticeLink } from "../lib/notice-link";
import { returnLink } from "../lib/return-link";
import type { Sealer } from "../lib/seal";
import { fill, shopperWords } from "../lib/shopper-words";
import { caseWords } from "../lib/shopper-words/cases";
import { portalWords } from "../lib/shopper-words/portal";
import type { GuestOrder } from "../records/views/read-guest-order";
import type { OrderStanding } from "../records/views/read-order-standing";
import { cancellationMatter } from "./account/cancellation-matter";
import { standingOf as noticeStanding } from "./shopper-notice";
import { standingOf as returnStanding } from "./shopper-steps";

interface Link {
  readonly label: string;
  readonly href: string;
}

/** How an order stands beside its parcels, and what its shopper may do about it. */
export interface GuestStanding {
  /** null = nothing to say. */
  readonly cancellation: {
    readonly title: string;
    readonly texts: readonly string[];
    /** What the button that keeps the order says; null = it cannot be kept any more. */
    readonly keep: string | null;
  } | null;
  readonly returns: readonly Link[];
  readonly acts: readonly Link[];
  /** What was written about it. */
  readonly cases: readonly Link[];
}

/** @param site.path of the order's page; `site.appUrl` where links of mails lead, without a slash at the end */
export function guestStanding(
  { order, personal, shop, shipments }: GuestOrder,
  { cancellation, returns, notice, cases }: OrderStanding,
  site: { readonly path: string; readonly appUrl: string; readonly sealer: Sealer; readonly now: Date },
): GuestStanding {
  const words = portalWords(personal.locale);
  const { standings } = shopperWords(personal.locale);
  const said = caseWords(personal.locale);
  const isTold = cancellation !== null && isForShopper(cancellation);
  const matter = isTold ? cancellationMatter({ cancellation, order, shop, personal }) : null;
  const isAnswerable = notice !== null && noticeStanding(notice, site.now) === "open";
  const act = (label: string, href: string, isOffered: boolean) => (isOffered ? [{ label, href }] : []);
  return {
    cancellation: matter && {
      title: matter.title,
      texts: matter.texts,
      keep: matter.acts.find(({ name }) => name === "keep")?.label ?? null,
    },
    returns: returns.map((one) => ({
      label: `${one.orderReturn.rma}: ${standings[returnStanding(one)].title}`,
      href: returnLink(site.sealer, site.appUrl, one.orderReturn),
    })),
    acts: [
      ...act(
        words.acts.answer,
        isAnswerable ? noticeLink(site.sealer, site.appUrl, notice.notice) : "",
        isAnswerable && notice.notice.choices.length > 0,
      ),
      ...act(words.acts.cancel, `${site.path}/cancel/`, canAskToCancel(order, cancellation)),
      ...act(words.acts.return, `${site.path}/return/`, canAskToReturn({ shipments })),
      ...act(said.acts.claim, `${site.path}/case/?about=claim`, canAskToReturn({ shipments })),
      ...act(said.acts.write, `${site.path}/case/?about=question`, true),
      ...act(said.acts.help, `${site.path}/help/`, true),
    ],
    cases: cases.map(({ number, kind }) => ({
      label: fill(said.acts.one, { number: String(number), kind: said.kinds[kind] }),
      href: `${site.path}/case/${number}/`,
    })),
  };
}

/** While something has not left and nobody has asked. */
export function canAskToCancel(order: OrderSnapshot, cancellation: Cancellation | null): boolean {
  const isOpen = cancellation !== null && cancellation.endedAt === null;
  return !isOpen && order.cancelledAt === null && openLines(order).length > 0;
}

export const canCancelWhole = (order: OrderSnapshot) => checkScope(order, { whole: true }).outcome === "possible";

/** Once something has left; what of it may come back the form tells. */
export const canAskToReturn = ({ shipments }: Pick<GuestOrder, "shipments">) =>
  shipments.some(({ fulfillmentId }) => fulfillmentId !== null);

/** What the shop thinks about on its own, the shopper is not told before it is done. */
const ASKED_ONLY: ReadonlySet<CancellationState> = new Set([
  "REVIEW",
  "FAILED",
  "DECLINED",
  "REFUSED",
  "RETURN_INSTEAD",
  "KEPT",
]);

const isForShopper = ({ state, source }: Cancellation) => source === "SHOPPER" || !ASKED_ONLY.has(state);
