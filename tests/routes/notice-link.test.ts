import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { NOTICE_CHOICES } from "../../app/domain/shipping/types";
import { noticeLink } from "../../app/lib/notice-link";
import { surveyLink } from "../../app/lib/survey-link";
import { saveAnswer, settleNotice } from "../../app/records/delay-notices";
import { type SeededNotice, type SeedNotice, seedNotice } from "../factories/delay-notice";
import { useBuiltServer } from "./support/built-server";
import { bodyOf, hostileText, oddHeaders, queryOf, spoiled } from "./support/hostile";
import { rowsOf, sealer } from "./support/two-shops";

const SEED = 20_261_122;
const SHOP = "nordlicht.myshopify.com";

const built = useBuiltServer();

const seed = (about: SeedNotice = {}) => seedNotice(built.db, sealer, new Date(), about);
const unsent = (about: SeedNotice = {}) => seed({ kinds: ["not_shipped"], ...about });
const pathOf = (notice: SeededNotice) => noticeLink(sealer, "", notice);
const read = async (notice: SeededNotice) => (await built.shopper.get(pathOf(notice))).text;

/** Answers waiting in the inbox. */
const given = async ({ orderId: subject }: SeededNotice) => {
  const rows = await built.db.read.inboundEvent.findMany({
    where: { subject },
    orderBy: { receivedAt: "asc" },
  });
  return rows.map(({ topic, source, payloadSealed }) => {
    const { answer, words, via } = JSON.parse(sealer.openBytes(payloadSealed)) as Record<string, string>;
    return { topic, source, answer, words, via };
  });
};

describe("opening the page", () => {
  it("answers nothing, whichever choice the link has and however it is opened", async () => {
    const notice = await unsent();
    const before = rowsOf(built.database, SHOP);
    for (const choice of [...NOTICE_CHOICES, "no", "", "wait&choice=cancel"]) {
      expect((await built.shopper.get(`${pathOf(notice)}?choice=${choice}`)).status).toBe(200);
      await built.shopper.send(`${pathOf(notice)}?choice=${choice}`, { method: "HEAD" });
    }
    expect(rowsOf(built.database, SHOP)).toBe(before);
  });

  it("shows the order, the parcels, old and new date and every choice, without any script", async () => {
    const html = await read(await seed({ reason: "weather" }));
    for (const said of ["Your order #88", "Blue mug", "DHL", "Date expected before", "New date", "I will wait"]) {
      expect(html).toContain(said);
    }
    expect(html).not.toMatch(/<script/i);
  });

  it("asks once more before cancelling: what is cancelled, and what comes back", async () => {
    const { text } = await built.shopper.get(`${pathOf(await unsent())}?choice=cancel`);
    expect(text).toContain("Cancel what has not been sent?");
    expect(text).toContain("Tea towel");
    expect(text).toMatch(/You get back everything you paid/);
    expect(text).toContain("No, go back");
  });

  it("offers to cancel only what has not left", async () => {
    const notice = await seed();
    expect(await read(notice)).not.toContain("choice=cancel");
    expect((await built.shopper.post(pathOf(notice), { answer: "cancel" })).headers["location"]).toContain("?late");
    expect(await given(notice)).toEqual([]);
  });

  it("is in the shopper's language", async () => {
    expect(await read(await seed({ locale: "ja" }))).toContain("ご希望をお聞かせください");
    expect(await read(await seed({ locale: "fr-CA" }))).toContain("Que souhaitez-vous faire");
  });
});

describe("answering", () => {
  it("is one command, thanked for with what happens next; an impatient second click adds none", async () => {
    const notice = await seed();
    const path = pathOf(notice);
    const taken = await built.shopper.post(path, { answer: "wait" });
    expect(taken).toMatchObject({ status: 303, headers: { location: `${path}?done=wait` } });
    await built.shopper.post(path, { answer: "wait" });
    const wait = { topic: "notice/answer", source: "PORTAL", answer: "wait", words: "", via: "link" };
    expect((await given(notice)).filter(({ answer }) => answer === "wait").length).toBeLessThanOrEqual(2);
    expect((await given(notice))[0]).toEqual(wait);
    expect((await built.shopper.get(`${path}?done=wait`)).text).toContain("Thank you for your patience");
  });

  it.each(["change_address", "claim"] as const)("%s comes with words, and is not taken without", async (answer) => {
    const notice = await seed();
    const empty = await built.shopper.post(pathOf(notice), { answer, words: "  " });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain("Please write something here");
    const long = await built.shopper.post(pathOf(notice), { answer, words: "x".repeat(1001) });
    expect(long.status).toBe(422);
    expect(long.text).toContain("no more than 1000");
    await built.shopper.post(pathOf(notice), { answer, words: " Line 1\r\nLine 2 " });
    expect(await given(notice)).toEqual([expect.objectContaining({ answer, words: "Line 1\nLine 2" })]);
  });

  it("may be changed until staff have acted on it", async () => {
    const notice = await seed();
    const answer = { answer: "claim", words: "Where is it?", via: "link" } as const;
    await built.db.write((tx) => saveAnswer(tx, sealer, SHOP, notice.id, answer, new Date()));
    const html = await read(notice);
    expect(html).toContain("Your answer: I would like you to help me");
    expect(html).toContain("Where is it?");
    expect(html).toContain("Change my answer");
    await built.db.write((tx) => settleNotice(tx, SHOP, notice.id, "Staff", new Date()));
    expect(await read(notice)).toContain("We have taken care of it");
    expect((await built.shopper.post(pathOf(notice), { answer: "wait" })).headers["location"]).toContain("?late");
    expect(await given(notice)).toEqual([]);
  });
});

