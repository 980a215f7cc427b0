import { buy, letUndoWindowPass, type Plot, proveCancelledOnce, proveMail, untilState } from "../plot.ts";
import { proved, say } from "../tell.ts";

export async function neverPaid(plot: Plot): Promise<void> {
  const order = await buy(plot, "Cleo", { financialStatus: "PENDING" });
  say(`Cleo orders ${order.name} and never pays. Two days pass …`);
  await plot.store.moveClock("PT48H5M");

  const cancellation = await untilState(plot, order, "UNDO", "CANCELLING", "CANCELLED");
  proved(cancellation.source === "RULE", "a rule began it, on a timer: nobody had to ask", cancellation);
  if (cancellation.state === "UNDO") await letUndoWindowPass(plot, cancellation);
  const { totalRefundedSet } = await proveCancelledOnce(plot, order);
  proved(Number(totalRefundedSet.shopMoney.amount) === 0, "no money moved: none had come in", totalRefundedSet);
  await proveMail(plot, order, /has been cancelled/);
}
