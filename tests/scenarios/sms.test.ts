import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { withoutNumbers } from "../../app/adapters/sms/twilio/open-twilio";
import { MONEY_KINDS } from "../../app/effects/effect-catalogue";
import { receiveSmsEvent, SMS_EVENT_STATUS } from "../../app/inbox/receive-sms-event";
import { createNotice } from "../../app/records/delay-notices";
import { planEffects } from "../../app/records/effects";
import { saveOwnWords } from "../../app/records/message-templates";
import { connectSms, disconnectSms } from "../../app/records/sms-accounts";
import { setShipping } from "../support/shipping-actions";
import { useTestApp } from "../support/start-test-app";

const app = useTestApp();
const MINUTE = 60_000;
const PHONE = "+4915112345678";
const TEMPLATE = "delay-missed";
let number = 0;

// The door as Twilio reaches it: at the address the app gave.
const door = createServer((request, response) => {
  void buffer(request).then(async (body) => {
    const token = (request.url ?? "").split("/").at(-1) ?? "";
    const signature = String(request.headers["x-twilio-signature"] ?? "");
    const outcome = await receiveSmsEvent({ ...app.context, appUrl: appUrl() }, { token, signature, body });
    response.writeHead(SMS_EVENT_STATUS[outcome]).end();
  });
});
const appUrl = () => `http://127.0.0.1:${(door.address() as AddressInfo).port}`;

beforeAll(async () => {
  await new Promise<void>((resolve) => door.listen(0, "127.0.0.1", resolve));
  await setShipping(app);
  (app.context as unknown as { appUrl: string }).appUrl = appUrl();
});
afterAll(() => void door.close());

beforeEach(async () => {
  app.twilio.faults({});
  await connect();
});

const connect = (authToken = app.twilio.authToken) => {
  const { db, sealer, shop, context, twilio } = app;
  const account = { accountSid: twilio.accountSid, authToken, sender: "+4930123456" };
  return db.write((tx) => connectSms(tx, sealer, shop, account, { by: "Test", now: context.now() }));
};

/** An order of somebody with a telephone, one late parcel of it, the notice of it, and the message planned. */
async function planned(phone: string | null = PHONE, shipment: Record<string, unknown> = {}): Promise<string> {
  const { db, sealer, shop, context } = app;
  const order = await app.place();
  await app.settle();
  const [at, noticeId, shipmentId, key] = [context.now(), randomUUID(), randomUUID(), `sms/${++number}`];
  const personal = { email: "ada@example.com", phone, firstName: "Ada", postcode: null, locale: "de" };
  await db.write(async (tx) => {
    await tx.order.update({
      where: { shop_id: { shop, id: order.id } },
      data: { personalSealed: sealer.seal(JSON.stringify(personal)) },
    });
    await tx.shipment.deleteMany({ where: { shop, orderId: order.id } });
    const row = { id: shipmentId, shop, orderId: order.id, orderName: order.name, key: "parcel", orderedAt: at };
    await tx.shipment.create({ data: { ...row, state: "IN_TRANSIT", updatedAt: at, ...shipment } });
    const parcel = {
      kind: "missed",
      number: 1,
      oldBy: at,
      newFrom: null,
      newBy: null,
      newSource: null,
      reason: null,
    } as const;
    await createNotice(
      tx,
      {
        ...{ id: noticeId, shop, orderId: order.id, orderName: order.name, key, number: 1, state: "PLANNED" },
        ...{ choices: ["wait"], ftc: null, decisionId: null, policyVersionId: null, goodwillId: null },
        parcels: [{ ...parcel, shipmentId, basis: "IN_TRANSIT|-|-|-|-" }],
      },
      at,
    );
    const origin = { shop, subject: order.id, cancellationId: null, decisionId: null };
    const input = { orderId: order.id, template: TEMPLATE, noticeId };
    await planEffects(tx, origin, [{ kind: "send-sms", key, input }], MONEY_KINDS, at);
  });
  return key;
}

const effectOf = (key: string) => app.db.read.effect.findFirstOrThrow({ where: { key } });
const messageOf = async (key: string) => app.db.read.message.findUnique({ where: { id: (await effectOf(key)).id } });