describe("the truth of the moment", () => {
  const at = new Date("2026-11-20T10:00:00Z");

  it.each([
    ["arrived", { state: "DELIVERED", deliveredAt: at, endedAt: at }, "It was delivered on November 20, 2026"],
    ["cancelled", { state: "CANCELLED", endedAt: at }, "This has been cancelled"],
  ])("%s meanwhile is said, and can no longer be answered", async (_, data, said) => {
    const notice = await seed();
    await built.db.write((tx) => tx.shipment.updateMany({ where: { orderId: notice.orderId }, data }));
    expect(await read(notice)).toContain(said);
    await built.shopper.post(pathOf(notice), { answer: "wait" });
    expect(await given(notice)).toEqual([]);
  });

  it("sent meanwhile cannot be cancelled any more", async () => {
    const notice = await seed({ kinds: ["missed", "not_shipped"] });
    await built.db.write(async (tx) => {
      const where = { orderId: notice.orderId, state: "UNSHIPPED" };
      await tx.shipment.updateMany({ where, data: { state: "CANCELLED", endedAt: at } });
    });
    expect(await read(notice)).not.toContain("choice=cancel");
    await built.shopper.post(pathOf(notice), { answer: "cancel" });
    expect(await given(notice)).toEqual([]);
  });

  it("told again since leads to the newer page", async () => {
    const notice = await seed({ sentDays: -3 });
    const newer = await seed({ orderId: notice.orderId });
    expect(await read(notice)).toContain(`href="${pathOf(newer)}"`);
    expect(await read(newer)).toContain("choice=wait");
  });

  it("is over after ninety days, and not before", async () => {
    expect(await read(await seed({ sentDays: -91 }))).toContain("This page has expired");
    expect(await read(await seed({ sentDays: -89 }))).toContain("choice=wait");
  });
});

describe("a token", () => {
  it("opens its own notice only, for its own use, none of a forgotten shopper, and none in shadow", async () => {
    const [ours, theirs, shadow] = [await seed(), await seed(), await seed({ state: "SHADOW" })];
    const forged = [
      pathOf(ours).replace(ours.id, theirs.id),
      pathOf(ours).slice(0, -1),
      `/n/${ours.id}`,
      noticeLink(sealer, "", { ...ours, shop: "theirs.myshopify.com" }),
      surveyLink(sealer, "", ours).replace("/survey/", "/n/"),
      pathOf(shadow),
    ];
    for (const page of forged) {
      expect((await built.shopper.get(page)).status, page).toBe(404);
      expect((await built.shopper.post(page, { answer: "wait" })).status, page).toBe(404);
    }
    const where = { shop: SHOP, id: theirs.orderId };
    await built.db.write((tx) => tx.order.updateMany({ where, data: { redactedAt: new Date() } }));
    expect((await built.shopper.get(pathOf(theirs))).status).toBe(404);
  });

  test("whatever is sent to the door: a 4xx at worst, and nobody else's answer", async () => {
    const ours = await seed();
    const theirs = await seed({ shop: "theirs.myshopify.com" });
    const before = rowsOf(built.database, "theirs.myshopify.com");
    const part = hostileText.map((text) => encodeURIComponent(text.slice(0, 300)).replace(/^\.+$/, "x"));
    const page = fc.oneof(
      { weight: 4, arbitrary: fc.constant(pathOf(ours)) },
      fc.constant(pathOf(theirs).replace(/.$/, "-")),
      part.map((text) => `/n/${text}`),
      part.map((text) => `/n/${theirs.id}.${text}`),
    );
    const form = [
      ["answer", "claim"],
      ["words", "fine"],
    ] as const;
    const sent = fc.record({
      path: fc.tuple(page, queryOf(part), part).map(([one, query, choice]) => `${one}?choice=${choice}&${query}`),
      method: fc.constantFrom("GET", "POST", "POST", "POST", "HEAD", "PUT", "DELETE"),
      body: bodyOf(spoiled(form, hostileText)),
      headers: oddHeaders,
    });
    const property = fc.asyncProperty(sent, async ({ path, method, body, headers }) => {
      const bytes = method === "POST" ? body.bytes : undefined;
      const { status, text } = await built.shopper.send(path, { method, type: body.type, body: bytes, headers });
      expect(status).toBeLessThan(500);
      expect(text).not.toMatch(/\n\s+at \S+ \(|node_modules|build\/server/);
      expect(built.server.takeErrors()).toEqual([]);
    });
    await fc.assert(property, { numRuns: 150, seed: SEED });
    expect(rowsOf(built.database, "theirs.myshopify.com")).toBe(before);
    for (const { topic, words } of await given(ours)) {
      expect(topic).toBe("notice/answer");
      expect(words?.length).toBeLessThanOrEqual(1000);
    }
  });
});
