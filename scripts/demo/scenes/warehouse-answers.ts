import {
  buy,
  inMoney,
  letUndoWindowPass,
  type Plot,
  proveCancelledOnce,
  proveMail,
  type Purchase,
  untilState,
} from "../plot.ts";
import { eventually, proved, say } from "../tell.ts";

export async function warehouseAgrees(plot: Plot): Promise<void> {
  const order = await buy(plot, "Dora", { thirdParty: true });
  say(`Dora's ${order.name} is packed by another company, which has accepted it. She asks to cancel.`);
  const fulfillmentOrder = await askWhileAccepted(plot, order);
  await plot.store.answerAsWarehouse(fulfillmentOrder, "accept_cancellation");
  say("The warehouse agrees to stop.");

  const next = await untilState(plot, order, "UNDO", "CANCELLING", "CANCELLED");
  if (next.state === "UNDO") await letUndoWindowPass(plot, next);
  const { totalRefundedSet } = await proveCancelledOnce(plot, order);
  proved(Number(totalRefundedSet.shopMoney.amount) > 0, `only now ${inMoney(totalRefundedSet.shopMoney)} went back`);
}

export async function warehouseRefuses(plot: Plot): Promise<void> {
  const order = await buy(plot, "Emil", { thirdParty: true });
  say(`Emil's ${order.name} is there too. He asks to cancel.`);
  const fulfillmentOrder = await askWhileAccepted(plot, order);
  await plot.store.answerAsWarehouse(fulfillmentOrder, "reject_cancellation", "Already on the truck");
  say("The warehouse answers: “Already on the truck”.");

  const { sentence } = await untilState(plot, order, "REFUSED");
  const now = await plot.store.readOrder(order.id);
  proved(now.cancelledAt === null, `refused by the warehouse: ${sentence}`, now);
  await proveMail(plot, order, /could not be stopped/);
}

async function askWhileAccepted(plot: Plot, order: Purchase): Promise<string> {
  const { fulfillmentOrders } = await plot.store.readOrder(order.id);
  const fulfillmentOrder = fulfillmentOrders.nodes[0]?.id ?? "";
  await plot.store.answerAsWarehouse(fulfillmentOrder, "accept_fulfillment");
  await plot.shopper.askToCancel(order, "Found it cheaper");
  const { id } = await untilState(plot, order, "REVIEW");
  say("The cautious policy asks a person; staff say yes.");
  await plot.staff.submit(`/app/cancellations/${id}`, { intent: "approve" });
  await untilState(plot, order, "WAITING_WAREHOUSE");
  const asked = await eventually(`the warehouse of ${order.name} is asked to stop`, async () => {
    const now = await plot.store.readOrder(order.id);
    return now.fulfillmentOrders.nodes[0]?.requestStatus === "CANCELLATION_REQUESTED" ? now : null;
  });
  proved(asked.cancelledAt === null, "the warehouse is asked to stop; nothing is refunded before it answers", asked);
  return fulfillmentOrder;
}
