/// <reference types="@shopify/ui-extensions/admin.order-details.block.render" />
import { getExtension } from "@shopify/ui-extensions-tester";
import { render } from "preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { speak } from "../../shared/testing/speak";
import words from "../locales/en.default.json";

const extension = getExtension("admin.order-details.block.render");
beforeEach(() => {
  extension.setUp();
  speak(extension.shopify.i18n, words);
});
afterEach(() => {
  render(null, document.body);
  extension.tearDown();
});

test("is named after the app", async () => {
  await extension.render();
  expect(document.querySelector("s-admin-block")?.getAttribute("heading")).toBe("Aftercare");
});
