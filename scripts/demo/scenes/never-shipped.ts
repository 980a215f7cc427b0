import { buy, inMoney, type Plot, proveCancelledOnce, proveMail } from "../plot.ts";
import { answerNotice, untilTold } from "../plot-parcels.ts";
import { proved, say } from "../tell.ts";
import { turnOnNotShipped } from "../turn-on-shipping.ts";

export async function neverShipped(plot: Plot): Promise<void> {
  await turnOnNotShipped(plot);
  const order = await buy(plot, "Nils");
  say(`Nils's ${order.name} should leave within two working days, and does not. A week passes …`);
  await plot.store.moveClock("P7D");
  const notice = await untilTold(plot, order);
  const mail = await proveMail(plot, order, /sent later than planned/);
  proved(
    notice.newBy === null && /cannot give you a new shipping date/.test(mail.text),
    "nobody knows a new date, and the letter says so",
    mail.text,
  );
  proved(/cancel .* at no cost/.test(mail.text), "it offers to cancel at no cost", mail.text);

  const { opened } = await answerNotice(plot, order, mail, "cancel");
  proved(opened?.answer === null, "opening the link cancels nothing; Nils presses the button", opened);
  const { totalRefundedSet } = await proveCancelledOnce(plot, order);
  const [refunded, paid] = [totalRefundedSet.shopMoney, await plot.parcels.totalOf(order.id)];
  const refunds = await plot.store.refundsOf(order.id);
  proved(
    refunds === 1 && Number(refunded.amount) === Number(paid.amount),
    `${inMoney(refunded)} went back to Nils, once: all he had paid`,
    { refunds, refunded, paid },
  );
}
