/// <reference types="@shopify/ui-extensions/admin.order-details.action.render" />
import { getExtension } from "@shopify/ui-extensions-tester";
import { expect, test, vi } from "vitest";
import { adminOrder, ORDER_ID, playOrder } from "../../shared/testing/admin-samples";
import { all, fill, find, press, readPage } from "../../shared/testing/page";
import { testOf, until } from "../../shared/testing/set-up";
import words from "../locales/en.default.json";

const extension = testOf(getExtension("admin.order-details.action.render"), words);
const shown = (text: string) => until(() => expect(readPage()).toContain(text));
const done = { ok: true, message: "Asked. It is stopped first, then cancelled." };

async function open(changes: Parameters<typeof adminOrder>[0], ...answers: readonly unknown[]) {
  const asked = playOrder(extension, adminOrder(changes), ...answers);
  await extension.render();
  await until(() => expect(all("s-spinner")).toEqual([]));
  return () => asked.filter(({ method }) => method === "POST");
}

test("says what will happen, and asks for it on the terms that are chosen", async () => {
  const sent = await open({}, done);
  expect(readPage()).toContain("#1001, 59.90 EUR: 2 × Blue mug.");
  await fill(find("s-select", "Reason"), { value: "FRAUD" });
  await fill(find("s-select", "Money"), { value: "none" });
  await fill(find("s-checkbox", "Put the items back into stock"), { checked: false });
  await fill(find("s-text-area", "Note"), { value: "<script>alert(1)</script>" });
  press("Cancel the order");
  await shown(done.message);
  expect(sent()).toEqual([
    {
      url: `/api/admin/order?id=${encodeURIComponent(ORDER_ID)}&act=cancel`,
      method: "POST",
      form: {
        requestKey: expect.stringMatching(/^[\da-f-]{36}$/),
        order: "1",
        whole: "true",
        units: "[]",
        reason: "FRAUD",
        note: "<script>alert(1)</script>",
        refund: "none",
        restock: "false",
        notify: "true",
        undoMinutes: "5",
      },
    },
  ]);
});

test("pressed twice it is sent once, and after it was taken it is not sent again", async () => {
  const sent = await open({}, done, done);
  const button = find("s-button", "Cancel the order");
  button.click();
  button.click();
  await shown(done.message);
  button.click();
  expect(sent()).toHaveLength(1);
  expect(all("s-button").map((each) => each.textContent)).toEqual(["Close"]);
});

test("an answer that got lost is asked for under the same key", async () => {
  const sent = await open({}, new Error("offline"), done);
  press("Cancel the order");
  await shown("Send it again: it is done once.");
  press("Cancel the order");
  await shown(done.message);
  const [first, second] = sent();
  expect(second?.form["requestKey"]).toBe(first?.form["requestKey"]);
});

test("a mistake is shown at its field; what the app refuses otherwise, with the way on", async () => {
  const fields = { undoMinutes: "From 0 to 1440 minutes" };
  const link = { label: "Open the cancellation", url: "/app/cancellations/c1" };
  const wrong = { ok: false, errors: Object.values(fields), fields };
  const open_ = { ok: false, errors: ["This order is already being cancelled."], link };
  await open({}, Response.json(wrong, { status: 422 }), Response.json(open_, { status: 409 }));
  press("Cancel the order");
  await until(() => expect(find("s-number-field").getAttribute("error")).toBe(fields.undoMinutes));
  expect(all("s-banner")).toEqual([]);
  press("Cancel the order");
  await shown("This order is already being cancelled.");
  expect(find("s-link", link.label).getAttribute("href")).toBe("app://app/cancellations/c1");
});

test("an order that cannot be cancelled says why, and there is nothing to press", async () => {
  const { toCancel } = adminOrder();
  await open({ toCancel: { ...toCancel, obstacle: { text: "This order is already cancelled." } } });
  expect(readPage()).toContain("This order is already cancelled.");
  expect(all("s-button").map((button) => button.textContent)).toEqual(["Close"]);
});

test("of an order that has left in part, single items are cancelled in the app", async () => {
  const { toCancel } = adminOrder();
  await open({ toCancel: { ...toCancel, hasShipped: true } });
  expect(find("s-link", "Cancel single items").getAttribute("href")).toBe("app://app/cancellations/new?id=1");
  expect(all("s-button").map((button) => button.textContent)).toEqual(["Close"]);
});

test("is closed without asking for anything", async () => {
  const close = vi.fn();
  extension.shopify.close = close;
  const sent = await open({});
  press("Not now");
  expect(close).toHaveBeenCalledOnce();
  expect(sent()).toEqual([]);
});
