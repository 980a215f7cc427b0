import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { askCsat, askNps } from "../../app/automations/ask-survey";
import type { AutomationContext } from "../../app/automations/automation";
import type { ClaimedEvent } from "../../app/records/inbound-events";
import { answerSurvey, planCsat, planNps, readSurvey } from "../../app/records/surveys";
import { addEndpoint } from "../../app/records/webhook-endpoints";
import { readSurveyScores } from "../../app/records/views/read-survey-scores";
import { type SeededNotice, seedNotice } from "../factories/delay-notice";
import { useLetters } from "../support/letters";

const { sealer, now, mails, db, text, sendInput } = useLetters();
const DAY = 86_400_000;
const SHOP = "nordlicht.myshopify.com";

async function seed(surveys: object = { nps: true }) {
  const notice = await seedNotice(db(), sealer, now);
  await db().write(async (tx) => {
    await tx.shop.update({ where: { id: SHOP }, data: { settings: JSON.stringify({ surveys }) } });
    const here = { state: "DELIVERED", deliveredAt: now, endedAt: now };
    await tx.shipment.updateMany({ where: { orderId: notice.orderId }, data: here });
  });
  return notice;
}

const context = () => ({ db: db(), now: () => now }) as unknown as AutomationContext;
const event = ({ shop, orderId }: SeededNotice, payload: object = {}) =>
  ({ id: randomUUID(), shop, subject: orderId, payloadText: JSON.stringify(payload) }) as unknown as ClaimedEvent;
const mail = ({ shop, orderId }: SeededNotice, template: string, more: object = {}) =>
  sendInput({ orderId, template, cancellationId: null, ...more }, { shop });
const timersOf = ({ orderId }: SeededNotice) => db().read.timer.findMany({ where: { subject: orderId } });

describe("after a delivery", () => {
  it("a question is planned some days later, moved by a later parcel, and only where the shop asks", async () => {
    const order = await seed();
    const plan = (deliveredAt: Date) => db().write((tx) => planNps(tx, { ...order, deliveredAt }));
    await plan(now);
    await plan(new Date(now.getTime() + DAY));
    expect(await timersOf(order)).toMatchObject([{ kind: "nps", dueAt: new Date(now.getTime() + 8 * DAY) }]);
    const quiet = await seed({});
    await db().write((tx) => planNps(tx, { ...quiet, deliveredAt: now }));
    expect(await timersOf(quiet)).toEqual([]);
  });

  it("it is asked when all is well", async () => {
    const order = await seed();
    const result = await askNps(context(), event(order));
    expect(result.outcome).toBe("handled");
    await db().write(async (tx) => result.save?.(tx));
    const effect = await db().read.effect.findFirst({ where: { subject: order.orderId } });
    expect(effect).toMatchObject({ kind: "send-mail", key: `mail/survey-nps/${order.orderId}` });
    expect(await mail(order, "survey-nps")).toMatchObject({ outcome: "done" });
    expect(text().match(/score=\d+/g)).toHaveLength(11);
  });

  it.each([
    ["cancelled", (tx, { orderId: id }) => tx.order.updateMany({ where: { id }, data: { cancelledAt: now } })],
    [
      "under way",
      (tx, { orderId }) => tx.shipment.updateMany({ where: { orderId }, data: { state: "IN_TRANSIT", endedAt: null } }),
    ],
    [
      "not done",
      (tx, { id }) => tx.delayNotice.updateMany({ where: { id }, data: { answer: "claim", answeredAt: now } }),
    ],
  ] satisfies [string, (tx: Tx, order: SeededNotice) => Promise<unknown>][])(
    "not while something is %s",
    async (said, change) => {
      const order = await seed();
      await db().write((tx) => change(tx, order));
      expect(await askNps(context(), event(order))).toMatchObject({
        outcome: "nothing_to_do",
        note: expect.stringContaining(said),
      });
    },
  );
});

type Tx = Parameters<typeof planNps>[0];

