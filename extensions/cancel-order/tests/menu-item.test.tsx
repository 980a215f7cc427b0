/// <reference types="@shopify/ui-extensions/customer-account.order.action.menu-item.render" />
import { getExtension } from "@shopify/ui-extensions-tester";
import { beforeEach, expect, test } from "vitest";
import { all, find } from "../../shared/testing/page";
import { playApp, refusal } from "../../shared/testing/play-app";
import { testOf } from "../../shared/testing/set-up";
import words from "../locales/en.default.json";

const extension = testOf(getExtension("customer-account.order.action.menu-item.render"), words);
beforeEach(() => {
  extension.shopify.orderId = "gid://shopify/Order/1001";
});

test("an order that can be cancelled has a button that opens the modal", async () => {
  const asked = playApp(extension, { "order-actions": () => ({ cancel: true, return: false }) });
  await extension.render();
  const button = find("s-button", "Cancel order");
  // With neither address nor listener Shopify opens the action of the same extension.
  expect(button.hasAttribute("href")).toBe(false);
  expect(asked[0]?.query.get("id")).toBe("gid://shopify/Order/1001");
});

test("an order that cannot be cancelled has none", async () => {
  playApp(extension, { "order-actions": () => ({ cancel: false, return: true }) });
  await extension.render();
  expect(all("s-button")).toEqual([]);
});

test.each([
  ["does not answer", () => Promise.reject(new TypeError("Failed to fetch"))],
  ["does not know the order yet", () => refusal(404)],
])("where the app %s the button is there: the modal says what is possible", async (_name, answer) => {
  playApp(extension, { "order-actions": answer });
  await extension.render();
  expect(all("s-button")).toHaveLength(1);
});
