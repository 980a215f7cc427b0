import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type AppRecords, openAppRecords } from "../../scripts/demo/app-records";
import { Stage } from "../../scripts/demo/stage";
import { turnOnPolicies } from "../../scripts/demo/turn-on-policies";
import { startWorld, type World } from "../../scripts/demo/world";
import { launchBrowser } from "../support/browser";
import { canReturn, guestsOf } from "../support/guest-orders";
import { codeFor, visit, type Visitor } from "../support/guest-visit";
import { publishPreset } from "../support/publish-policy";
import { namesAnAmount } from "../support/names-an-amount";
import { PNG } from "../support/pictures";

const START_MS = 240_000;
const SOON = { timeout: 60_000, interval: 250 };
const stage = new Stage(path.join(tmpdir(), "aftercare-portal"), () => {});
let world: World;
let records: AppRecords;
let browser: Browser;

beforeAll(async () => {
  world = await startWorld(stage);
  records = openAppRecords(world.addresses.databaseUrl);
  // The merchant opens the app once: until then it has no access to the shop.
  await world.staff.open("/app");
  await turnOnPolicies(world.staff, records);
  browser = await launchBrowser();
}, START_MS);
afterAll(async () => {
  await browser?.close();
  records?.close();
  await stage.close({ keepLogs: false });
}, START_MS);

const DESK: Visitor = { width: 1280, locale: "en-GB", script: true };
const BY_KEYBOARD: Visitor = { ...DESK, byKeyboard: true };
const PHONE: Visitor = { width: 390, locale: "en-GB", script: true };
const PLAIN: Visitor = { width: 390, locale: "de-DE", script: false };
const PLAIN_ENGLISH: Visitor = { ...PLAIN, locale: "en-GB" };

const buyer = () => guestsOf(world, records);

