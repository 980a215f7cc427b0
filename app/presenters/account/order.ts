import { openUnits } from "../../domain/cancellation/check-scope";
import type { OrderSnapshot } from "../../domain/order";
import { holdsUnits } from "../../domain/returns/units-held";
import { openCancellationOf } from "../../records/cancellations";
import { type GuestOrder, readGuestOrder } from "../../records/views/read-guest-order";
import { unitsInReturns } from "../../records/views/units-in-returns";
import { guestOrderModel } from "../guest-order";
import { hasSomethingLeft } from "../guest-standing";
import type { AccountOrder, OrderActions } from "./answers";
import { inLocale } from "./in-locale";
import { type MatterReader, readMatters } from "./matters";
import { writeForms } from "./write-forms";

/** An order of a customer; null = there is none, or it is somebody else's: the two cannot be told apart. */
export async function findAccountOrder(
  { db, sealer, shop, locale }: MatterReader,
  customerId: string,
  orderId: string,
): Promise<GuestOrder | null> {
  const read = await readGuestOrder(db, sealer, shop, orderId);
  return read?.order.customer?.id === customerId ? inLocale(read, locale) : null;
}

/** How an order stands for its shopper, and what they can do. */
export async function accountOrder(reader: MatterReader, found: GuestOrder): Promise<AccountOrder> {
  const { words, title, orderedOn, isCancelled, parcels } = guestOrderModel(found, reader.now);
  const { matters } = await readMatters(reader, { orderId: found.order.id }, null);
  const actions = await orderActions(reader, found);
  return {
    title,
    orderedOn,
    cancelled: isCancelled ? words.order.cancelled : "",
    nothing: parcels.length === 0 && !isCancelled ? words.order.none : "",
    parcels: parcels.map(({ steps, ...parcel }) => ({
      ...parcel,
      steps: steps.map((step) => ({ ...step, said: words.progress[step.progress] })),
    })),
    matters,
    actions,
    cancellable: actions.cancel ? unitsToCancel(found.order) : [],
    cancelsWhole: found.order.fulfillments.every(({ status }) => status !== "SUCCESS"),
    forms: writeForms(found.order, hasSomethingLeft(found), found.personal.locale),
  };
}

export async function orderActions({ db, shop }: MatterReader, { order }: GuestOrder): Promise<OrderActions> {
  const [open, inReturns] = await Promise.all([
    openCancellationOf(db, shop, order.id),
    unitsInReturns(db, shop, order.id),
  ]);
  // A rule that only asks a person does not know yet that the shopper wants it, too.
  const isAsked = open !== null && !(open.source === "RULE" && open.state === "REVIEW");
  return { cancel: !isAsked && unitsToCancel(order).length > 0, return: holdsUnits(order, inReturns) };
}

function unitsToCancel(order: OrderSnapshot): AccountOrder["cancellable"] {
  if (order.cancelledAt !== null) return [];
  return openUnits(order).map((unit) => ({
    ...unit,
    title: order.lines.find(({ id }) => id === unit.lineItemId)?.title ?? "",
  }));
}
