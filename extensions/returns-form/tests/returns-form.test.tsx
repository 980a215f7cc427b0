/// <reference types="@shopify/ui-extensions/customer-account.order.page.render" />
import { getExtension } from "@shopify/ui-extensions-tester";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { choice, choices, matter, order, ORDER_ID, quote } from "../../shared/testing/account-samples";
import { all, fill, find, press, readPage, type Shown } from "../../shared/testing/page";
import { type Doors, playApp, refusal, type Sent } from "../../shared/testing/play-app";
import { until, testOf } from "../../shared/testing/set-up";
import words from "../locales/en.default.json";

const EVIL = `<img src=x onerror=alert(1)>`;
const MUG = "gid://shopify/FulfillmentLineItem/1";
const extension = testOf(getExtension("customer-account.order.page.render"), words);
beforeEach(() => {
  extension.shopify.order.value = { id: ORDER_ID, name: "#1001" };
});

/** The page over an app where everything goes well, but for these doors. */
async function open(doors: Doors = {}): Promise<Sent[]> {
  const asked = playApp(extension, {
    "return-choices": () => choices(),
    order: () => order(),
    "return-quote": () => ({ texts: quote() }),
    returns: () => ({ accepted: true }),
    ...doors,
  });
  await extension.render();
  await until(() => expect(all("s-spinner")).toEqual([]));
  return asked;
}
const sentTo = <Json = Record<string, unknown>,>(asked: readonly Sent[], path: string) =>
  asked.filter((one) => one.path === path).map(({ json }) => json as Json);
const choose = (title: string) => fill(find("s-checkbox", title), { checked: true });
const because = (reasonId: string, nth = 0) =>
  fill(all("s-select").filter((one) => one.getAttribute("label")?.startsWith("Why"))[nth]!, { value: reasonId });
const isQuoted = () => until(() => find("s-button", "Ask for this return: €37.81"));

test("what stands in the way is said, with a way back", async () => {
  await open({ "return-choices": () => choices({ obstacle: "Nothing of this order has been sent yet." }) });
  find("s-banner", "Nothing of this order has been sent yet.");
  expect(find("s-link").getAttribute("href")).toBe("shopify:customer-account/orders/1001");
});

test("an item that cannot come back says why and cannot be chosen", async () => {
  const lines = [choice({ most: 0, obstacle: "This item was already returned." })];
  await open({ "return-choices": () => choices({ lines }) });
  expect(find("s-checkbox").hasAttribute("disabled")).toBe(true);
  expect(readPage()).toContain("This item was already returned.");
});

