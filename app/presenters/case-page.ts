import { gidTail } from "../domain/gid";
import type { OrderSnapshot } from "../domain/order";
import { openLines } from "../domain/cancellation/check-scope";
import type { Sealer } from "../lib/seal";
import type { readCasePage } from "../records/views/read-case-page";
import { caseBadge, caseKind, caseUrl } from "./case-model";
import { mailModel } from "./mail-model";
import type { TellTime } from "./time-text";

type Found = NonNullable<Awaited<ReturnType<typeof readCasePage>>>;

interface Telling {
  readonly tell: TellTime;
  readonly now: Date;
  readonly sealer: Sealer;
  /** Where a stored photo is shown. */
  readonly linkTo: (key: string) => string;
}

/** Everything the page of one case shows. */
export function casePage(
  { shopperCase, messages, mails, others, isMoving }: Found,
  order: OrderSnapshot | null,
  { tell, now, sealer, linkTo }: Telling,
) {
  const { number, orderName, orderId, kind, state, items, openedAt, waitingSince, dueAt, closedAt, closedBy } =
    shopperCase;
  const tail = gidTail(orderId);
  const fact = (label: string, at: Date | null) => (at ? [{ label, value: tell(at) }] : []);
  const hasLeft = order?.fulfillments.some(({ status }) => status === "SUCCESS") ?? false;
  const canCancel = order !== null && order.cancelledAt === null && openLines(order).length > 0;
  return {
    title: `Case ${number} of ${orderName}`,
    badge: caseBadge(shopperCase, now),
    isClosed: state === "CLOSED",
    kind: caseKind(kind),
    items,
    due: dueAt && { at: tell(dueAt), isPast: dueAt < now },
    facts: [
      { label: "About", value: caseKind(kind) },
      ...fact("Opened", openedAt),
      ...fact("Waits since", waitingSince),
      ...fact("Closed", closedAt),
      ...(closedBy ? [{ label: "Closed by", value: closedBy }] : []),
    ],
    messages: messages.map(({ id, from, by, words, photos, at }) => ({
      ...{ id, by, at: tell(at), isShopper: from === "SHOPPER" },
      words: words ?? "Deleted with the shopper's data.",
      photos: photos.map(linkTo),
    })),
    mails: mails.map((mail) => mailModel(mail, sealer, tell)),
    orderUrl: `/app/orders/${tail}`,
    orderName,
    /** What can put it right: each is a page of its own. */
    remedies: [
      ...(hasLeft ? [{ label: "Start a return, refund or exchange", url: `/app/returns/new?id=${tail}` }] : []),
      ...(canCancel ? [{ label: "Cancel the order, or some of it", url: `/app/cancellations/new?id=${tail}` }] : []),
      { label: "Give a code or store credit", url: `/app/orders/${tail}` },
      { label: "See where the parcels are", url: `/app/shipments/${tail}` },
    ],
    others: others.map((one) => ({
      ...{ id: one.id, url: caseUrl(one), title: `No. ${one.number}`, badge: caseBadge(one, now) },
      ...{ about: caseKind(one.kind), at: tell(one.openedAt) },
    })),
    isMoving,
  };
}
export type CasePageModel = ReturnType<typeof casePage>;
