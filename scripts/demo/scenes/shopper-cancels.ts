import {
  buy,
  holdsOf,
  inMoney,
  letUndoWindowPass,
  type Plot,
  proveCancelledOnce,
  proveMail,
  untilState,
} from "../plot.ts";
import { proved, say } from "../tell.ts";

export async function shopperCancels(plot: Plot): Promise<void> {
  const order = await buy(plot, "Ana");
  say(`Ana buys ${order.name}, pays, and asks to cancel a minute later.`);
  await plot.shopper.askToCancel(order, "Ordered by mistake");

  const waiting = await untilState(plot, order, "UNDO");
  const decision = waiting.decisionId ? plot.records.decision(waiting.decisionId) : null;
  proved(
    decision !== null,
    `allowed at once by rule “${decision?.ruleName}”, policy version ${decision?.policyNumber}`,
  );
  const held = await plot.store.readOrder(order.id);
  proved(
    holdsOf(held).length > 0 && held.cancelledAt === null,
    `${order.name} is on hold: it cannot ship meanwhile`,
    held,
  );

  await letUndoWindowPass(plot, waiting);
  const { totalRefundedSet } = await proveCancelledOnce(plot, order);
  const money = totalRefundedSet.shopMoney;
  proved(Number(money.amount) > 0, `${inMoney(money)} went back to Ana`, money);
  await proveMail(plot, order, /has been cancelled/);
}
