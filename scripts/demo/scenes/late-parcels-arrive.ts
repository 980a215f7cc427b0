import { type Plot, proveMail } from "../plot.ts";
import { untilGift } from "../plot-parcels.ts";
import { eventually, proved, say } from "../tell.ts";

export async function lateParcelsArrive(plot: Plot): Promise<void> {
  const { store, parcels, records, mailbox, shopper } = plot;
  const [first] = plot.lateParcels;
  if (!first) throw new Error("no scene has sent a parcel that is late");
  say("Five days later the late parcels arrive, a day before the new date …");
  await store.moveClock("P5D");
  for (const { id, name, fulfillmentId } of plot.lateParcels) {
    await parcels.scan(fulfillmentId, "DELIVERED");
    await eventually(`${name} is delivered`, async () => records.parcelsOf(id)[0]?.state === "DELIVERED");
  }
  const before = (await mailbox.mailsTo(first.email)).length;
  say("… and eight days pass.");
  await store.moveClock("P8D");
  const question = await proveMail(plot, first, /\/survey\//);
  const since = (await mailbox.mailsTo(first.email)).slice(before);
  proved(since.length === 1, "that one question is all that Lena was sent after the delivery", since);
  await shopper.answerSurvey(question, 9);
  const survey = await eventually("her answer is there", async () => records.npsOf(first.id));
  proved(survey.score === 9, `would she recommend the shop? Lena says ${survey.score} of 10`, survey);

  const { code } = await untilGift(plot, first, "GIVEN");
  const customer = { email: first.email, firstName: "Lena", lastName: "Example", locale: "en" };
  const again = { lines: [{ sku: plot.sku }], customer, discountCode: code ?? "" };
  await store.placeOrder(again);
  await untilGift(plot, first, "REDEEMED");
  const twice = await store.placeOrder(again).catch((error: unknown) => String(error));
  proved(
    typeof twice === "string",
    "she orders again with her code: the app knows, and the store takes it once",
    twice,
  );
}