describe("a guest finds their order on the shop's own pages", () => {
  test.each([
    ["at a desk", DESK, "Find your order", "Your order"],
    ["on a phone, without script", PLAIN, "Ihre Bestellung finden", "Bestellung"],
    ["on a phone", { ...PHONE, locale: "de-DE" }, "Ihre Bestellung finden", "Bestellung"],
  ])("%s", { timeout: START_MS }, async (_name, how, first, last) => {
    const order = await buyer().bought(["TEE-S", "MUG"], how.locale);
    const { page, complaints, expectSound, close } = await visit(browser, world, how);
    await page.goto(world.addresses.storefrontUrl);
    await page.getByRole("link", { name: "Find your order" }).click();
    expect(await page.locator("h1").innerText()).toBe(first);
    // The link of the app embed leads here: it would only lie over the forms.
    expect(await page.locator(".aftercare-link").count()).toBe(0);
    await expectSound("find");
    await page.locator('a[href$="/rules/"]').click();
    // The shop's own policies, by Liquid.
    await page.getByRole("link", { name: "Refund policy" }).waitFor();
    expect(await page.locator("main").innerText()).not.toMatch(/[{}]/);
    await expectSound("rules");
    await page.goBack();
    await page.locator("[name=number]").fill(order.name);
    await page.locator("[name=contact]").fill(order.email);
    await page.keyboard.press("Enter");
    await page.locator("[name=code]").waitFor();
    await expectSound("code");
    await page.locator("[name=code]").fill("12");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").waitFor();
    await page.locator("[name=code]").fill(await codeFor(world, order.email));
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/order\//);
    const heading = await page.locator("h1").innerText();
    expect([heading.includes(last), heading.includes(order.name)]).toEqual([true, true]);
    await expectSound("order");
    // The page can be opened again.
    await page.reload();
    expect(await page.locator("h1").innerText()).toBe(heading);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("a guest sends two of three items back, with a photo, and sees the refund to the cent", () => {
  test.each([
    ["at a desk, by keyboard alone", BY_KEYBOARD],
    ["on a phone, without script", { ...PLAIN, locale: "en-GB" }],
  ])("%s", { timeout: START_MS }, async (_name, how) => {
    const order = await buyer().delivered(["TEE-S", "MUG", "TOTE"]);
    const { page, hand, complaints, expectSound, findOrder, close } = await visit(browser, world, how);
    await findOrder(order);
    await canReturn(page);
    await expectSound("order-arrived");
    await hand.press(page.getByRole("link", { name: "Return items" }));
    await page.waitForURL(/\/return\//);
    await expectSound("choose");
    const items = page.locator("section.item");
    expect(await items.count()).toBe(3);
    await hand.choose(items.nth(0).getByLabel("How many?"), "1");
    const forged = { name: "a.png", mimeType: "image/png", buffer: Buffer.from("<script>alert(1)</script>") };
    await hand.attach(items.nth(0).getByLabel("Photo"), forged);
    await hand.press(page.getByRole("button", { name: "Show my refund" }));
    await page.getByText("Please choose a reason for").waitFor();
    await page.getByText("This photo cannot be used.").waitFor();
    await expectSound("choose-mistake");
    await hand.choose(items.nth(0).getByLabel("Why?"), "Item not as described");
    await hand.attach(items.nth(0).getByLabel("Photo"), { name: "a.png", mimeType: "image/png", buffer: PNG });
    await hand.choose(items.nth(1).getByLabel("How many?"), "1");
    await hand.choose(items.nth(1).getByLabel("Why?"), "Item not as described");
    await hand.fill(items.nth(1).getByLabel("tell us more"), `{{ shop.email }} <b>"too small"</b>`);
    await hand.press(page.getByRole("button", { name: "Show my refund" }));
    await page.getByRole("heading", { name: "Please check your return" }).waitFor();
    await expectSound("offer");
    const told = await page.locator("dl.sums strong").last().innerText();
    // What was not shown is not asked for.
    await hand.tick(page.getByRole("radio", { name: "Store credit" }));
    await hand.press(page.getByRole("button", { name: "Send my return" }));
    await page.getByText("You have changed something.").waitFor();
    await expectSound("offer-changed");
    await hand.tick(page.getByRole("radio", { name: "My money back" }));
    await hand.press(page.getByRole("button", { name: "Show the new amounts" }));
    await page.getByRole("alert").waitFor({ state: "detached" });
    expect(records.returnOf(order.id)).toBeNull();
    await hand.press(page.getByRole("button", { name: "Send my return" }));
    await page.waitForURL(/asked=return/);
    await page.getByText("We have your return.").waitFor();
    await vi.waitFor(() => expect(records.returnOf(order.id)?.state).toBe("AWAITING_PARCEL"), SOON);
    await vi.waitFor(() => expect(records.labelOf(order.id)?.reverseDeliveryId).toBeTruthy(), SOON);
    const row = records.returnOf(order.id)!;
    await vi.waitFor(async () => {
      const mails = await world.mailbox.mailsTo(order.email);
      expect(mails.filter(({ text }) => text.includes(told)).length).toBeGreaterThan(0);
    }, SOON);
    await page.reload();
    await expectSound("order-returning");
    await hand.press(page.getByRole("link", { name: row.rma }));
    await page.waitForURL(/\/matter\/return\//);
    expect(await page.locator(".aftercare").innerText()).toContain(told);
    await expectSound("matter-return");
    const label = await page.getByRole("link", { name: "Show label" }).getAttribute("href");
    const file = await page.request.get(new URL(label!, page.url()).href);
    expect([file.status(), (await file.body()).subarray(0, 4).toString()]).toEqual([200, "%PDF"]);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("who got an order as a gift sends it back with a mailbox of their own, for store credit, once", () => {
  const counted = async (returnId: string) => {
    const line = records.returnLines(returnId).find(({ answer }) => answer === "APPROVED");
    const how = { condition: "new", disposition: "RESTOCKED", locationId: await world.goods.locationId() };
    await world.staff.submit(`/app/receive?return=${returnId}`, {
      ...{ requestKey: crypto.randomUUID(), returnId, restIsMissing: "false" },
      counts: JSON.stringify([{ returnLineId: line?.id, quantity: 1, accepted: true, ...how }]),
    });
  };

  test.each([
    ["at a desk", DESK],
    ["on a phone", PHONE],
  ])("%s", { timeout: START_MS }, async (_name, how) => {
    const rosa = await buyer().bought(["TOTE"]);
    const account = (await world.store.readOrder(rosa.id)).customer!.id;
    const order = await buyer().delivered(["TEE-S", "MUG"], "en-GB", { tags: ["Gift"], countryCode: "CA" });
    const toGiver = async () => (await world.mailbox.mailsTo(order.email)).length;
    const before = await toGiver();
    const { page, complaints, expectSound, close } = await visit(browser, world, how);
    await page.goto(world.addresses.storefrontUrl);
    await page.getByRole("link", { name: "Find your order" }).click();
    await page.getByRole("link", { name: "Got it as a gift?" }).click();
    await expectSound("gift-find");
    await page.getByLabel("Order number").fill(order.name);
    await page.getByLabel("Postcode of the delivery").fill("m5h2m9");
    await page.getByLabel("Your e-mail address").fill(rosa.email);
    await page.keyboard.press("Enter");
    await page.locator("[name=code]").waitFor();
    await expectSound("gift-code");
    await page.locator("[name=code]").fill(await codeFor(world, rosa.email));
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/gift\/[^/]+\/$/);
    await expectSound("gift");
    await page.getByRole("link", { name: "Return something" }).click();
    await expectSound("gift-choose");
    const item = page.locator("section.item").first();
    await item.getByLabel("How many?").selectOption("1");
    await item.getByLabel("Why?").selectOption("Item not as described");
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByText(`the one with ${rosa.email}`).waitFor();
    await expectSound("gift-offer");
    expect(namesAnAmount(await page.locator(".aftercare").innerText())).toBe(false);
    expect(await page.getByText("My money back").count()).toBe(0);
    await page.getByRole("button", { name: "Send my return" }).click();
    await page.waitForURL(/asked=return/);
    await vi.waitFor(() => expect(records.labelOf(order.id)?.reverseDeliveryId).toBeTruthy(), SOON);
    const { id, rma } = records.returnOf(order.id)!;
    await page.reload();
    await expectSound("gift-returning");
    await page.getByRole("link", { name: rma }).click();
    await expectSound("gift-return");
    const label = await page.getByRole("link", { name: "Show label" }).getAttribute("href");
    expect((await page.request.get(new URL(label!, page.url()).href)).status()).toBe(200);
    await counted(id);
    await vi.waitFor(() => expect(records.returnOf(order.id)?.state).toBe("CLOSED"), SOON);
    const credits = (await world.store.ledger()).filter(
      ({ mutation, arguments: said }) =>
        mutation === "storeCreditAccountCredit" && JSON.stringify(said).includes(account),
    );
    expect(credits).toHaveLength(1);
    await vi.waitFor(async () => {
      const subjects = (await world.mailbox.mailsTo(rosa.email)).map(({ subject }) => subject);
      expect(subjects.join()).toContain("is complete");
    }, SOON);
    expect([await toGiver(), await world.store.refundsOf(order.id)]).toEqual([before, 0]);
    expect(complaints).toEqual([]);
    await close();
  });
});

test(
  "a guest who wants another product instead finds it by its name, without script and with the Enter key",
  { timeout: START_MS },
  async () => {
    await publishPreset(world.staff, records, "return", "return-generous");
    const order = await buyer().delivered(["TEE-S"]);
    const { page, complaints, expectSound, findOrder, close } = await visit(browser, world, PLAIN_ENGLISH);
    await findOrder(order);
    await canReturn(page);
    await page.getByRole("link", { name: "Return items" }).click();
    await page.getByLabel("How many?").selectOption("1");
    await page.getByLabel("Why?").selectOption("Item not as described");
    await page.getByRole("button", { name: "Show my refund" }).click();
    await page.getByRole("radio", { name: "Other items instead" }).check();
    const search = page.getByLabel("Or another product");
    await search.fill(`xyz" OR status:draft {{ shop.email }}`);
    await search.press("Enter");
    await page.getByText("We found nothing for").waitFor();
    await expectSound("exchange-nothing");
    await search.fill("cer mug");
    await search.press("Enter");
    await page.getByText("Found, and now in the list: Ceramic Mug").waitFor();
    await expectSound("exchange-found");
    const instead = page.getByLabel("Instead of");
    await instead.selectOption(await instead.locator("option", { hasText: "Ceramic Mug" }).getAttribute("value"));
    await page.getByRole("button", { name: "Show the new amounts" }).click();
    await page.locator("dl.sums").getByText("New items").waitFor();
    expect(await search.inputValue()).toBe("cer mug");
    await page.getByText("are not reserved until then").waitFor();
    await expectSound("exchange-offer");
    expect(records.returnOf(order.id)).toBeNull();
    await page.getByRole("button", { name: "Send my return" }).click();
    await page.waitForURL(/asked=return/);
    await vi.waitFor(() => expect(records.returnOf(order.id)?.state).toBe("AWAITING_PARCEL"), SOON);
    await page.reload();
    // All of it is on its way back: nothing is left to offer.
    expect(await page.getByRole("link", { name: "Return items" }).count()).toBe(0);
    await page.getByRole("link", { name: records.returnOf(order.id)!.rma }).click();
    await page.getByText("Ceramic Mug").waitFor();
    await expectSound("exchange-agreed");
    expect(complaints).toEqual([]);
    await close();
  },
);

describe("a guest cancels their order", () => {
  test.each([
    ["at a desk, by keyboard alone", BY_KEYBOARD, true],
    ["in part, on a phone, without script", PLAIN_ENGLISH, false],
  ])("%s", { timeout: START_MS }, async (_name, how, isWhole) => {
    const order = await buyer().bought(["TEE-S", "MUG"]);
    const { page, hand, complaints, expectSound, findOrder, close } = await visit(browser, world, how);
    await findOrder(order);
    await hand.press(page.getByRole("link", { name: "Cancel this order" }));
    await page.waitForURL(/\/cancel\//).then(() => expectSound("cancel"));
    const mugs = page.getByLabel("Ceramic Mug");
    expect(await mugs.isVisible()).toBe(false);
    await hand.tick(page.getByRole("radio", { name: "Only some items" }));
    await hand.press(page.getByRole("button", { name: "Cancel my order" }));
    await page.getByRole("alert").waitFor();
    await expectSound("cancel-mistake");
    if (isWhole) await hand.tick(page.getByRole("radio", { name: "The whole order" }));
    else await hand.fill(mugs, "1");
    await hand.press(page.getByRole("button", { name: "Cancel my order" }));
    await page.waitForURL(/asked=cancel/);
    await vi.waitFor(() => expect(records.cancellationOf(order.id)?.state).toBe("UNDO"), SOON);
    await page.reload();
    await page.getByText(`Until then you can keep ${isWhole ? "your order" : "them"}.`).waitFor();
    if (!isWhole) expect(await page.locator(".promise ~ ul").first().innerText()).toMatch(/^Ceramic Mug\s+× 1$/);
    await expectSound("order-cancelling");
    await hand.press(page.getByRole("button", { name: "Keep my order" }));
    await page.waitForURL(/done=keep/);
    await vi.waitFor(() => expect(records.cancellationOf(order.id)?.state).toBe("KEPT"), SOON);
    await page.reload();
    await expectSound("matter-kept");
    expect(complaints).toEqual([]);
    await close();
  });
});
