import { expect, test } from "vitest";
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
