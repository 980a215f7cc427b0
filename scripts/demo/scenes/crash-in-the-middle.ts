import { buy, inMoney, letUndoWindowPass, type Plot, proveCancelledOnce, untilState } from "../plot.ts";
import { eventually, proved, say } from "../tell.ts";

export async function crashInTheMiddle(plot: Plot): Promise<void> {
  const order = await buy(plot, "Gwen");
  say(`Gwen cancels ${order.name}. The store will do it, but its answer is cut off, and the app is killed (kill -9).`);
  await plot.shopper.askToCancel(order, "Wrong size");
  const waiting = await untilState(plot, order, "UNDO");
  await plot.store.setFaults({ graphql: { cutAfter: [{ mutation: "orderCancel", times: 1 }] } });
  await letUndoWindowPass(plot, waiting);
  await eventually("the store performs the cancellation", async () => {
    const entries = await plot.store.performed(order.id, "orderCancel");
    return entries.length > 0;
  });
  await plot.crashApp();
  await plot.store.setFaults({});
  say("The app is dead. It starts again, and looks before it acts:");
  await plot.restartApp();

  const { totalRefundedSet } = await proveCancelledOnce(plot, order);
  const money = totalRefundedSet.shopMoney;
  const refunds = await plot.store.refundsOf(order.id);
  proved(refunds === 1, `${inMoney(money)} went back to Gwen, once`, { refunds, money });
}
