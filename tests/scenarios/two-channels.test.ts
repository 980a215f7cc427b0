import { beforeAll, beforeEach, expect, it, vi } from "vitest";
import { RetryableError } from "../../app/adapters/errors";
import type { SendMail } from "../../app/adapters/mail/port";
import { connectSms } from "../../app/records/sms-accounts";
import { DAY, HOUR, mailsOf, noticesOfOrder, scan, send, setShipping, tellsAll } from "../support/shipping-actions";
import { useTestApp } from "../support/start-test-app";

// Weeks of store time.
vi.setConfig({ testTimeout: 120_000 });
const app = useTestApp();
const mailServer = (sendMail: SendMail) => Object.assign(app.context, { sendMail });
const works: SendMail = async (mail) => {
  app.mails.push(mail);
  return { response: "250 accepted" };
};
const away: SendMail = async () => {
  throw new RetryableError("connection refused", { sentence: "The mail server does not answer." });
};
const texts = () => app.twilio.sent.length;

beforeAll(async () => {
  const { db, sealer, shop, context, twilio } = app;
  await setShipping(app, { transitDays: 3 });
  const account = { accountSid: twilio.accountSid, authToken: twilio.authToken, sender: "+4930123456" };
  await db.write((tx) => connectSms(tx, sealer, shop, account, { by: "Test", now: context.now() }));
  const policy = tellsAll("missed");
  await app.turnOn({ ...policy, otherwise: { ...policy.otherwise, sms: true } } as typeof policy);
});
beforeEach(() => {
  mailServer(works);
  app.twilio.faults({});
});

const shipped = async (number: string) => {
  const customer = { email: `${number}@example.com`, firstName: "Ada", locale: "en", phone: "+4915112345678" };
  const order = await send(app, [number], { customer });
  await scan(app, order.fulfillmentId, "IN_TRANSIT");
  return order;
};

/** Hour by hour, until one of the two messages is out. */
async function untilTold(isTold: () => boolean): Promise<void> {
  for (let hours = 0; hours < 24 * 14 && !isTold(); hours++) await app.advance(HOUR);
}

it("is told by letter and by text, once each", async () => {
  const before = texts();
  const { id, name } = await shipped("BOTH");
  await app.advance(9 * DAY);
  expect(await noticesOfOrder(app, id)).toMatchObject([{ state: "SENT" }]);
  expect([mailsOf(app, name).length, texts() - before]).toEqual([1, 1]);
});

it("a letter held up by the mail server does not follow its text after delivery", async () => {
  const before = texts();
  const { name, fulfillmentId } = await shipped("LETTER");
  mailServer(away);
  await untilTold(() => texts() > before);
  expect(texts() - before).toBe(1);
  await scan(app, fulfillmentId, "DELIVERED");
  mailServer(works);
  await app.advance(HOUR);
  expect(mailsOf(app, name)).toEqual([]);
});

it("a text held up by its provider does not follow its letter after delivery", async () => {
  const before = texts();
  const { name, fulfillmentId } = await shipped("TEXT");
  app.twilio.faults({ failNext: 500 });
  await untilTold(() => mailsOf(app, name).length > 0);
  expect(mailsOf(app, name)).toHaveLength(1);
  await scan(app, fulfillmentId, "DELIVERED");
  app.twilio.faults({});
  await app.advance(HOUR);
  expect(texts() - before).toBe(0);
});