describe("before it is asked for", () => {
  test("the refund is shown with every part once enough was chosen, and anew when that changes", async () => {
    const asked = await open();
    await choose("Blue mug");
    expect(readPage()).toContain("Choose what comes back and why");
    await because("r1");
    await isQuoted();
    for (const said of [
      "Items",
      "€39.80",
      "Restocking fee",
      "-€1.99",
      "can come back",
      "You get a free return label",
    ]) {
      expect(readPage()).toContain(said);
    }
    await fill(find("s-number-field"), { value: "1" });
    await until(() => expect(sentTo(asked, "return-quote")).toHaveLength(2));
    const wanted = { fulfillmentLineItemId: MUG, reasonId: "r1", note: "", photoKeys: [] };
    const quotes = [2, 1].map((quantity) => ({
      orderId: ORDER_ID,
      lines: [{ ...wanted, quantity }],
      resolution: "refund",
    }));
    expect(sentTo(asked, "return-quote")).toEqual(quotes);
  });

  test("words change nothing of it, and only reasons that fit the product are offered", async () => {
    const asked = await open();
    await choose("Blue mug");
    expect(all("s-option").map(({ textContent }) => textContent)).toEqual(["Please choose", "Too small", "Damaged"]);
    await because("r1");
    await isQuoted();
    await fill(find("s-text-area"), { value: "Too tight" });
    press("Ask for this return");
    await until(() => expect(sentTo(asked, "returns")).toHaveLength(1));
    expect(sentTo(asked, "return-quote")).toHaveLength(1);
    expect(sentTo(asked, "returns")[0]).toMatchObject({ lines: [{ note: "Too tight" }] });
  });

  test("what is missing is said where it is missing, and nothing is sent", async () => {
    const asked = await open();
    press("Ask for this return");
    await until(() => find("s-banner", "Please choose at least one item."));
    await choose("Blue mug");
    await until(() => expect(readPage()).toContain("Please choose a reason."));
    await fill(find("s-choice-list"), { values: ["exchange"] });
    await until(() => expect(readPage()).toContain("Please choose what you would like instead."));
    expect(sentTo(asked, "returns")).toEqual([]);
  });

  test("a way that is not offered for these items cannot be chosen, one that is can", async () => {
    const offered = [{ value: "store_credit", label: "Store credit" }];
    const asked = await open({ "return-quote": () => ({ texts: quote({ resolutions: offered }) }) });
    await choose("Blue mug");
    await because("r1");
    await until(() => expect(readPage()).toContain("This is not offered for these items."));
    expect(all("s-choice").map(({ textContent }) => textContent)).toEqual(["Store credit"]);
    await fill(find("s-choice-list"), { values: ["store_credit"] });
    await until(() => expect(sentTo(asked, "return-quote").at(-1)).toMatchObject({ resolution: "store_credit" }));
  });

  test("items of which none can come back are not asked for", async () => {
    await open({ "return-quote": () => ({ texts: quote({ canAsk: false, total: null, parts: [] }) }) });
    await choose("Blue mug");
    await because("r1");
    await until(() => find("s-banner", "None of this can come back."));
    expect(find("s-button", "Ask for this return").hasAttribute("disabled")).toBe(true);
  });

  test("a quote that is refused says why; one that is lost is asked for again", async () => {
    let answer: unknown = refusal(422, "Nothing was chosen in exchange.");
    await open({ "return-quote": () => answer });
    await choose("Blue mug");
    await because("r1");
    await until(() => find("s-banner", "Nothing was chosen in exchange."));
    answer = { texts: quote() };
    press("Try again");
    await isQuoted();
  });
});

describe("photos", () => {
  const photo = (name: string) => new File(["x"], name, { type: "image/png" });
  const drop = (...files: readonly File[]) => fill(find("s-drop-zone"), { files });

  test("are asked for where the reason needs them, sent one by one, and go with the request", async () => {
    const asked = await open({ photos: () => ({ key: "photos/1.png" }) });
    await choose("Blue mug");
    await because("r1");
    expect(all("s-drop-zone")).toEqual([]);
    await because("r2");
    await drop(photo("a.png"), photo("b.png"), photo("c.png"));
    const sent = () => all("s-text").flatMap(({ textContent }) => /^(.*): sent$/.exec(textContent ?? "")?.[1] ?? []);
    await until(() => expect(sent()).toEqual(["a.png", "b.png"]));
    // Two are enough of one line.
    expect(all("s-drop-zone")).toEqual([]);
    all("s-button")
      .find((one) => one.getAttribute("accessibilitylabel") === "Remove b.png")!
      .click();
    await until(() => expect(readPage()).not.toContain("b.png"));
    await isQuoted();
    press("Ask for this return");
    await until(() => expect(sentTo(asked, "returns")).toHaveLength(1));
    expect(sentTo(asked, "returns")[0]).toMatchObject({ lines: [{ photoKeys: ["photos/1.png"] }] });
    expect(asked.find(({ path }) => path === "photos")?.query.get("id")).toBe(ORDER_ID);
  });

  test.each([
    [422, "not a photo we can read"],
    [413, "This file is too large"],
    [429, "Something took too long"],
  ])("that are refused with %i say so and do not go along", async (status, said) => {
    const asked = await open({ photos: () => refusal(status, "English words of the server") });
    await choose("Blue mug");
    await because("r2");
    await drop(photo(EVIL));
    await until(() => expect(readPage()).toContain(`${EVIL}: ${said}`));
    await isQuoted();
    press("Ask for this return");
    await until(() => expect(sentTo(asked, "returns")[0]).toMatchObject({ lines: [{ photoKeys: [] }] }));
    expect(all("img")).toEqual([]);
  });

  test("that are still on their way are waited for", async () => {
    const asked = await open({ photos: () => new Promise(() => {}) });
    await choose("Blue mug");
    await because("r2");
    await drop(photo("a.png"));
    await isQuoted();
    press("Ask for this return");
    await until(() => find("s-banner", "Your photos are still being sent."));
    expect(sentTo(asked, "returns")).toEqual([]);
  });
});

