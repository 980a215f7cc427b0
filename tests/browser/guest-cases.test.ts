import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Gid } from "../../app/domain/gid";
import { seedNotice } from "../factories/delay-notice";
import { sealer } from "../routes/support/two-shops";
import { type AdminWorld, startAdminWorld } from "../support/admin-world";
import { launchBrowser } from "../support/browser";
import { expectSound as expectAdminSound } from "../support/expect-sound";
import { type GuestVisit, visit, type Visitor } from "../support/guest-visit";
import { findBarriers, overflowOf, PICTURES } from "../support/look-at-page";
import { PNG } from "../support/pictures";

const START_MS = 240_000;
const SOON = { timeout: 60_000, interval: 250 };
let admin: AdminWorld;
let browser: Browser;

beforeAll(async () => {
  admin = await startAdminWorld();
  // The merchant opens the app once: until then it has no access to the shop.
  await admin.world.staff.open("/app");
  browser = await launchBrowser();
}, START_MS);
afterAll(async () => {
  await browser?.close();
  await admin?.close();
}, START_MS);

let guests = 0;

async function bought(locale: string) {
  const email = `writer-${++guests}@example.com`;
  const { store } = admin.world;
  const customer = { email, firstName: "Gesa", locale };
  const lines = ["TEE-S", "MUG"].map((sku) => ({ sku, quantity: 1 }));
  const order = await store.placeOrder({ lines, customer });
  await vi.waitFor(async () => expect(await admin.db.read.order.count({ where: { id: order.id } })).toBe(1), SOON);
  await store.ship(order.id);
  return { ...order, email };
}

async function delivered(locale: string) {
  const order = await bought(locale);
  await admin.world.goods.deliver(order.id);
  const arrived = { orderId: order.id, deliveredAt: { not: null } };
  await vi.waitFor(async () => expect(await admin.db.read.shipment.count({ where: arrived })).toBe(1), SOON);
  return order;
}

/** An order on its way, whose shopper was told that it is late. */
async function delayed(locale: string) {
  const order = await bought(locale);
  const sent = { orderId: order.id, fulfillmentId: { not: null } };
  await vi.waitFor(async () => expect(await admin.db.read.shipment.count({ where: sent })).toBe(1), SOON);
  const { shop } = await admin.db.read.order.findFirstOrThrow({ where: { id: order.id } });
  const notice = await seedNotice(admin.db, sealer, new Date(), { shop, orderId: order.id as Gid, kinds: ["missed"] });
  return { ...order, noticeId: notice.id };
}

const caseOf = (orderId: string) =>
  vi.waitFor(
    async () => (await admin.db.read.case.findFirst({ where: { orderId } })) ?? expect.fail("no case yet"),
    SOON,
  );
/** The link in the newest mail with these words. */
const linkTo = (email: string, words: string) =>
  vi.waitFor(async () => {
    const mails = await admin.world.mailbox.mailsTo(email);
    const text = mails.find((mail) => mail.text.includes(words))?.text ?? expect.fail("no mail yet");
    return /https?:\/\/\S+\/c\/\S+/.exec(text)?.[0] ?? expect.fail("no link");
  }, SOON);

const DESK: Visitor = { width: 1280, locale: "en-GB", script: true };
const PHONE: Visitor = { width: 390, locale: "en-GB", script: false };

