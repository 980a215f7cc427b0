import { createHash, randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { surveyLink } from "../../app/lib/survey-link";
import { askSurvey, readSurvey } from "../../app/records/surveys";
import { seedShopperReturn, type SeedShopperReturn } from "../factories/shopper-return";
import { useBuiltServer } from "./support/built-server";
import { bodyOf, hostileText, oddHeaders, queryOf, spoiled } from "./support/hostile";
import { rowsOf, sealer } from "./support/two-shops";

const SEED = 20_261_121;
const SHOP = "nordlicht.myshopify.com";
const DAY = 86_400_000;

const built = useBuiltServer();

/** A question asked so many days ago. */
async function ask(days = 0, about: SeedShopperReturn = {}) {
  const now = new Date();
  const orderReturn = await seedShopperReturn(built.db, sealer, now, { state: "CLOSED", ...about });
  const { id: returnId, orderId, shop } = orderReturn;
  const survey = { id: randomUUID(), shop, kind: "CES", key: returnId, returnId, orderId } as const;
  await built.db.write((tx) => askSurvey(tx, survey, new Date(now.getTime() - days * DAY)));
  return { ...survey, page: surveyLink(sealer, "", survey) };
}

const answerOf = async ({ id }: { readonly id: string }) => {
  const row = await readSurvey(built.db, id);
  return { score: row?.score, words: row?.wordsSealed ? sealer.open(row.wordsSealed) : "" };
};
const chosen = (html: string) =>
  [...html.matchAll(/value="(\d)"[^>]*checked=""|checked=""[^>]*value="(\d)"/g)].map(([, a, b]) => a ?? b);

describe("the question", () => {
  it("opening any answer's link chooses it and votes for nothing", async () => {
    const survey = await ask();
    const before = rowsOf(built.database, SHOP);
    for (const score of [1, 2, 3, 4, 5]) {
      const { status, text } = await built.shopper.get(surveyLink(sealer, "", survey, score));
      expect(status).toBe(200);
      expect(chosen(text)).toEqual([String(score)]);
      await built.shopper.send(surveyLink(sealer, "", survey, score), { method: "HEAD" });
    }
    for (const score of ["0", "6", "5.0", "x", "", "5&score=1"]) {
      expect((await built.shopper.get(`${survey.page}?score=${score}`)).status).toBe(200);
    }
    expect(rowsOf(built.database, SHOP)).toBe(before);
  });

  it("is in the shopper's language and runs no script", async () => {
    const { page } = await ask(0, { locale: "ja" });
    const { text, headers } = await built.shopper.get(page);
    expect(text).toContain("返品のお手続きは簡単でしたか？");
    expect(text).not.toMatch(/<script/i);
    expect(headers).toMatchObject({ "referrer-policy": "same-origin", "cache-control": "private, no-store" });
  });
});

describe("other questions", () => {
  const askAlone = async (kind: "CSAT" | "NPS") => {
    const { shop, orderId } = await seedShopperReturn(built.db, sealer, new Date());
    const survey = { id: randomUUID(), shop, kind, key: orderId, orderId };
    await built.db.write(async (tx) => {
      await tx.shop.update({ where: { id: shop }, data: { settings: JSON.stringify({ surveys: { nps: true } }) } });
      await askSurvey(tx, survey, new Date());
    });
    return { ...survey, page: surveyLink(sealer, "", survey) };
  };

  it("recommending the shop goes from 0 to 10, and 0 is an answer", async () => {
    const survey = await askAlone("NPS");
    const { text } = await built.shopper.get(surveyLink(sealer, "", survey, 0));
    expect(text.match(/type="radio"/g)).toHaveLength(11);
    expect(chosen(text)).toEqual(["0"]);
    expect((await built.shopper.post(survey.page, { score: "11" })).status).toBe(422);
    await built.shopper.post(survey.page, { score: "0" });
    expect(await answerOf(survey)).toMatchObject({ score: 0 });
    expect((await built.shopper.get(survey.page)).text).toContain("You answered: 0");
  });

  it("being happy with a request has five answers in words, and 0 is none", async () => {
    const survey = await askAlone("CSAT");
    expect((await built.shopper.get(survey.page)).text).toContain("Very happy");
    expect((await built.shopper.post(survey.page, { score: "0" })).status).toBe(422);
  });

  it("votes by its script only at the sign of a person: what only opens links, votes for nothing", async () => {
    const survey = await askAlone("NPS");
    const opened = await built.shopper.get(surveyLink(sealer, "", survey, 9));
    const [, script = ""] = /<script>([\s\S]*)<\/script>/.exec(opened.text) ?? [];
    // No other script may run, and this one does nothing before a trusted sign.
    const hash = createHash("sha256").update(script).digest("base64");
    expect(opened.headers["content-security-policy"]).toContain(`script-src 'sha256-${hash}'`);
    expect(script).toContain("isTrusted");
    expect((await built.shopper.get(survey.page)).text).not.toMatch(/<script/i);
    for (const method of ["GET", "HEAD"]) await built.shopper.send(surveyLink(sealer, "", survey, 9), { method });
    expect(await answerOf(survey)).toMatchObject({ score: null });
  });

  it("stop for good when the shopper says so, after a press of the button", async () => {
    const survey = await askAlone("CSAT");
    const again = { ...survey, id: randomUUID(), key: "another" };
    const late = new Date(Date.now() + 60 * DAY);
    const ask = () => built.db.write((tx) => askSurvey(tx, again, late));
    expect((await built.shopper.get(`${survey.page}?stop`)).text).toContain("Do not ask me again");
    expect(await built.db.read.survey.count({ where: { kind: "STOP", orderId: survey.orderId } })).toBe(0);
    await built.shopper.post(survey.page, { intent: "stop" });
    await built.shopper.post(survey.page, { intent: "stop" });
    expect(await ask()).toBe(false);
    expect((await built.shopper.get(`${survey.page}?stop=done`)).text).toContain("We will not ask again");
  });
});

describe("the answer", () => {
  it("is taken with its words sealed, thanked for, and may be changed within the day", async () => {
    const survey = await ask();
    const taken = await built.shopper.post(survey.page, { score: "4", words: " The label\r\nwas easy. " });
    expect(taken).toMatchObject({ status: 303, headers: { location: `${survey.page}?thanks` } });
    expect(await answerOf(survey)).toEqual({ score: 4, words: "The label\nwas easy." });
    expect((await readSurvey(built.db, survey.id))?.wordsSealed).not.toContain("label");
    expect((await built.shopper.get(`${survey.page}?thanks`)).text).toContain("Thank you for your answer");

    const opened = await built.shopper.get(surveyLink(sealer, "", survey, 2));
    expect(opened.text).toContain("You answered: Easy");
    expect(opened.text).toContain(`${survey.page}?change`);
    expect(chosen(opened.text)).toEqual([]);
    const again = await built.shopper.get(`${survey.page}?change`);
    expect(chosen(again.text)).toEqual(["4"]);
    expect(again.text).toContain("was easy.");
    await built.shopper.post(survey.page, { score: "2", words: "" });
    expect(await answerOf(survey)).toEqual({ score: 2, words: "" });
  });

  it("stays a day after the first, however often it was changed in between", async () => {
    const survey = await ask(3);
    await built.shopper.post(survey.page, { score: "4" });
    const data = { firstAnsweredAt: new Date(Date.now() - DAY - 60_000) };
    await built.db.write((tx) => tx.survey.update({ where: { id: survey.id }, data }));
    expect(await built.shopper.post(survey.page, { score: "1" })).toMatchObject({ headers: { location: survey.page } });
    expect(await answerOf(survey)).toMatchObject({ score: 4 });
    expect((await built.shopper.get(survey.page)).text).toContain("You have already answered");
  });

  it("comes too late after sixty days, and in time before", async () => {
    const [late, inTime] = [await ask(61), await ask(59)];
    await built.shopper.post(late.page, { score: "5" });
    expect((await built.shopper.get(late.page)).text).toContain("This question is closed");
    expect(await answerOf(late)).toMatchObject({ score: null });
    await built.shopper.post(inTime.page, { score: "5" });
    expect(await answerOf(inTime)).toMatchObject({ score: 5 });
  });

  it.each([
    [{}, "Please choose one of the answers."],
    [{ score: "6", words: "kept words" }, "Please choose one of the answers."],
    [{ score: "3", words: "x".repeat(1001) }, "no more than 1000 characters"],
  ])("that cannot be taken is said so, and what was written stays: %#", async (fields, problem) => {
    const survey = await ask();
    const { status, text } = await built.shopper.post(survey.page, fields as Record<string, string>);
    expect(status).toBe(422);
    expect(text).toContain(problem);
    if ("words" in fields) expect(text).toContain(fields.words.slice(0, 1000));
    expect(await answerOf(survey)).toMatchObject({ score: null });
  });

  it("of a thousand characters and many lines fits", async () => {
    const survey = await ask();
    const words = Array<string>(250).fill("abc").join("\n");
    await built.shopper.post(survey.page, { score: "3", words: words.replaceAll("\n", "\r\n") });
    expect(await answerOf(survey)).toEqual({ score: 3, words });
  });
});

describe("a token", () => {
  it("answers its own survey only, and none of a forgotten shopper", async () => {
    const [ours, theirs] = [await ask(), await ask()];
    const where = { shop: SHOP, id: theirs.orderId };
    const forged = [
      ours.page.replace(ours.id, theirs.id),
      ours.page.slice(0, -1),
      `/survey/${theirs.id}`,
      surveyLink(sealer, "", { ...theirs, shop: "theirs.myshopify.com" }),
      // The key to one's return is none to its question.
      surveyLink(sealer, "", { ...theirs, id: theirs.returnId }),
    ];
    for (const page of forged) {
      expect((await built.shopper.get(page)).status, page).toBe(404);
      expect((await built.shopper.post(page, { score: "1" })).status, page).toBe(404);
    }
    expect((await built.shopper.get(theirs.page)).status).toBe(200);
    await built.db.write((tx) => tx.order.updateMany({ where, data: { redactedAt: new Date() } }));
    expect((await built.shopper.post(theirs.page, { score: "1" })).status).toBe(404);
    expect(await answerOf(theirs)).toMatchObject({ score: null });
  });

  test("whatever is sent to the door: a 4xx at worst, no trace, and nobody else's answer", async () => {
    const ours = await ask();
    const theirs = await ask(0, { shop: "theirs.myshopify.com" });
    const before = rowsOf(built.database, "theirs.myshopify.com");
    const seen = new Map<number, number>();
    const part = hostileText.map((text) => encodeURIComponent(text.slice(0, 300)).replace(/^\.+$/, "x"));
    const page = fc.oneof(
      { weight: 4, arbitrary: fc.constant(ours.page) },
      fc.constant(theirs.page.replace(/.$/, "-")),
      part.map((text) => `/survey/${text}`),
      part.map((text) => `/survey/${theirs.id}.${text}`),
    );
    const form = [
      ["score", "3"],
      ["words", "fine"],
    ] as const;
    const sent = fc.record({
      path: fc
        .tuple(page, fc.constantFrom("", "", ".data"), queryOf(part), fc.oneof(fc.constant("3"), part))
        .map(([one, data, query, score]) => `${one}${data}?score=${score}&${query}`),
      method: fc.constantFrom("GET", "POST", "POST", "POST", "HEAD", "PUT", "PATCH", "DELETE", "TRACE"),
      body: bodyOf(spoiled(form, hostileText)),
      headers: oddHeaders,
    });
    const property = fc.asyncProperty(sent, async ({ path, method, body, headers }) => {
      const bytes = method === "POST" ? body.bytes : undefined;
      const { status, text } = await built.shopper.send(path, { method, type: body.type, body: bytes, headers });
      seen.set(status, (seen.get(status) ?? 0) + 1);
      expect(status).toBeLessThan(500);
      expect(text).not.toMatch(/\n\s+at \S+ \(|node_modules|build\/server/);
      expect(built.server.takeErrors()).toEqual([]);
    });
    await fc.assert(property, { numRuns: 250, seed: SEED });
    expect(rowsOf(built.database, "theirs.myshopify.com")).toBe(before);
    const { score, words } = await answerOf(ours);
    expect([null, 1, 2, 3, 4, 5]).toContain(score);
    expect(words.length).toBeLessThanOrEqual(1000);
    for (const status of [200, 303, 404, 422]) expect(seen.get(status), `answers ${status}`).toBeGreaterThan(5);
  });
});