describe("asking", () => {
  const begun = matter({ kind: "return", id: "r9", title: "Your return is approved" });

  test("sends once, and shows what becomes of it", async () => {
    let isAsked = false;
    const asked = await open({
      order: () => order({ matters: isAsked ? [begun, matter()] : [matter()] }),
      returns: () => {
        isAsked = true;
        return { accepted: true };
      },
    });
    await choose("Blue mug");
    await choose("Tea towel");
    await because("r1");
    await because("r2", 1);
    await isQuoted();
    const button = find<Shown>("s-button", "Ask for this return");
    button.click();
    button.click();
    await until(() => find("s-section", "Your return is approved"));
    expect(sentTo(asked, "returns")).toHaveLength(1);
    expect(sentTo(asked, "returns")[0]).toMatchObject({
      requestKey: expect.stringMatching(/^[\da-f-]{36}$/) as unknown,
    });
  });

  test("swaps an item for another of the same product; what is sold out cannot be chosen", async () => {
    const asked = await open();
    await choose("Blue mug");
    await because("r1");
    await fill(find("s-choice-list"), { values: ["exchange"] });
    const variant = await until(() => find("s-select", "What would you like instead?"));
    expect(find("s-option", "Red (sold out)").hasAttribute("disabled")).toBe(true);
    await fill(variant, { value: "gid://shopify/ProductVariant/1" });
    await until(() => expect(sentTo(asked, "return-quote").at(-1)).toMatchObject({ resolution: "exchange" }));
    expect(sentTo(asked, "return-quote").at(-1)).toMatchObject({
      exchange: [{ variantId: "gid://shopify/ProductVariant/1", quantity: 2 }],
    });
    expect(readPage()).not.toContain("another product");
  });

  test("swaps an item for another product where the shop offers that: found ones join the list, once each", async () => {
    const lamp = { id: "gid://shopify/ProductVariant/9", label: "Lamp, €79.00", isSoldOut: false };
    let answer: unknown = refusal(503, "");
    const asked = await open({
      "return-choices": () => choices({ exchangesAny: true }),
      "other-products": () => answer,
    });
    await choose("Blue mug");
    await because("r1");
    await fill(find("s-choice-list"), { values: ["exchange"] });
    const name = await until(() => find("s-text-field", "another product"));
    press("Search");
    await fill(name, { value: " lamp " });
    press("Search");
    await until(() => find("s-banner", "Something took too long."));
    answer = { variants: [] };
    press("Search");
    await until(() => expect(readPage()).toContain("We found nothing for “lamp”."));
    answer = { variants: [lamp] };
    press("Search");
    await until(() => expect(readPage()).toContain("1 found and added to the list."));
    press("Search");
    await until(() => expect(asked.filter(({ path }) => path === "other-products")).toHaveLength(4));
    await until(() => find("s-option", "Lamp, €79.00"));
    expect(all("s-option").filter(({ textContent }) => textContent === "Lamp, €79.00")).toHaveLength(1);
    await fill(find("s-select", "What would you like instead?"), { value: lamp.id });
    await until(() =>
      expect(sentTo(asked, "return-quote").at(-1)).toMatchObject({ exchange: [{ variantId: lamp.id, quantity: 2 }] }),
    );
    expect(asked.filter(({ path }) => path === "other-products").map(({ query }) => query.get("find"))).toEqual(
      Array.from({ length: 4 }, () => "lamp"),
    );
  });

  test("that got lost keeps everything and can be sent again as the same request", async () => {
    let answer: () => unknown = () => Promise.reject(new TypeError("Failed to fetch"));
    const asked = await open({ returns: () => answer() });
    await choose("Blue mug");
    await because("r1");
    await isQuoted();
    press("Ask for this return");
    await until(() => find("s-banner", "You seem to be offline."));
    answer = () => ({ accepted: true });
    press("Ask for this return");
    await until(() => expect(sentTo(asked, "returns")).toHaveLength(2));
    const [first, second] = sentTo(asked, "returns");
    expect(second).toEqual(first);
  });
});

test("who is not signed in any more can log in again from here", async () => {
  extension.shopify.requireLogin = vi.fn(async () => {});
  await open({ "return-choices": () => refusal(401) });
  press("Log in");
  expect(extension.shopify.requireLogin).toHaveBeenCalledOnce();
});
