import { inMoney, type Plot, proveMail } from "../plot.ts";
import { answerNotice, daysFromNow, inLetters, shipTo, untilGift, untilTold } from "../plot-parcels.ts";
import { proved, say } from "../tell.ts";
import { turnOnShipping } from "../turn-on-shipping.ts";

const PERCENT = 10;

export async function parcelIsLate(plot: Plot): Promise<void> {
  const { store, parcels, records } = plot;
  const order = await shipTo(plot, "Lena", "1ZDEMO0000000001", 3);
  const before = inLetters(plot, order.firstDate);
  const total = await parcels.totalOf(order.id);
  // What one code takes of the budget: its share of the order, rounded up to the cent.
  const budget = (Math.ceil(Number(total.amount) * PERCENT) / 100).toFixed(2);
  await turnOnShipping(plot, budget);
  const amount = inMoney({ ...total, amount: budget });
  say(`Staff turn on the cautious policies about delay. Goodwill may take ${amount} a month: one code.`);
  say(`Lena's ${order.name} was scanned once, to arrive by ${before}. Then nothing is heard of it for two days …`);
  await store.moveClock("P2D");
  proved(records.noticeOf(order.id) === null, "silence is not yet a delay: nobody is written to");

  const newDate = await daysFromNow(plot, 6);
  const after = inLetters(plot, newDate);
  await parcels.scan(order.fulfillmentId, "DELAYED", newDate);
  say("The carrier says that it takes longer.");
  await untilTold(plot, order);
  const mail = await proveMail(plot, order, /later than planned/);
  proved(mail.text.includes(before) && mail.text.includes(after), `with the old date and the new: ${after}`, mail.text);
  const gift = await untilGift(plot, order, "GIVEN");
  proved(mail.text.includes(gift.code ?? "no code"), `and with a code for ${PERCENT} % off: ${gift.code}`, mail.text);
  const discount = await parcels.discountOf(gift.code ?? "");
  const customers = discount?.context.customers?.map(({ id }) => id) ?? [];
  proved(
    discount?.status === "ACTIVE" && discount.usageLimit === 1 && customers.join() === order.customerId,
    "the store has the code: good for one order, and for Lena alone",
    discount,
  );

  const { page, opened, answered } = await answerNotice(plot, order, mail, "wait");
  proved(
    /<form method="post"[^]*value="wait"/.test(page) && opened?.answer === null,
    "opening the link “wait” only shows a page",
    opened,
  );
  proved(
    answered.answer === "wait" && answered.answeredVia === "link" && answered.answeredAt !== null,
    "she presses the button: that she agreed to wait is kept, with its time",
    answered,
  );
  await proveMail(plot, order, /Thank you for your patience/);
}
