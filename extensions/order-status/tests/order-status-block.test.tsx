/// <reference types="@shopify/ui-extensions/customer-account.order-status.block.render" />
import { getExtension } from "@shopify/ui-extensions-tester";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Act, Parcel } from "../../../app/presenters/account/answers";
import { claimForm, matter, order, ORDER_ID } from "../../shared/testing/account-samples";
import { all, fill, find, press, readPage } from "../../shared/testing/page";
import { type Doors, playApp, refusal, type Sent } from "../../shared/testing/play-app";
import { until, testOf } from "../../shared/testing/set-up";
import words from "../locales/en.default.json";

const EVIL = `<script>alert(1)</script>`;
const extension = testOf(getExtension("customer-account.order-status.block.render"), words);
beforeEach(() => {
  extension.shopify.order.value = { id: ORDER_ID, name: "#1001" };
  extension.shopify.authenticationState.value = "fully_authenticated";
});

async function open(doors: Doors) {
  const asked = playApp(extension, doors);
  await extension.render();
  await until(() => expect(all("s-spinner")).toEqual([]));
  return asked;
}

const parcel = (changes: Partial<Parcel> = {}): Parcel => ({
  heading: "Parcel",
  promise: "Expected by Friday",
  steps: [
    { label: "Ordered", day: "July 6", progress: "done", said: "done" },
    { label: "With the carrier", day: "", progress: "current", said: "now" },
    { label: "Delivered", day: "", progress: "next", said: "to come" },
  ],
  items: [{ title: "Blue mug", quantity: 2 }],
  facts: [{ label: "Tracking number", text: "0034", href: "https://carrier.example/0034" }],
  ...changes,
});

const claim: Act = {
  name: "claim",
  label: "Something is wrong",
  question: {
    title: "What is wrong?",
    texts: ["We look at it."],
    button: "Send",
    words: "Your message",
    maxWords: 1000,
    photos: null,
  },
  thanks: { title: "Thank you.", text: "We write to you." },
};
const notice = matter({ kind: "notice", id: "n1", title: "Your order #1001 is late", acts: [claim] });

test("who came by a link in a letter is asked to log in, and the app is not asked", async () => {
  extension.shopify.authenticationState.value = "pre_authenticated";
  extension.shopify.requireLogin = vi.fn(async () => {});
  const asked = await open({});
  expect(readPage()).toContain("Log in to see where your order is");
  press("Log in");
  expect(extension.shopify.requireLogin).toHaveBeenCalledOnce();
  expect(asked).toEqual([]);
});

test("until the order is known, and while it is read, it says that it waits", async () => {
  extension.shopify.order.value = undefined;
  playApp(extension, {});
  await extension.render();
  find("s-spinner");
});

test("shows the promise, each step with how far it has come, facts and items, in the account's language", async () => {
  extension.shopify.localization.extensionLanguage.value = { isoCode: "de" };
  const asked = await open({ order: () => order({ parcels: [parcel()] }) });
  expect(asked[0]?.query.get("locale")).toBe("de");
  expect(asked[0]?.token).toMatch(/^Bearer ./);
  for (const said of ["Expected by Friday", "With the carrier", "July 6", "2 × Blue mug"]) {
    expect(readPage()).toContain(said);
  }
  // What is seen by weight and colour is said as well.
  expect(
    all("s-list-item")
      .slice(0, 3)
      .map((step) => step.textContent),
  ).toEqual(["Ordered · July 6 · done", "With the carrier · now", "Delivered · to come"]);
  expect(find("s-link", "0034").getAttribute("href")).toBe("https://carrier.example/0034");
});

test("an order that was cancelled, or has nothing to follow, says so", async () => {
  await open({ order: () => order({ cancelled: "This order was cancelled.", nothing: "Nothing to follow yet." }) });
  find("s-banner", "This order was cancelled.");
  find("s-text", "Nothing to follow yet.");
});

describe("a notice of delay", () => {
  test("is answered in words once they are there, thanked for, and looked at again", async () => {
    const doors = { order: () => order({ matters: [notice] }), matters: () => ({ accepted: true }) };
    const asked = await open(doors);
    press("Something is wrong");
    await until(() => find("s-section", "What is wrong?"));
    press("Send");
    await until(() => expect(readPage()).toContain("Please write something."));
    await fill(find("s-text-area", "Your message"), { value: "It is broken" });
    press("Send");
    await until(() => find("s-banner", "Thank you."));
    const answer = { kind: "notice", id: "n1", act: "claim", words: "It is broken", photoKeys: [] };
    expect(asked[1]?.json).toEqual({ ...answer, requestKey: expect.any(String) });
    // The app needs a moment to do it.
    await until(() => expect(asked.map(({ path }) => path)).toEqual(["order", "matters", "order"]));
    find("s-banner", "Thank you.");
  });

  test("that is over meanwhile says so, and can be left", async () => {
    await open({ order: () => order({ matters: [notice] }), matters: () => refusal(409, "late") });
    press("Something is wrong");
    await until(() => find("s-text-area"));
    await fill(find("s-text-area"), { value: "It is broken" });
    press("Send");
    await until(() => find("s-banner", "This is not possible any more."));
    press("Back");
    await until(() => find("s-button", "Something is wrong"));
  });
});

