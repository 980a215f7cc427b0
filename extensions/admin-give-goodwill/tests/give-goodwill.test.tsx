/// <reference types="@shopify/ui-extensions/admin.order-details.action.render" />
import { getExtension } from "@shopify/ui-extensions-tester";
import { expect, test } from "vitest";
import { adminOrder, ORDER_ID, playOrder, row } from "../../shared/testing/admin-samples";
import { all, fill, find, press, readPage } from "../../shared/testing/page";
import { testOf, until } from "../../shared/testing/set-up";
import words from "../locales/en.default.json";

const extension = testOf(getExtension("admin.order-details.action.render"), words);
const shown = (text: string) => until(() => expect(readPage()).toContain(text));
const { toGive } = adminOrder();

async function open(changes: Partial<typeof toGive>, ...answers: readonly unknown[]) {
  const asked = playOrder(extension, adminOrder({ toGive: { ...toGive, ...changes } }), ...answers);
  await extension.render();
  await until(() => expect(all("s-spinner")).toEqual([]));
  return () => asked.filter(({ method }) => method === "POST").map(({ form }) => form);
}

test("gives what staff may give, with a reason; what is beyond the limit is said", async () => {
  const beyond = { ok: false, errors: ["You may give 20.00 EUR at a time."] };
  const sent = await open({}, Response.json(beyond, { status: 409 }), { ok: true, message: "It is being given." });
  expect(readPage()).toContain("You may give up to 20.00 EUR.");
  await fill(find("s-text-field", "Amount"), { value: "25" });
  await fill(find("s-text-field", "Reason"), { value: "It came wet" });
  press("Give it");
  await shown("You may give 20.00 EUR at a time.");
  await fill(find("s-text-field", "Amount"), { value: "5" });
  await fill(find("s-select", "What"), { value: "credit" });
  press("Give it");
  await shown("It is being given.");
  const reason = "It came wet";
  expect(sent()).toMatchObject([
    { orderId: ORDER_ID, form: "code", amount: "25", validDays: "90", reason },
    { orderId: ORDER_ID, form: "credit", amount: "5", validDays: "90", reason },
  ]);
});

test("a guest can only get a code", async () => {
  await open({ hasCustomer: false });
  expect(all("s-select")).toEqual([]);
});

test("shows what was given for the order already", async () => {
  await open({ given: [row({ title: "5.00 EUR, discount code", url: "/app/goodwill/g1" })] });
  expect(find("s-link", "5.00 EUR, discount code").getAttribute("href")).toBe("app://app/goodwill/g1");
});

test.each([
  ["off", "", "Goodwill is switched off, or staff may give nothing."],
  ["used up", "The goodwill budget of November is used up.", "The goodwill budget of November is used up."],
])("when it is %s it says so, and there is nothing to press", async (_what, help, text) => {
  await open({ canGive: false, help });
  expect(readPage()).toContain(text);
  expect(all("s-button").map((button) => button.textContent)).toEqual(["Close"]);
});
