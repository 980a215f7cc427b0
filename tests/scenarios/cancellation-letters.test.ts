import { expect, test } from "vitest";
import type { OrderSnapshot } from "../../app/domain/order";
import { sayYes } from "../factories/policies";
import { useTestApp } from "../support/start-test-app";

const app = useTestApp();

test.each(["pt_BR", "sv", "x"])("a shopper whose language is %s hears of their cancellation", async (locale) => {
  await app.turnOn(sayYes(0));
  const { id } = await app.place({ customer: { email: "ada@example.com", firstName: "Ada", locale } });
  await app.settle();
  const before = app.mails.length;
  await app.ask(id);
  await app.settle();
  const said = app.mails.slice(before).map(({ text }) => text);
  expect(said).toHaveLength(2);
  // What is not spoken is English throughout: its money and dates too.
  if (locale !== "pt_BR") expect(said.join()).toMatch(/[$€]\d+\.\d\d/);
});

test("of two sizes of a product the letters name the one that is called off, and the parcel what is sent", async () => {
  await app.turnOn(sayYes());
  const sizes = ["TEE-S", "TEE-M"].map((sku) => ({ sku, quantity: 1 }));
  const order = await app.place({ lines: sizes, customer: { email: "two@example.com" } });
  await app.settle();
  const { snapshot } = await app.db.read.order.findFirstOrThrow({ where: { id: order.id } });
  const { lines } = JSON.parse(snapshot) as OrderSnapshot;
  expect(lines.map(({ title }) => title)).toEqual(["Merino T-Shirt - S", "Merino T-Shirt - M"]);

  const before = app.mails.length;
  await app.ask(order.id, { scope: { whole: false, units: [{ lineItemId: lines[1]!.id, quantity: 1 }] } });
  await app.advance(6 * 60_000);
  const letters = app.mails.slice(before);
  // Nobody is told that the whole order goes.
  expect(letters.map(({ subject }) => subject)).toEqual([
    `Items of your order ${order.name} will be cancelled`,
    `Items of your order ${order.name} have been cancelled`,
  ]);
  for (const { text, html } of letters) {
    expect([text.includes("Merino T-Shirt - M"), html.includes("Merino T-Shirt - M")]).toEqual([true, true]);
    expect(`${text}${html}`).not.toContain("T-Shirt - S");
  }

  await app.devstore.store.fulfillOrder(app.shop, order.id);
  await app.settle();
  const { items } = await app.db.read.shipment.findFirstOrThrow({
    where: { orderId: order.id, fulfillmentId: { not: null } },
  });
  expect(items).toContain("Merino T-Shirt - S");
});
