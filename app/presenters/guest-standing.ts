import { checkScope, openLines } from "../domain/cancellation/check-scope";
import type { Cancellation, CancellationState } from "../domain/cancellation/types";
import type { OrderSnapshot } from "../domain/order";
import { holdsUnits } from "../domain/returns/units-held";
import { fill, shopperWords } from "../lib/shopper-words";
import { caseWords } from "../lib/shopper-words/cases";
import { portalWords } from "../lib/shopper-words/portal";
import type { GuestOrder } from "../records/views/read-guest-order";
import type { OrderStanding } from "../records/views/read-order-standing";
import type { Line, MatterKind } from "./account/answers";
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
    /** Where it is only some. */
    readonly items: readonly Line[];
    /** The button that keeps the order; null = it cannot be kept any more. */
    readonly keep: { readonly act: string; readonly label: string; readonly action: string } | null;
  } | null;
  readonly returns: readonly Link[];
  readonly acts: readonly Link[];
  /** What was written about it. */
  readonly cases: readonly Link[];
}

/** @param site.path of the order's page, without a slash at the end */
export function guestStanding(
  { order, personal, shop, shipments }: GuestOrder,
  { cancellation, returns, inReturns, notice, cases }: OrderStanding,
  site: { readonly path: string; readonly now: Date },
): GuestStanding {
  const words = portalWords(personal.locale);
  const { standings } = shopperWords(personal.locale);
  const said = caseWords(personal.locale);
  const isTold = cancellation !== null && isForShopper(cancellation);
  const matter = isTold ? cancellationMatter({ cancellation, order, shop, personal }) : null;
  const isAnswerable = notice !== null && noticeStanding(notice, site.now) === "open";
  const act = (label: string, href: string, isOffered: boolean) => (isOffered ? [{ label, href }] : []);
  const pageOf = (kind: MatterKind, id: string) => `${site.path}/matter/${kind}/${id}/`;
  const keep = matter?.acts[0];
  return {
    cancellation: matter && {
      title: matter.title,
      texts: matter.texts,
      items: matter.sections.flatMap(({ lines }) => lines),
      keep: keep ? { act: keep.name, label: keep.label, action: pageOf("cancellation", matter.id) } : null,
    },
    returns: returns.map((one) => ({
      label: `${one.orderReturn.rma}: ${standings[returnStanding(one)].title}`,
      href: pageOf("return", one.orderReturn.id),
    })),
    acts: [
      ...act(
        words.acts.answer,
        isAnswerable ? pageOf("notice", notice.notice.id) : "",
        isAnswerable && notice.notice.choices.length > 0,
      ),
      ...act(words.acts.cancel, `${site.path}/cancel/`, canAskToCancel(order, cancellation)),
      ...act(words.acts.return, `${site.path}/return/`, holdsUnits(order, inReturns)),
      ...act(said.acts.claim, `${site.path}/case/?about=claim`, hasSomethingLeft({ shipments })),
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

/** Something was sent, be it back again: only then can it have arrived wrong. */
export const hasSomethingLeft = ({ shipments }: Pick<GuestOrder, "shipments">) =>
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
