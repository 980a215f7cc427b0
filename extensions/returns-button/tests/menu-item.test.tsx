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

test.each([
  ["something of it has left", () => ({ cancel: false, return: true })],
  ["the app does not answer", () => refusal(503)],
])("the button leads to the page of the return where %s", async (_name, answer) => {
  playApp(extension, { "order-actions": answer });
  await extension.render();
  const address = "extension:returns-form/customer-account.order.page.render/1001";
  expect(find("s-button", "Return items").getAttribute("href")).toBe(address);
});

test("an order of which nothing has left has none", async () => {
  playApp(extension, { "order-actions": () => ({ cancel: true, return: false }) });
  await extension.render();
  expect(all("s-button")).toEqual([]);
});