describe("after a request", () => {
  it("is asked a day later about what was asked for", async () => {
    const order = await seed();
    const key = `notice/${order.id}`;
    await db().write((tx) => planCsat(tx, { ...order, key, endedAt: now }));
    const [timer] = await timersOf(order);
    expect(timer).toMatchObject({ kind: "csat", dueAt: new Date(now.getTime() + DAY) });
    const result = await askCsat(context(), event(order, JSON.parse(timer!.payload) as object));
    await db().write(async (tx) => result.save?.(tx));
    const effect = await db().read.effect.findFirst({ where: { subject: order.orderId } });
    expect(JSON.parse(effect!.input)).toMatchObject({ template: "survey-csat", noticeId: order.id });
    expect(await mail(order, "survey-csat", { noticeId: order.id })).toMatchObject({ outcome: "done" });
    expect(await db().read.survey.findFirst({ where: { key } })).toMatchObject({ kind: "CSAT", score: null });
  });
});

describe("nobody is asked often", () => {
  it("a second question within a month is not sent, of whatever kind, and says so in the ledger", async () => {
    const order = await seed();
    await mail(order, "survey-csat");
    expect(mails).toHaveLength(1);
    const second = await mail(order, "survey-nps");
    expect(second).toMatchObject({ outcome: "done", receipt: { withheld: expect.stringContaining("lately") } });
    expect(mails).toHaveLength(1);
    expect(await db().read.survey.count({ where: { orderId: order.orderId } })).toBe(1);
  });

  it("after a month another may go", async () => {
    const order = await seed();
    await mail(order, "survey-csat");
    const askedAt = new Date(now.getTime() - 31 * DAY);
    await db().write((tx) => tx.survey.updateMany({ where: { orderId: order.orderId }, data: { askedAt } }));
    await mail(order, "survey-nps");
    expect(mails).toHaveLength(2);
  });
});

it("an answer may be changed for a day from the first, and those outside hear every change, back and forth too", async () => {
  const order = await seed();
  const survey = { id: randomUUID(), shop: SHOP, kind: "CSAT", key: randomUUID(), orderId: order.orderId };
  const one = {
    shop: SHOP,
    url: "https://example.com/hook",
    topics: ["survey/answered"] as const,
    secret: "whsec_AAAA",
    by: "T",
  };
  await db().write(async (tx) => {
    await tx.survey.create({ data: { ...survey, askedAt: now } });
    await addEndpoint(tx, sealer, one, now);
  });
  const say = (score: number, hours: number) =>
    db().write((tx) =>
      answerSurvey(tx, sealer, survey.id, { score, words: "" }, new Date(now.getTime() + hours * 3_600_000)),
    );
  const answers = [
    await say(5, 0),
    await say(1, 20),
    await say(1, 21),
    await say(5, 23),
    await say(1, 25),
    await say(1, 45),
  ];
  expect(answers).toEqual([true, true, true, true, false, false]);
  expect(await readSurvey(db(), survey.id)).toMatchObject({ score: 5, firstAnsweredAt: now });
  const told = await db().read.outgoingEvent.findMany({ where: { topic: "survey/answered" }, orderBy: { at: "asc" } });
  expect(told.map(({ payload }) => (JSON.parse(payload) as { score: number }).score)).toEqual([5, 1, 5]);
});

it("scores count who was asked within the period, answered or not", async () => {
  const order = await seed();
  const rows = [10, 9, 8, 0, null].map((score) => ({
    ...{ id: randomUUID(), shop: "scores.myshopify.com", kind: "NPS", key: randomUUID(), orderId: order.orderId },
    ...{ askedAt: now, score, answeredAt: score === null ? null : now },
  }));
  await db().write((tx) => tx.survey.createMany({ data: rows }));
  const period = { from: now, before: new Date(now.getTime() + 1) };
  expect(await readSurveyScores(db(), "scores.myshopify.com", "NPS", period)).toMatchObject({
    asked: 5,
    answered: 4,
    value: 25,
  });
  const later = { from: period.before, before: new Date(now.getTime() + DAY) };
  expect(await readSurveyScores(db(), "scores.myshopify.com", "NPS", later)).toMatchObject({ asked: 0, value: null });
});
