/// <reference types="@shopify/ui-extensions/admin.order-details.action.render" />
import { getExtension } from "@shopify/ui-extensions-tester";
import { expect, test } from "vitest";
import { adminOrder, playOrder, row } from "../../shared/testing/admin-samples";
import { all, find, readPage } from "../../shared/testing/page";
import { testOf, until } from "../../shared/testing/set-up";
import words from "../locales/en.default.json";

const extension = testOf(getExtension("admin.order-details.action.render"), words);

async function open(changes: Parameters<typeof adminOrder>[0]) {
  playOrder(extension, adminOrder(changes));
  await extension.render();
  await until(() => expect(all("s-spinner")).toEqual([]));
}

test("leads to the app's form with the order chosen", async () => {
  await open({});
  expect(readPage()).toContain("Nothing of this order is coming back yet.");
  expect(find("s-button", "Choose the items").getAttribute("href")).toBe("app://app/returns/new?id=1");
});

test("shows what is coming back already", async () => {
  await open({ returns: [row({ title: "RMA-7KQ4-M2XN", url: "/app/returns/r1" })] });
  expect(find("s-link", "RMA-7KQ4-M2XN").getAttribute("href")).toBe("app://app/returns/r1");
});

test("says why nothing can come back", async () => {
  await open({ toReturn: { obstacle: { text: "Nothing of this order was sent." }, url: "/app/returns/new?id=1" } });
  expect(readPage()).toContain("Nothing of this order was sent.");
  expect(all("s-button").map((button) => button.textContent)).toEqual(["Close"]);
});
