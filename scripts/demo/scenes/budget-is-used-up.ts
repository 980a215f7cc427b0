import { type Plot, proveMail } from "../plot.ts";
import { daysFromNow, shipTo, untilTold } from "../plot-parcels.ts";
import { proved, say } from "../tell.ts";

export async function budgetIsUsedUp(plot: Plot): Promise<void> {
  const { parcels, records, staff } = plot;
  const order = await shipTo(plot, "Mona", "1ZDEMO0000000002", 3);
  say(`Mona's ${order.name} is late in the same way, in the same month.`);
  await parcels.scan(order.fulfillmentId, "DELAYED", await daysFromNow(plot, 6));
  await untilTold(plot, order);
  const mail = await proveMail(plot, order, /later than planned/);
  const gift = records.giftOf(order.id);
  proved(
    gift?.state === "OVER_BUDGET" && gift.code === null && !/% off/.test(mail.text),
    `without a code. For staff: “${gift?.because}”`,
    { gift, text: mail.text },
  );
  const made = (await plot.store.ledger()).filter(({ mutation }) => mutation === "discountCodeBasicCreate");
  proved(made.length === 1, "the store's ledger has one code, not two", made);
  const [home, goodwill] = [await staff.open("/app"), await staff.open("/app/goodwill")];
  proved(/It does not fit the goodwill budget of/.test(home), "Home says that the month's budget is used up");
  proved(/taken, \$0\.00 left/.test(goodwill), "and so does the page about goodwill: $0.00 left");
}
