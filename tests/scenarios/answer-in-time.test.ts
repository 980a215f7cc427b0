import { DateTime } from "luxon";
import { expect, test } from "vitest";
import { sayYes } from "../factories/policies";
import { useTestApp } from "../support/start-test-app";
import { storyOf } from "../support/story-of";

const HOUR = 3_600_000;
const app = useTestApp();
const { cancellationOf, placed, fulfillmentOrdersOf } = storyOf(app);

test("staff have the hours of the policy to answer, and no shopper is promised a time that is past", async () => {
  const asksPerson = { otherwise: { do: "review", because: "We check it." } } as const;
  await app.turnOn({ ...sayYes(5, { reviewHours: 4, warehouseHours: 5 }), ...asksPerson });
  const order = await placed();
  await app.ask(order.id);
  const { requestedAt } = await app.db.read.cancellation.findFirstOrThrow({ where: { orderId: order.id } });
  const { timeZone } = await app.db.read.shop.findFirstOrThrow();
  const due = DateTime.fromJSDate(requestedAt, { zone: timeZone }).plus({ hours: 4 });
  expect(app.mails.at(-1)?.text).toContain(`by ${due.setLocale("en").toLocaleString(DateTime.DATETIME_FULL)}`);

  await app.turnOn(sayYes(5, { reviewHours: 4, warehouseHours: 5 }));
  const late = await placed({ thirdParty: true });
  await app.devstore.store.thirdParty(app.shop, (await fulfillmentOrdersOf(late.id))[0]!.id, "accept_fulfillment");
  await app.settle();
  await app.ask(late.id);
  await app.advance(6 * HOUR);
  expect((await cancellationOf(late.id)).state).toBe("REVIEW");
  expect(app.mails.at(-1)?.subject).toContain(late.name);
  expect(app.mails.at(-1)?.text).toContain("as soon as possible");
});
