import path from "node:path";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createDiskStore } from "../../app/adapters/files/disk-store";
import type { OrderReturn } from "../../app/domain/returns/types";
import { RETURN_TEMPLATES } from "../../app/domain/returns/templates";
import { renderReturnMail } from "../../app/adapters/mail/render-return-mail";
import type { ReturnMailFacts } from "../../app/adapters/mail/return-mail-facts";
import { keepOrderLink } from "../../app/lib/keep-order-link";
import { returnLink } from "../../app/lib/return-link";
import { surveyLink } from "../../app/lib/survey-link";
import { askSurvey } from "../../app/records/surveys";
import { seedAdminRows } from "../factories/admin-rows";
import { returnLine, seedGiven, seedShopperReturn, type SeedShopperReturn } from "../factories/shopper-return";
import { sealer } from "../routes/support/two-shops";
import { type Named, type ShopperWorld, startShopperWorld } from "../support/shopper-world";

const TIMEOUT = 240_000;
const LANGUAGES = ["en", "de", "ja"];

let world: ShopperWorld;
const pages: Named[] = [];

beforeAll(async () => {
  world = await startShopperWorld();
  const files = createDiskStore(path.join(path.dirname(world.database.url.slice("file:".length)), "files"));
  await files.put("labels/qr.png", QR, "image/png");
  for (const locale of LANGUAGES) await seedPages(locale);
}, TIMEOUT);
afterAll(() => world?.close(), TIMEOUT);

const QR = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const prepaid = { label: { kind: "prepaid", fee: null } } as const;
const label = { fileKey: "labels/qr.png", qrFileKey: "labels/qr.png" };
const LONG = "Handmade porcelain mug with a remarkably long name, Donaudampfschifffahrtsgesellschaft edition";

async function seedPages(locale: string): Promise<void> {
  const now = new Date();
  const lines = [
    returnLine({ title: LONG }),
    returnLine({ title: "Tea towel", answer: "KEEP", returnLineItemId: "gid://shopify/ReturnLineItem/2" }),
    returnLine({ title: "Gift card", answer: "DECLINED", because: "Gift cards cannot be returned." }),
  ];
  const cases: Record<string, SeedShopperReturn> = {
    review: { state: "REVIEW", isOpened: false },
    own: { sendInDays: 5, lines },
    label: { sendInDays: 5, terms: prepaid, label, lines },
    request: { terms: prepaid },
    arrived: { state: "DELIVERED", isScanned: true, isDelivered: true, label },
    refunded: { state: "CLOSED", isScanned: true, isDelivered: true },
    declined: { state: "DECLINED", isOpened: false, lines: lines.slice(2) },
  };
  for (const [name, about] of Object.entries(cases)) {
    const orderReturn = await seedShopperReturn(world.database.db, sealer, now, { locale, ...about });
    if (name === "refunded") await seedGiven(world.database.db, orderReturn, now, { amount: 3620 });
    const page = returnLink(sealer, "", orderReturn);
    pages.push([`${locale}-${name}`, page]);
    if (name === "review") await seedKeepPages(locale, orderReturn);
    if (name === "own")
      pages.push([`${locale}-confirm`, `${page}?ask=cancel`], [`${locale}-asked`, `${page}?done=cancel`]);
    if (name !== "refunded") continue;
    const { id: returnId, shop, orderId } = orderReturn;
    const survey = { id: randomUUID(), shop, kind: "CES", key: returnId, returnId, orderId } as const;
    await world.database.db.write((tx) => askSurvey(tx, survey, now));
    pages.push([`${locale}-survey`, surveyLink(sealer, "", survey, 4)]);
  }
  pages.push([`${locale}-unknown`, "/r/nothing"]);
}

/** Of letters about a cancellation: while it can be undone, once it was pressed, and too late. */
async function seedKeepPages(locale: string, { shop, orderId, orderName }: OrderReturn): Promise<void> {
  const about = { shop, now: new Date(), orders: [{ id: orderId, name: orderName }], key: locale };
  const ids = await seedAdminRows(world.database.db, sealer, { ...about, states: ["UNDO", "CANCELLED"] });
  const [open, over] = ["UNDO", "CANCELLED"].map((state) => keepOrderLink(sealer, "", { shop, id: ids[state]! }));
  pages.push([`${locale}-keep`, open!], [`${locale}-keep-thanks`, `${open}?kept`], [`${locale}-keep-late`, over!]);
}

test.each([1280, 390])("every page of a shopper is sound at %i pixels", { timeout: TIMEOUT }, (width) =>
  world.expectPagesSound(pages, width),
);

test("a shopper answers with the keyboard alone", { timeout: TIMEOUT }, async () => {
  const page = await world.browser.newPage();
  const survey = pages.find(([name]) => name === "en-survey")?.[1] ?? "";
  await page.goto(world.urlOf(survey));
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Tab");
  await page.keyboard.type("It was quick.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL(/thanks/);
  expect(await page.locator("h1").innerText()).toBe("Thank you for your answer");
  expect((await world.database.db.read.survey.findFirst({ where: { score: 5 } }))?.wordsSealed).toBeTruthy();
  await page.close();
});

test("a shopper calls a return off with two clicks", { timeout: TIMEOUT }, async () => {
  const page = await world.browser.newPage();
  const own = pages.find(([name]) => name === "en-own")?.[1] ?? "";
  await page.goto(world.urlOf(own));
  await page.getByText("Call off this return").click();
  await page.getByRole("button", { name: "Yes, call it off" }).click();
  await page.waitForURL(/done=cancel/);
  expect(await page.getByRole("status").innerText()).toContain("We are calling off this return");
  await page.close();
});

const FACTS: ReturnMailFacts = {
  shopName: "Nordlicht",
  orderName: "#1001",
  firstName: "Mia",
  rma: "RMA-7KQ4-M2XN",
  gift: false,
  fault: true,
  onRequest: false,
  hasLabel: true,
  hasQr: true,
  expired: false,
  credit: false,
  when: "inspected",
  askedAt: "6 July 2026 at 12:00 CEST",
  sendBy: "20 July 2026",
  daysLeft: 9,
  total: "€36.20",
  parts: [
    { part: "items", amount: "€45.00" },
    { part: "restocking", amount: "-€4.90" },
    { part: "label", amount: "-€3.90" },
    { part: "refund", amount: "€36.20" },
    { part: "bonus", amount: "€3.62" },
  ],
  items: [
    { title: LONG, quantity: 2 },
    { title: "Tea towel", quantity: 1, keep: true },
  ],
  declined: [{ title: "Gift card", quantity: 1, because: "Gift cards cannot be returned." }],
  newItems: [{ title: "Green mug", quantity: 2 }],
  address: ["Nordlicht GmbH", "Hafenstraße 1", "20457 Hamburg", "Germany"],
  instructions: "Please use the original box.",
  link: "https://app.example/r/x",
  trackingNumber: "00340434161094021501",
  trackingUrl: "https://carrier.example/track",
  survey: [1, 2, 3, 4, 5].map((score) => `https://app.example/survey/x?score=${score}`),
};

test.each([600, 360])("every letter about a return is sound at %i pixels", { timeout: TIMEOUT }, (width) => {
  const letters = LANGUAGES.flatMap((language) =>
    RETURN_TEMPLATES.map((name): Named => [`${language}-${name}`, renderReturnMail(name, language, FACTS).html]),
  );
  return world.expectLettersSound(letters, width);
});