const photo = (name: string) => new File(["x"], name, { type: "image/png" });
const drop = (...files: File[]) => fill(find("s-drop-zone"), { files });

describe("writing about the order", () => {
  const forms = [
    claimForm(),
    claimForm({
      ...{ about: "question", label: "Write to us", title: "Write to us about order #1001" },
      kind: { label: "", choices: [{ value: "question", label: "A question", needsItems: false }] },
    }),
  ];
  const sentTo = (asked: readonly Sent[], path: string) =>
    asked.filter((one) => one.path === path).map(({ json }) => json as Record<string, unknown>);

  test("asks for what it needs, sends words, items and photos once, thanks, and looks again", async () => {
    let isLost = true;
    const asked = await open({
      order: () => order({ forms }),
      photos: () => ({ key: "photos/1.png" }),
      cases: () => (isLost ? Promise.reject(new TypeError("Failed to fetch")) : { accepted: true }),
    });
    press("Something is wrong");
    await until(() => find("s-section", "What is wrong with order #1001?"));
    expect(all("s-number-field")).toEqual([]);
    await fill(find("s-choice-list"), { values: ["damaged"] });
    press("Send");
    await until(() => expect(readPage()).toContain("Please choose at least one item."));
    expect(readPage()).toContain("Please write a few words.");
    await fill(find("s-number-field", "Blue mug"), { value: "9" });
    await fill(find("s-text-area", "What happened?"), { value: EVIL });
    await drop(photo("a.png"));
    await until(() => expect(readPage()).toContain("a.png: sent"));
    press("Send");
    await until(() => find("s-banner", "You seem to be offline."));
    isLost = false;
    press("Send");
    await until(() => find("s-banner", "We have your message."));
    const [first, again] = sentTo(asked, "cases");
    expect(again).toEqual(first);
    expect(first).toEqual({
      ...{ orderId: ORDER_ID, kind: "damaged", words: EVIL, photoKeys: ["photos/1.png"] },
      items: [{ lineItemId: "gid://shopify/LineItem/1", quantity: 2 }],
      requestKey: expect.any(String),
    });
    expect(asked.find(({ path }) => path === "photos")?.query.get("id")).toBe(ORDER_ID);
    await until(() => expect(asked.filter(({ path }) => path === "order")).toHaveLength(2));
  });

  test("a question has no kind and no items; enough of them is said in the shopper's words, and can be left", async () => {
    const said = "You have written several times just now.";
    const tooMany = Response.json({ error: "Enough was written.", said }, { status: 429 });
    const asked = await open({ order: () => order({ forms }), cases: () => tooMany });
    press("Write to us");
    await until(() => find("s-text-area"));
    expect([...all("s-choice-list"), ...all("s-number-field")]).toEqual([]);
    await fill(find("s-text-area"), { value: "Is it in the post?" });
    press("Send");
    await until(() => find("s-banner", said));
    expect(sentTo(asked, "cases")[0]).toMatchObject({ kind: "question", items: [], photoKeys: [] });
    press("Back");
    await until(() => find("s-button", "Something is wrong"));
  });

  test("what was answered is shown, and written back to with a photo", async () => {
    const write: Act = {
      ...{ name: "write", label: "Write back", thanks: { title: "We have your message.", text: "" } },
      question: {
        ...{ title: "Write back", texts: [], button: "Send", words: "Your message", maxWords: 2000 },
        photos: { label: "Photo (optional)", most: 1 },
      },
    };
    const said = { label: "Shop · July 7", facts: [], lines: [], rows: ["Could you send us a photo?"] };
    const one = matter({ kind: "case", id: "k1", sections: [said], acts: [write] });
    const asked = await open({
      order: () => order({ matters: [one] }),
      photos: () => ({ key: "photos/2.png" }),
      matters: () => ({ accepted: true }),
    });
    expect(readPage()).toContain("Could you send us a photo?");
    press("Write back");
    await until(() => find("s-drop-zone"));
    await fill(find("s-text-area"), { value: "Here it is." });
    await drop(photo("b.png"));
    await until(() => expect(readPage()).toContain("b.png: sent"));
    press("Send");
    await until(() => find("s-banner", "We have your message."));
    const sent = { kind: "case", id: "k1", act: "write", words: "Here it is.", photoKeys: ["photos/2.png"] };
    expect(sentTo(asked, "matters")[0]).toMatchObject(sent);
  });
});

test("an order the app does not know, or that is another's, is told the same", async () => {
  await open({ order: () => refusal(404, "We could not find this order.") });
  find("s-banner", "We cannot show this yet.");
  expect(all("s-button")).toEqual([]);
});

test("offline there is a sentence and a way to try again", async () => {
  let answer: () => unknown = () => Promise.reject(new TypeError("Failed to fetch"));
  await open({ order: () => answer() });
  find("s-banner", "You seem to be offline.");
  answer = () => order({ parcels: [parcel()] });
  press("Try again");
  await until(() => find("s-section", "Parcel"));
});

test("what somebody wrote is shown as text", async () => {
  const items = [{ title: EVIL, quantity: 1 }];
  await open({
    order: () => order({ parcels: [parcel({ items })], matters: [matter({ title: EVIL, texts: [EVIL] })] }),
  });
  expect(readPage()).toContain(EVIL);
  expect(all("script")).toEqual([]);
});
