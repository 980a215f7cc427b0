/// <reference types="@shopify/ui-extensions/customer-account.page.render" />
import { getExtension } from "@shopify/ui-extensions-tester";
import { expect, test } from "vitest";
import { matter } from "../../shared/testing/account-samples";
import { all, find, press } from "../../shared/testing/page";
import { type Doors, playApp, refusal } from "../../shared/testing/play-app";
import { until, testOf } from "../../shared/testing/set-up";
import words from "../locales/en.default.json";

const extension = testOf(getExtension("customer-account.page.render"), words);

async function open(doors: Doors) {
  const asked = playApp(extension, doors);
  await extension.render();
  await until(() => expect(all("s-spinner")).toEqual([]));
  return asked;
}
const titles = () => all("s-section").map((section) => section.getAttribute("heading"));

test("without anything going on it says so and leads to the orders", async () => {
  await open({ matters: () => ({ matters: [], next: null }) });
  find("s-text", "There is nothing going on with your orders.");
  expect(find("s-link", "Go to my orders").getAttribute("href")).toBe("shopify:customer-account/orders");
});

test("shows what is going on page by page, each with its order; a page that is lost can be asked for again", async () => {
  const pages = new Map<string | null, unknown>([
    [null, { matters: [matter({ id: "a", title: "First" })], next: "more" }],
    ["more", refusal(503)],
  ]);
  const asked = await open({ matters: ({ query }) => pages.get(query.get("after")) });
  expect(titles()).toEqual(["First"]);
  expect(find("s-link", "#1001").getAttribute("href")).toBe("shopify:customer-account/orders/1001");
  press("Show more");
  await until(() => find("s-banner", "Something took too long."));
  pages.set("more", { matters: [matter({ id: "b", title: "Second" })], next: null });
  press("Show more");
  await until(() => expect(titles()).toEqual(["First", "Second"]));
  expect(all("s-button")).toEqual([]);
  expect(asked.map(({ query }) => query.get("after"))).toEqual([null, "more", "more"]);
});

test("a session that has ended is a sentence; this page has no way to log in again but to look again", async () => {
  await open({ matters: () => refusal(401) });
  find("s-banner", "Please log in again to go on.");
  find("s-button", "Try again");
});
