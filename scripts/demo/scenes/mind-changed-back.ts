import { buy, holdsOf, type Plot, proveMail, untilState } from "../plot.ts";
import { eventually, proved, say } from "../tell.ts";

export async function mindChangedBack(plot: Plot): Promise<void> {
  const order = await buy(plot, "Finn");
  say(`Finn asks to cancel ${order.name} and takes it back within the undo window.`);
  await plot.shopper.askToCancel(order, "Too expensive");
  await untilState(plot, order, "UNDO");
  await plot.shopper.keepOrder(await proveMail(plot, order, /\/keep\//));

  await untilState(plot, order, "KEPT");
  const released = await eventually(`the hold on ${order.name} is released`, async () => {
    const now = await plot.store.readOrder(order.id);
    return holdsOf(now).length === 0 ? now : null;
  });
  const free = released.fulfillmentOrders.nodes.every(({ status }) => status === "OPEN");
  proved(free && released.cancelledAt === null, `${order.name} is kept, its hold is gone, it can ship`, released);
}
