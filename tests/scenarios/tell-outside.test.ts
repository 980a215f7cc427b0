import { describe, expect, test } from "vitest";
import { topicDefinition } from "../../app/domain/outgoing-topics";
import { answerSurvey } from "../../app/records/surveys";
import { saveShopSettings } from "../../app/records/shop-catalogue";
import { tellOutside } from "../../app/records/outgoing-events";
import { sayYes } from "../factories/policies";
import { useTestApp } from "../support/start-test-app";
import { storyOf } from "../support/story-of";

const MINUTE = 60_000;
const app = useTestApp();
const { placed } = storyOf(app);

const eventsAbout = (subject: string) =>
  app.db.read.outgoingEvent.findMany({ where: { subject }, orderBy: { at: "asc" } });
const useFlow = (flow: boolean) =>
  app.db.write((tx) => saveShopSettings(tx, app.shop, { returnLocationId: null, flow }));

async function cancelled(): Promise<{ id: string; name: string }> {
  await app.turnOn(sayYes());
  const order = await placed();
  await app.ask(order.id);
  await app.advance(6 * MINUTE);
  return order;
}

test("where nobody listens, nothing is written", async () => {
  const order = await cancelled();
  expect(await eventsAbout(order.id)).toEqual([]);
});

describe("with Flow turned on", () => {
  test("a cancellation is told once, at its end, with what its topic promises", async () => {
    await useFlow(true);
    const order = await cancelled();
    const events = await eventsAbout(order.id);
    expect(events.map(({ topic }) => topic)).toEqual(["cancellation/done"]);
    const payload = topicDefinition("cancellation/done").schema.parse(JSON.parse(events[0]!.payload));
    expect(payload).toMatchObject({ orderName: order.name, askedBy: "SHOPPER", wholeOrder: true });
  });

  test("a survey's answer is told with its score, not with its words; the same score again is not told again", async () => {
    const { db, sealer, shop } = app;
    const orderId = "gid://shopify/Order/77";
    const survey = { id: "survey-1", shop, kind: "CES", key: "return-1", returnId: "return-1", orderId };
    await db.write(async (tx) => {
      await tx.survey.create({ data: { ...survey, askedAt: new Date() } });
      for (const score of [4, 4, 5]) {
        await answerSurvey(tx, sealer, survey.id, { score, words: "Easy, says Ada" }, new Date());
      }
    });
    const events = await eventsAbout(orderId);
    expect(events.map(({ payload }) => (JSON.parse(payload) as { score: number }).score)).toEqual([4, 5]);
    expect(JSON.stringify(events)).not.toContain("Ada");
  });

  test("one thing told twice, also at the same time, is one event", async () => {
    const { topic, example } = topicDefinition("delay/answered");
    const told = { shop: app.shop, key: "twice", topic, subject: "gid://shopify/Order/78", payload: example };
    await Promise.all(
      [1, 2, 3].map(() => app.db.write((tx) => tellOutside(tx, told as Parameters<typeof tellOutside>[1], new Date()))),
    );
    expect(await eventsAbout("gid://shopify/Order/78")).toHaveLength(1);
  });

  test("what is not as its topic promises is refused, and nothing of it stays", async () => {
    const told = {
      shop: app.shop,
      key: "bad",
      topic: "delay/answered",
      subject: "gid://shopify/Order/79",
      payload: {},
    };
    const telling = app.db.write((tx) =>
      tellOutside(tx, told as unknown as Parameters<typeof tellOutside>[1], new Date()),
    );
    await expect(telling).rejects.toThrow();
    expect(await eventsAbout("gid://shopify/Order/79")).toEqual([]);
  });
});
