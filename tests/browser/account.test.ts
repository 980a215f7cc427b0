import Sqlite from "better-sqlite3";
import path from "node:path";
import { tmpdir } from "node:os";
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { caseWords } from "../../app/lib/shopper-words/cases";
import { type AppRecords, openAppRecords } from "../../scripts/demo/app-records";
import { Stage } from "../../scripts/demo/stage";
import { turnOnShipping } from "../../scripts/demo/turn-on-shipping";
import { startWorld, type World } from "../../scripts/demo/world";
import { FILES } from "../factories/received";
import { launchBrowser, USER_AGENT } from "../support/browser";
import { type Hand, keyboardOn, pointer } from "../support/hand";
import { publishPreset } from "../support/publish-policy";
import { findBarriers, overflowOf, PICTURES } from "../support/look-at-page";

const START_MS = 240_000;
const WAIT = { timeout: 30_000, interval: 250 };
const stage = new Stage(path.join(tmpdir(), "aftercare-account"), () => {});
let world: World;
let records: AppRecords;
let browser: Browser;

interface Story {
  readonly handOn: (page: Page) => Hand;
  readonly width: number;
  readonly locale: string;
  readonly firstName: string;
  readonly words: Readonly<
    Record<"return" | "send" | "approved" | "cancel" | "confirm" | "undone" | "wait" | "agree" | "thanks", string>
  >;
  readonly amount: string;
}
const STORIES: readonly (readonly [string, Story])[] = [
  [
    "at a desk, by keyboard alone,",
    {
      handOn: keyboardOn,
      width: 1280,
      locale: "en",
      firstName: "Ada",
      words: {
        return: "Return items",
        send: "Ask for this return",
        approved: "Your return is approved",
        cancel: "Cancel order",
        confirm: "Cancel now",
        undone: "Your order will be cancelled on",
        wait: "I will wait",
        agree: "Yes, I will wait",
        thanks: "Thank you for your patience",
      },
      amount: "$62.63",
    },
  ],
  [
    "on a phone, in German,",
    {
      handOn: () => pointer,
      width: 390,
      locale: "de",
      firstName: "Bruno",
      words: {
        return: "Artikel zurückgeben",
        send: "Rückgabe anfragen",
        approved: "Ihre Rücksendung ist genehmigt",
        cancel: "Bestellung stornieren",
        confirm: "Jetzt stornieren",
        undone: "Ihre Bestellung wird am",
        wait: "Ich warte",
        agree: "Ja, ich warte",
        thanks: "Danke für Ihre Geduld",
      },
      amount: "62,63\u00a0$",
    },
  ],
];

type Orders = Readonly<Record<"delivered" | "late", { readonly id: string; readonly name: string }>>;
const orders = new Map<string, Orders>();

beforeAll(async () => {
  world = await startWorld(stage, { empty: true });
  const { store, parcels, staff, addresses } = world;
  await staff.open("/app");
  await staff.submit("/app?index", { intent: "turn-on" });
  await staff.submit("/app?index", { intent: "turn-on-returns" });
  records = openAppRecords(addresses.databaseUrl);
  const inDays = async (days: number) => new Date((await store.now()).getTime() + days * 86_400_000);
  const late: string[] = [];
  for (const [, story] of STORIES) {
    const of = { delivered: await buy(story, "TEE-S", "MUG", "LAMP"), late: await buy(story, "LAMP") };
    await parcels.scan(await parcels.send(of.delivered.id, `1ZDONE${story.firstName}`), "DELIVERED");
    const parcel = await parcels.send(of.late.id, `1ZLATE${story.firstName}`);
    await parcels.scan(parcel, "IN_TRANSIT", await inDays(3));
    late.push(parcel);
    orders.set(story.firstName, of);
  }
  await vi.waitFor(() => {
    for (const of of orders.values()) expect(records.parcelsOf(of.late.id)[0]?.promisedBy).toBeTruthy();
  }, WAIT);
  await turnOnShipping({ ...world, records, sku: "MUG", lateParcels: [] }, "0.00");
  for (const parcel of late) await parcels.scan(parcel, "DELAYED", await inDays(6));
  await vi.waitFor(() => {
    for (const of of orders.values()) expect(records.noticeOf(of.late.id)?.state).toBe("SENT");
  }, WAIT);
  browser = await launchBrowser();
}, START_MS);
afterAll(async () => {
  records?.close();
  await browser?.close();
  await stage.close({ keepLogs: false });
}, START_MS);