describe("a text message", () => {
  test("goes out in the shopper's language with the link, and its delivery is told to us", async () => {
    const key = await planned();
    await app.settle();
    const sent = app.twilio.sent.at(-1)!;
    expect(sent).toMatchObject({ to: PHONE, from: "+4930123456" });
    expect(sent.body).toMatch(/Paket.*verspätet sich.*\/n\//s);
    expect((await effectOf(key)).state).toBe("DONE");
    expect(await messageOf(key)).toMatchObject({ state: "SENT", channel: "SMS", locale: "de", providerId: sent.sid });
    expect(await app.twilio.become(sent.sid, "delivered")).toBe(204);
    expect((await messageOf(key))?.state).toBe("DELIVERED");
    // Late and repeated news takes nothing back.
    await app.twilio.become(sent.sid, "sent");
    await app.twilio.become(sent.sid, "failed", 30003);
    expect((await messageOf(key))?.state).toBe("DELIVERED");
  });

  test("that could not be delivered is marked so, with Twilio's number", async () => {
    const key = await planned();
    await app.settle();
    await app.twilio.become(app.twilio.sent.at(-1)!.sid, "undelivered", 30006);
    expect(await messageOf(key)).toMatchObject({ state: "FAILED", response: expect.stringContaining("30006") });
  });

  test("is said in the merchant's own words where there are any", async () => {
    const { db, shop, context } = app;
    const where = { shop, event: TEMPLATE, channel: "SMS", language: "de" } as const;
    await db.write((tx) =>
      saveOwnWords(tx, where, { text: "Servus {{ firstName }}! {{ link }}" }, "Test", context.now()),
    );
    await planned();
    await app.settle();
    expect(app.twilio.sent.at(-1)!.body).toMatch(/^Servus Ada! http/);
    await db.write((tx) => saveOwnWords(tx, where, { text: "{{ link | nonsense }}" }, "Test", context.now()));
    await planned();
    await app.settle();
    expect(app.twilio.sent.at(-1)!.body).toContain("verspätet sich");
    expect(await db.read.alarm.count({ where: { kind: "own-words" } })).toBe(1);
    await db.write((tx) => tx.messageTemplate.deleteMany());
  });
});

describe("once", () => {
  test("accepted, then the line was cut: it is found and not sent again", async () => {
    const before = app.twilio.sent.length;
    app.twilio.faults({ cutAfter: [{ call: "POST /2010-04-01/Accounts/:id/Messages.json", times: 1 }] });
    const key = await planned();
    await app.settle();
    await app.advance(2 * MINUTE);
    expect((await effectOf(key)).state).toBe("DONE");
    expect(app.twilio.sent).toHaveLength(before + 1);
    expect((await messageOf(key))?.providerId).toBe(app.twilio.sent.at(-1)!.sid);
  });

  test("cut before it was accepted, busy, broken: it is sent in the end, once", async () => {
    const before = app.twilio.sent.length;
    app.twilio.faults({
      cutBefore: [{ call: "POST /2010-04-01/Accounts/:id/Messages.json", times: 1 }],
      throttleNext: 1,
      failNext: 1,
    });
    const key = await planned();
    await app.settle();
    for (let minute = 0; minute < 6; minute++) await app.advance(MINUTE);
    expect((await effectOf(key)).state).toBe("DONE");
    expect(app.twilio.sent).toHaveLength(before + 1);
  });
});

describe("nothing is sent, and that is no failure", () => {
  test.each([
    ["without a number", () => planned(null)],
    ["to what is no number", () => planned("call me")],
    ["when the parcel has arrived meanwhile", () => planned(PHONE, { state: "DELIVERED" })],
    [
      "without an account",
      async () => {
        await app.db.write((tx) => disconnectSms(tx, app.shop));
        return planned();
      },
    ],
    [
      "to somebody who answered STOP",
      () => {
        app.twilio.optOut("+4915100000001");
        return planned("+4915100000001");
      },
    ],
  ])("%s", async (_, plan) => {
    const before = app.twilio.sent.length;
    const key = await plan();
    await app.settle();
    expect((await effectOf(key)).state).toBe("DONE");
    expect(app.twilio.sent).toHaveLength(before);
  });
});

test("a wrong key needs a person, who is told what to do", async () => {
  await connect("not the token");
  const key = await planned();
  await app.settle();
  expect(await effectOf(key)).toMatchObject({
    state: "FAILED",
    sentence: expect.stringContaining("Connect the account"),
  });
});

test("a number Twilio refuses is named in nothing that is kept, logged or shown", async () => {
  const number = "+6831234";
  const key = await planned(number);
  await app.settle();
  const effect = await effectOf(key);
  expect(effect).toMatchObject({
    state: "FAILED",
    sentence: "Twilio refused the text message: The 'To' number (number) is not a valid phone number.",
    lastError: expect.stringContaining("twilio 21211: "),
  });
  const attempts = await app.db.read.effectAttempt.findMany({ where: { effectId: effect.id } });
  expect(JSON.stringify([effect, attempts, await messageOf(key)])).not.toContain(number.slice(1));
});

test.each([
  ["The 'To' number +49 (151) 1234-5678 is not valid", "The 'To' number (number) is not valid"],
  ["Unknown destination 4915112345678.", "Unknown destination (number)."],
  ["21211: see https://www.twilio.com/docs/errors/21211", "21211: see https://www.twilio.com/docs/errors/21211"],
  ["connect ETIMEDOUT 54.172.60.1:443", "connect ETIMEDOUT 54.172.60.1:443"],
])("of what Twilio says, numbers of people go and codes stay: %s", (said, kept) => {
  expect(withoutNumbers(said)).toBe(kept);
});

describe("the door for news", () => {
  const post = (path: string, signature: string, fields: Record<string, string>) =>
    fetch(`${appUrl()}${path}`, {
      method: "POST",
      headers: { "x-twilio-signature": signature },
      body: new URLSearchParams(fields),
    });

  test("believes nobody but Twilio, and knows no address but a message's own", async () => {
    const key = await planned();
    await app.settle();
    const { statusCallback, sid } = app.twilio.sent.at(-1)!;
    const { pathname } = new URL(statusCallback!);
    const fields = { MessageSid: sid, MessageStatus: "failed" };
    expect((await post(pathname, "", fields)).status).toBe(403);
    expect((await post(pathname, "AAAA", fields)).status).toBe(403);
    expect((await post(`${pathname.slice(0, -1)}x`, "AAAA", fields)).status).toBe(404);
    expect((await post("/sms-events/nobody", "AAAA", fields)).status).toBe(404);
    expect((await messageOf(key))?.state).toBe("SENT");
  });
});
