/// <reference types="@shopify/ui-extensions/admin.order-details.block.render" />
import { getExtension } from "@shopify/ui-extensions-tester";
import { expect, test, vi } from "vitest";
import { adminOrder, ORDER_ID, playOrder, row } from "../../shared/testing/admin-samples";
import { all, find, press, readPage } from "../../shared/testing/page";
import { testOf, until } from "../../shared/testing/set-up";
import words from "../locales/en.default.json";

const extension = testOf(getExtension("admin.order-details.block.render"), words);
const shown = (text: string) => until(() => expect(readPage()).toContain(text));

test("asks for the order of the page, and says so until the answer is there", async () => {
  const asked = playOrder(extension, adminOrder());
  await extension.render();
  expect(find("s-spinner").getAttribute("accessibilityLabel")).toBe("Asking Aftercare");
  await shown("Nobody asked to cancel or to return anything.");
  expect(asked).toMatchObject([{ url: `/api/admin/order?id=${encodeURIComponent(ORDER_ID)}`, method: "GET" }]);
});

test("says in plain words that there is nothing yet", async () => {
  playOrder(extension, adminOrder());
  await extension.render();
  await shown("Nothing of this order is shipped, and no day was named.");
  await shown("Nothing was decided about this order.");
});

test("shows the promise, what is open and the last decision, each with a link into the app", async () => {
  const waits = row({ title: "RMA-1", badge: { label: "Waits for you", tone: "attention" }, url: "/app/returns/r1" });
  playOrder(
    extension,
    adminOrder({
      shipments: [row()],
      notices: [row({ title: "Notice 1", text: "New date: not known yet." })],
      cancellations: [row({ title: "Whole order", url: "/app/cancellations/c1" })],
      returns: [waits],
      decision: { sentence: "The window is over.", by: "Rule “Late” of policy “Returns”, version 3", at: "yesterday" },
    }),
  );
  await extension.render();
  await shown("The window is over.");
  expect(readPage()).toContain("Rule “Late” of policy “Returns”, version 3, yesterday");
  const links = all("s-link").map((link) => [link.textContent, link.getAttribute("href")]);
  expect(links).toEqual([
    ["TRACK-1", "app://app/shipments/1"],
    ["Notice 1", "app://app/shipments/1"],
    ["Whole order", "app://app/cancellations/c1"],
    ["RMA-1", "app://app/returns/r1"],
    ["Everything about this order", "app://app/orders/1"],
  ]);
  expect(all("s-badge").map((badge) => badge.getAttribute("tone"))).toEqual(["info", "info", "info", "caution"]);
  // Folded up it says what waits for somebody.
  const folded = find("s-admin-block").getAttribute("collapsedSummary");
  expect(folded).toBe("Waits for you: Promised to arrive by 3 November 2026.");
});

test("offers the actions that can be of use, and opens them", async () => {
  const navigate = vi.fn();
  extension.shopify.navigation.navigate = navigate;
  const { toCancel, toReturn, toGive } = adminOrder();
  playOrder(
    extension,
    adminOrder({
      toReturn: { ...toReturn, obstacle: { text: "Nothing was sent." } },
      toGive: { ...toGive, canGive: false },
      toCancel,
    }),
  );
  await extension.render();
  await shown("Everything about this order");
  expect(all("s-button").map((button) => button.textContent)).toEqual(["Cancel", "Shipping update"]);
  press("Cancel");
  expect(navigate).toHaveBeenCalledWith("extension://admin-cancel-order");
});

test("says what the app says of an order it does not know, and asks again when told to", async () => {
  const asked = playOrder(
    extension,
    Response.json({ ok: false, errors: ["Aftercare has not seen it."] }, { status: 404 }),
  );
  await extension.render();
  await shown("Aftercare has not seen it.");
  press("Try again");
  await until(() => expect(asked).toHaveLength(2));
});

test.each([
  ["no answer", new Error("offline")],
  ["an answer of somebody else", new Response("<html>")],
])("says that the app could not be reached: %s", async (_what, answer) => {
  playOrder(extension, answer);
  await extension.render();
  await shown("Aftercare could not be reached. Try again in a moment.");
});

test("is read again by itself while something is being done to the order, and then rests", async () => {
  const asked = playOrder(extension, adminOrder({ isMoving: true }));
  await extension.render();
  await shown("Something is being done to this order.");
  await until(() => expect(asked.length).toBeGreaterThan(1));
  playOrder(extension, adminOrder({ cancellations: [row({ title: "Whole order" })] }));
  await shown("Whole order");
});