const buy = ({ firstName, locale }: Story, ...skus: readonly string[]) => {
  const customer = { email: `${firstName.toLowerCase()}@example.com`, firstName, lastName: "Test", locale };
  return world.store.placeOrder({ lines: skus.map((sku) => ({ sku })), customer });
};

describe("a shopper in their customer account", () => {
  test.each(STORIES)("%s returns, cancels and answers", { timeout: START_MS }, async (_name, story) => {
    const { words, amount, firstName } = story;
    const { delivered, late } = orders.get(firstName)!;
    const { page, hand, complaints, frameOf, expectSound } = await signIn(story);

    // Two of three lines come back, one with a photo; the refund is seen to the cent before it is asked for.
    await hand.press(page.getByRole("link", { name: delivered.name }));
    const status = await frameOf(".blocks iframe");
    await status.getByText("Ceramic Mug").waitFor();
    await expectSound("order");
    await hand.press((await frameOf(".actions iframe", words.return)).getByRole("button", { name: words.return }));
    await page.waitForURL(/\/returns-form$/);
    const form = await frameOf(".blocks iframe");
    await hand.tick(form.getByRole("checkbox", { name: /Merino/ }));
    await hand.tick(form.getByRole("checkbox", { name: /Mug/ }));
    await hand.choose(form.locator("select").nth(0), 1);
    await hand.choose(form.locator("select").nth(1), 4);
    const file = { name: "crack.png", mimeType: "image/png", buffer: FILES.png };
    await hand.attach(form.locator("input[type=file]"), file);
    const send = form.getByRole("button", { name: `${words.send}: ${amount}` });
    await send.waitFor();
    await form.getByRole("button", { name: /crack\.png/ }).waitFor();
    await expectSound("return");
    await hand.press(send);
    await form.getByText(words.approved).waitFor();
    await expectSound("returned");
    const { id: returnId } = records.returnOf(delivered.id)!;
    const lines = records.returnLines(returnId);
    expect(lines.map(({ answer }) => answer)).toEqual(["APPROVED", "APPROVED"]);
    expect(photosOf(returnId)).toBe(1);

    // Another order is cancelled from the list, and really is once there is no way back.
    const unsent = await buy(story, "TEE-M", "MUG");
    await vi.waitFor(() => expect(records.knowsOrder(unsent.id)).toBe(true), WAIT);
    await page.goto(`${world.addresses.accountUrl}/orders`);
    await hand.press(page.getByText(new RegExp(`Manage ${unsent.name}`)));
    const menu = await frameOf("details[open] iframe", words.cancel);
    await hand.press(menu.getByRole("button", { name: words.cancel }));
    const modal = await frameOf("dialog iframe");
    await modal.getByRole("radio").first().waitFor();
    await expectSound("cancel");
    await hand.press(modal.getByRole("button", { name: words.confirm }));
    await modal.getByText(words.undone).waitFor();
    await expectSound("cancelling");
    expect(records.cancellationOf(unsent.id)?.state).toBe("UNDO");
    // Nobody looks while the clock jumps: what was proved a moment ago would be an hour old.
    await page.goto("about:blank");
    await world.store.moveClock("PT1H");
    await vi.waitFor(async () => expect((await world.store.readOrder(unsent.id)).cancelledAt).not.toBeNull(), WAIT);

    // A delay is answered on the order's own page.
    await page.goto(`${world.addresses.accountUrl}/orders/${late.id.split("/").at(-1)}`);
    const delayed = await frameOf(".blocks iframe");
    await hand.press(delayed.getByRole("button", { name: words.wait }));
    await expectSound("delay");
    await hand.press(delayed.getByRole("button", { name: words.agree }));
    await delayed.getByText(words.thanks).waitFor();
    await vi.waitFor(
      () => expect(records.noticeOf(late.id)).toMatchObject({ answer: "wait", answeredVia: "account" }),
      WAIT,
    );

    // What no rule answers is written there, too, and shown a moment later.
    const said = caseWords(story.locale);
    await hand.press(delayed.getByRole("button", { name: said.acts.write }));
    await hand.fill(delayed.getByLabel(said.form.message), "Is the green one in the post?");
    await expectSound("write");
    await hand.press(delayed.getByRole("button", { name: said.form.send }));
    await delayed.getByText(said.form.taken).waitFor();
    await delayed.getByText("Is the green one in the post?").waitFor();
    await expectSound("written");

    // All of it together is on one page.
    await page.goto(`${world.addresses.accountUrl}/pages/returns-page`);
    const all = await frameOf(".blocks iframe");
    for (const { name } of [delivered, unsent, late]) await all.getByRole("link", { name }).first().waitFor();
    await expectSound("all");
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

test("a shopper finds another product to have instead", { timeout: START_MS }, async () => {
  await publishPreset(world.staff, records, "return", "return-generous");
  const [, story] = STORIES[0]!;
  const { delivered } = orders.get(story.firstName)!;
  const { page, hand, complaints, frameOf, expectSound } = await signIn({ ...story, width: 390 });
  await page.goto(`${world.addresses.accountUrl}/orders/${delivered.id.split("/").at(-1)}`);
  await hand.press((await frameOf(".actions iframe", "Return items")).getByRole("button", { name: "Return items" }));
  await page.waitForURL(/\/returns-form$/);
  const form = await frameOf(".blocks iframe");
  await hand.tick(form.getByRole("checkbox", { name: /Lamp/ }));
  await hand.choose(form.getByLabel("Why does it come back?"), 1);
  await hand.tick(form.getByRole("radio", { name: "Other items instead" }));
  await hand.fill(form.getByLabel("Or another product"), "ceramic");
  await hand.press(form.getByRole("button", { name: "Search" }));
  await form.getByText("1 found and added to the list.").waitFor();
  await hand.choose(form.getByLabel("What would you like instead?"), "Ceramic Mug, $18.99");
  await form.getByText("New items", { exact: true }).waitFor();
  await form.getByText("are not reserved until then").waitFor();
  await expectSound("exchange");
  await hand.press(form.getByRole("button", { name: /^Ask for this return: / }));
  await form.getByText(story.words.approved).waitFor();
  await form.getByText("Ceramic Mug").waitFor();
  expect(records.returnOf(delivered.id)?.state).toBe("AWAITING_PARCEL");
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("who comes by a link in a letter, without signing in, sees no more than the way to do so", async () => {
  const context = await newContext({ width: 1280, locale: "en" });
  const page = await context.newPage();
  const { late } = orders.get("Ada")!;
  await page.goto(`${world.addresses.accountUrl}/orders/${late.id.split("/").at(-1)}?letter`);
  const status = await frameAt(page, ".blocks iframe");
  await status.getByRole("button", { name: "Log in" }).click();
  await page.waitForURL(/\/account\/login/);
  await context.close();
});

const newContext = ({ width, locale }: Pick<Story, "width" | "locale">): Promise<BrowserContext> =>
  browser.newContext({ viewport: { width, height: 900 }, userAgent: USER_AGENT }).then(async (context) => {
    await context.addCookies([{ name: "_standin_locale", value: locale, url: world.addresses.storeUrl }]);
    return context;
  });

/** The frame of an extension, once it has drawn something; among several the one with a text. */
async function frameAt(page: Page, selector: string, text = ""): Promise<Frame> {
  return vi.waitFor(async () => {
    for (const element of await page.locator(selector).elementHandles()) {
      const frame = await element.contentFrame();
      if (frame && (await frame.locator("body").innerText()).includes(text) && (await element.boundingBox())?.height) {
        return frame;
      }
    }
    return expect.fail(`no frame at ${selector} shows “${text}”`);
  }, WAIT);
}

async function signIn(story: Story) {
  const context = await newContext(story);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(world.addresses.storefrontUrl);
  await page.getByRole("link", { name: "Account" }).click();
  const option = await page.getByRole("option", { name: new RegExp(story.firstName) }).getAttribute("value");
  await page.getByLabel("Customer").selectOption(option);
  await page.getByRole("button", { name: "Log in" }).click();
  await page.waitForURL(/\/account\/orders$/);
  return {
    page,
    hand: story.handOn(page),
    complaints,
    frameOf: (selector: string, text?: string) => frameAt(page, selector, text),
    /** No barrier and no overflow on the page or in what an extension draws on it. */
    async expectSound(name: string) {
      if (PICTURES) {
        await page.screenshot({ path: path.join(PICTURES, `account-${name}-${story.width}.png`), fullPage: true });
      }
      for (const one of page.frames()) {
        expect.soft(await findBarriers(one), `${name}: barriers in ${one.url()}`).toEqual([]);
        expect.soft(await overflowOf(one), `${name}: overflow in ${one.url()}`).toBeLessThanOrEqual(0);
      }
    },
  };
}

/** How many pictures belong to a return. */
function photosOf(returnId: string): number {
  const database = new Sqlite(world.addresses.databaseUrl.replace(/^file:/, ""), { readonly: true });
  const asked = `SELECT count(*) AS photos FROM StoredFile WHERE kind = 'photo' AND returnId = ?`;
  const { photos } = database.prepare(asked).get(returnId) as { photos: number };
  database.close();
  return photos;
}
