import { inMoney, type Plot, proveMail } from "../plot.ts";
import { askToReturn, bought, countIn, untilReturn, wish } from "../plot-returns.ts";
import { eventually, proved, say } from "../tell.ts";

export async function returnWithLabel(plot: Plot): Promise<void> {
  const { store, goods, carrier, records } = plot;
  const order = await bought(plot, "Hana", [{ sku: "TEE-M", quantity: 2 }]);
  say(`Hana's two shirts of ${order.name} are not as described. She asks for a return; we are at fault.`);
  const request = await wish(plot, order, [{ sku: "TEE-M", reason: "item-not-as-described" }]);
  const { answer } = await goods.quoteReturn(request);
  proved((answer.quote?.refund.minor ?? 0) > 0, `she is shown what she will get back, to the cent`, answer);
  await carrier.follow(await store.now());
  await askToReturn(plot, request);

  const mail = await proveMail(plot, order, /label/i);
  const label = await eventually("the label is on the return", async () => {
    const row = records.labelOf(order.id);
    return row?.reverseDeliveryId ? row : null;
  });
  const bills = (await carrier.ledger()).filter(({ trackingCode }) => trackingCode === label.trackingNumber);
  proved(bills.length === 1, `one label was bought: ${label.carrier} ${label.service}, ${label.trackingNumber}`, bills);
  const page = await plot.shopper.openReturn(mail);
  proved(page.label.startsWith("%PDF"), "the link in the mail leads to the label, a PDF", page.label.slice(0, 8));

  await carrier.move(label.trackingNumber, "accepted");
  await untilReturn(plot, order, "IN_TRANSIT");
  proved(true, "the carrier scanned the parcel: the return is on its way");
  await carrier.move(label.trackingNumber, "delivered");
  const arrived = await untilReturn(plot, order, "DELIVERED");
  const before = await store.readOrder(order.id);
  proved(Number(before.totalRefundedSet.shopMoney.amount) === 0, "arrived is not inspected: nothing is refunded yet");

  say("The warehouse finds one shirt in the parcel, not two, and counts it in.");
  const shelf = (await goods.variantOf("TEE-M")).inventoryQuantity;
  await countIn(plot, arrived, 1, true);
  await untilReturn(plot, order, "CLOSED");
  const { totalRefundedSet } = await store.readOrder(order.id);
  const refunded = totalRefundedSet.shopMoney;
  const half = (answer.quote?.refund.minor ?? 0) / 2;
  proved(
    Math.round(Number(refunded.amount) * 100) === half,
    `${inMoney(refunded)} went back: one unit, exactly its share of the quote`,
    { refunded, quote: answer.quote },
  );
  const now = (await goods.variantOf("TEE-M")).inventoryQuantity;
  proved(now === shelf + 1, "one shirt is back on the shelf", { shelf, now });

  const last = await proveMail(plot, order, /\/survey\//);
  await plot.shopper.answerSurvey(last, 5);
  const survey = await eventually("her answer is there", async () => records.surveyOf(arrived.id));
  proved(survey.score === 5, `“How easy was it?” – Hana says ${survey.score} of 5`, survey);
}
