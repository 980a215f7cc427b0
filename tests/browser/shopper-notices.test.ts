import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { renderShippingMail } from "../../app/adapters/mail/render-shipping-mail";
import type { ShippingMailFacts } from "../../app/adapters/mail/shipping-mail-facts";
import { noticeTemplate, SHIPPING_TEMPLATES } from "../../app/domain/shipping/templates";
import { DELAY_KINDS, NOTICE_CHOICES } from "../../app/domain/shipping/types";
import { noticeLink } from "../../app/lib/notice-link";
import { surveyLink } from "../../app/lib/survey-link";
import { askSurvey, readSurvey } from "../../app/records/surveys";
import { seedNotice } from "../factories/delay-notice";
import { sealer } from "../routes/support/two-shops";
import { type Named, type ShopperWorld, startShopperWorld } from "../support/shopper-world";

const TIMEOUT = 240_000;
const LANGUAGES = ["en", "de", "ja"];
const SHOP = "nordlicht.myshopify.com";

let world: ShopperWorld;
const pages: Named[] = [];

beforeAll(async () => {
  world = await startShopperWorld();
  for (const locale of LANGUAGES) await seedPages(locale);
}, TIMEOUT);
afterAll(() => world?.close(), TIMEOUT);

async function seedPages(locale: string): Promise<void> {
  const now = new Date();
  const notice = await seedNotice(world.database.db, sealer, now, {
    locale,
    kinds: ["missed", "not_shipped"],
    reason: "weather",
  });
  const page = noticeLink(sealer, "", notice);
  pages.push([`${locale}-notice`, page], [`${locale}-thanks`, `${page}?done=claim`]);
  for (const choice of NOTICE_CHOICES) pages.push([`${locale}-${choice}`, `${page}?choice=${choice}`]);
  const old = await seedNotice(world.database.db, sealer, now, { locale, sentDays: -100 });
  pages.push([`${locale}-expired`, noticeLink(sealer, "", old)]);
  for (const kind of ["NPS", "CSAT"] as const) {
    const survey = await ask(kind, locale);
    pages.push([`${locale}-${kind}`, surveyLink(sealer, "", survey)]);
    if (kind === "NPS") pages.push([`${locale}-stop`, `${surveyLink(sealer, "", survey)}?stop`]);
  }
}

async function ask(kind: "NPS" | "CSAT", locale = "en") {
  const { orderId } = await seedNotice(world.database.db, sealer, new Date(), { locale });
  const survey = { id: randomUUID(), shop: SHOP, kind, key: orderId, orderId };
  await world.database.db.write(async (tx) => {
    await tx.shop.update({ where: { id: SHOP }, data: { settings: JSON.stringify({ surveys: { nps: true } }) } });
    await askSurvey(tx, survey, new Date());
  });
  return survey;
}

test.each([1280, 390])(
  "every page about a delay, and every question, is sound at %i pixels",
  { timeout: TIMEOUT },
  (width) => world.expectPagesSound(pages, width),
);

test(
  "a person's first move keeps the answer of the link; a page nobody touches votes for nothing",
  { timeout: TIMEOUT },
  async () => {
    const survey = await ask("NPS");
    const scoreOf = async () => (await readSurvey(world.database.db, survey.id))?.score;
    const page = await world.browser.newPage();
    const address = world.urlOf(surveyLink(sealer, "", survey, 9));
    await page.goto(address, { waitUntil: "networkidle" });
    // What a script makes up is no sign of a person.
    await page.evaluate(() => {
      for (const name of ["pointermove", "touchstart", "keydown"]) dispatchEvent(new Event(name));
    });
    await page.reload({ waitUntil: "networkidle" });
    expect(await scoreOf()).toBeNull();
    await page.mouse.move(100, 100);
    await page.mouse.move(120, 140);
    await page.getByText("we have kept your answer").waitFor();
    expect(await scoreOf()).toBe(9);
    await page.getByLabel("8", { exact: true }).check();
    await page.getByRole("button", { name: "Send my answer" }).click();
    await page.waitForURL(/thanks/);
    expect(await scoreOf()).toBe(8);
    await page.close();
  },
);

test("without a script one press of the button answers", { timeout: TIMEOUT }, async () => {
  const survey = await ask("CSAT");
  const context = await world.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(world.urlOf(surveyLink(sealer, "", survey, 5)));
  await page.getByRole("button", { name: "Send my answer" }).click();
  await page.waitForURL(/thanks/);
  expect(await readSurvey(world.database.db, survey.id)).toMatchObject({ score: 5 });
  await context.close();
});

const FACTS: ShippingMailFacts = {
  shopName: "Nordlicht",
  orderName: "#1001",
  firstName: "Mia",
  choices: NOTICE_CHOICES.map((choice) => ({ choice, link: `https://app.example/n/x?choice=${choice}` })),
  answer: "claim",
  link: "https://app.example/n/x",
  consent: "needed",
  cancelBy: "Friday, 10 July 2026",
  goodwill: {
    value: "10%",
    code: "SORRY-7KQ4M2XNPR",
    minimum: "€50.00",
    expires: "Friday, 10 July 2026",
    personal: true,
  },
  parcels: [],
};

test.each([600, 360])("every letter about shipping is sound at %i pixels", { timeout: TIMEOUT }, (width) => {
  const letters = LANGUAGES.flatMap((language) =>
    SHIPPING_TEMPLATES.map((name): Named => [
      `${language}-${name}`,
      renderShippingMail(name, language, letterFacts(name)).html,
    ]),
  );
  return world.expectLettersSound(letters, width);
});

function letterFacts(name: (typeof SHIPPING_TEMPLATES)[number]): ShippingMailFacts {
  const kind = DELAY_KINDS.find((one) => noticeTemplate([one]) === name) ?? "missed";
  const scores = name === "survey-nps" ? 11 : name === "survey-csat" ? 5 : 0;
  const survey = Array.from({ length: scores }, (_, score) => `https://app.example/survey/x?score=${score}`);
  const dates = { oldBy: "Monday, 6 July 2026", newFrom: "Wednesday, 8 July 2026", newBy: "Thursday, 9 July 2026" };
  const sent = { carrier: "DHL", trackingNumber: "00340434161094021501", trackingUrl: "https://carrier.example/t" };
  const first = { kind, items: [{ title: "Blue mug", quantity: 2 }], ...dates, ...(kind !== "not_shipped" && sent) };
  const rest = { kind: "not_shipped", items: [{ title: "Tea towel", quantity: 1 }], oldBy: dates.oldBy } as const;
  return { ...FACTS, survey, parcels: name === "delay-several" ? [{ ...first, reason: "weather" }, rest] : [first] };
}