describe("a guest says what is wrong, is answered, and writes back by the link of the letter", () => {
  test.each([
    ["at a desk", DESK],
    ["on a phone, without script", PHONE],
  ])("%s", { timeout: START_MS }, async (_name, how) => {
    const order = await delivered(how.locale);
    const guest = await visit(browser, admin.world, how);
    const { page, complaints, expectSound, findOrder, close } = guest;
    await findOrder(order);
    await expectSound("order-with-help");
    await page.getByRole("link", { name: "Help with this order" }).click();
    await expectSound("help");
    await page.getByRole("link", { name: "Something is damaged, wrong or missing" }).click();
    await page.getByText("We are sorry.").waitFor();
    await expectSound("help-answer");
    await page.getByRole("link", { name: "Something is wrong" }).click();
    await expectSound("claim");
    await page.getByRole("radio", { name: "Something arrived damaged" }).check();
    await page.getByLabel("What happened?").fill(`The handle is off. {{ shop.email }} <b>"really"</b>`);
    const forged = { name: "a.png", mimeType: "image/png", buffer: Buffer.from("<script>alert(1)</script>") };
    await page.getByLabel("Photo").setInputFiles(forged);
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByText("Please choose at least one item.").waitFor();
    await page.getByText("This photo cannot be used.").waitFor();
    await expectSound("claim-mistake");
    expect(await page.getByLabel("What happened?").inputValue()).toContain(`{{ shop.email }} <b>"really"</b>`);
    await page.getByLabel("up to 1").first().fill("1");
    await page.getByLabel("Photo").setInputFiles({ name: "a.png", mimeType: "image/png", buffer: PNG });
    await page.getByRole("button", { name: "Send" }).click();
    await page.waitForURL(/asked=case/);
    const { id, number } = await caseOf(order.id);
    await page.reload();
    await page.getByRole("link", { name: `No. ${number}` }).click();
    await page.getByText("The handle is off.").waitFor();
    await expectSound("case");

    if (how === DESK) {
      await expectAdminSound(admin, "/app/cases", "admin-cases");
      await expectAdminSound(admin, `/app/cases/${id}`, "admin-case");
      const opened = await admin.open(`/app/cases/${id}`);
      await opened.app.getByLabel("Your answer").fill("A new one leaves today.");
      await opened.app.getByRole("button", { name: "Send answer" }).click();
      await opened.app.getByText("A new one leaves today.", { exact: true }).first().waitFor();
      expect(opened.complaints).toEqual([]);
      await opened.close();
    } else {
      const form = { intent: "answer", words: "A new one leaves today.", requestKey: crypto.randomUUID() };
      await admin.world.staff.submit(`/app/cases/${id}`, form);
    }
    await page.goto(await linkTo(order.email, "A new one leaves today."));
    await page.getByText("We have answered you.").waitFor();
    await lookAt(guest, how, "case-by-link");
    await page.getByLabel("Write back").fill("Thank you!");
    await page.getByRole("button", { name: "Send" }).click();
    await page.waitForURL(/written=1/);
    await vi.waitFor(async () => {
      await page.reload();
      expect(await page.getByText("Thank you!", { exact: true }).count()).toBe(1);
    }, SOON);
    const [photo] = await page.getByRole("link", { name: "Photo 1" }).all();
    const file = await page.request.get(new URL((await photo!.getAttribute("href"))!, page.url()).href);
    expect([file.status(), file.headers()["content-type"]]).toEqual([200, "image/png"]);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("a guest answers that their order is late, inside the theme, by keyboard", () => {
  test.each([
    ["at a desk", DESK],
    ["on a phone, without script", PHONE],
  ])("%s", { timeout: START_MS }, async (_name, how) => {
    const order = await delayed(how.locale);
    const guest = await visit(browser, admin.world, how);
    const { page, complaints, findOrder, close } = guest;
    const press = async (role: "link" | "button", name: string) => {
      await page.getByRole(role, { name }).focus();
      await page.keyboard.press("Enter");
    };
    await findOrder(order);
    await press("link", "Answer about the delay");
    await page.waitForURL(/\/matter\/notice\//);
    await atBothWidths(guest, "notice");
    await press("link", "I would like you to help me");
    await page.waitForURL(/act=claim/);
    await atBothWidths(guest, "notice-question");
    await page.getByRole("textbox").focus();
    await page.keyboard.type("   ");
    await page.locator("form button").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("alert").waitFor();
    await atBothWidths(guest, "notice-problem");
    await page.getByRole("textbox").focus();
    await page.keyboard.type(`Where is it? {{ shop.email }} <b>"really"</b>`);
    await page.locator("form button").focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/done=claim/);
    await page.getByRole("status").waitFor();
    await atBothWidths(guest, "notice-taken");
    const answered = { id: order.noticeId, answer: "claim", answeredVia: "portal" };
    await vi.waitFor(async () => expect(await admin.db.read.delayNotice.count({ where: answered })).toBe(1), SOON);
    await page.reload();
    await page.getByText(`{{ shop.email }} <b>"really"</b>`).waitFor();
    await press("link", "Back to my order");
    await page.getByRole("heading", { name: `Your order ${order.name}` }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});

async function atBothWidths({ page, expectSound }: GuestVisit, name: string): Promise<void> {
  const size = page.viewportSize()!;
  await expectSound(name);
  if (size.width === PHONE.width) return;
  await page.setViewportSize({ ...size, width: PHONE.width });
  expect.soft(await overflowOf(page), `${name}: overflow on a phone`).toBeLessThanOrEqual(0);
  await page.setViewportSize(size);
}

async function lookAt({ page }: GuestVisit, { width, script }: Visitor, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: path.join(PICTURES, `${name}-${width}.png`), fullPage: true });
  if (!script) return;
  expect.soft(await findBarriers(page), name).toEqual([]);
  expect.soft(await overflowOf(page), name).toBeLessThanOrEqual(0);
}
