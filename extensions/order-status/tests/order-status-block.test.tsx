/// <reference types="@shopify/ui-extensions/customer-account.order-status.block.render" />
import { getExtension } from "@shopify/ui-extensions-tester";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Act, Parcel } from "../../../app/presenters/account/answers";
import { matter, order, ORDER_ID } from "../../shared/testing/account-samples";
import { all, fill, find, press, readPage } from "../../shared/testing/page";
import { type Doors, playApp, refusal } from "../../shared/testing/play-app";
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
    expect(asked[1]?.json).toEqual({ kind: "notice", id: "n1", act: "claim", words: "It is broken" });
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
