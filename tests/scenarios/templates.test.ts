import { beforeAll, beforeEach, expect, test } from "vitest";
import type { MailWords } from "../../app/domain/messages/own-words";
import { dropOwnWords, saveOwnWords } from "../../app/records/message-templates";
import { sayYes } from "../factories/policies";
import { useTestApp } from "../support/start-test-app";
import { storyOf } from "../support/story-of";

const app = useTestApp();
const { placed } = storyOf(app);
const key = (language = "en") => ({ shop: app.shop, event: "cancellation-undo", channel: "EMAIL", language }) as const;
const write = (words: MailWords, language = "en") =>
  app.db.write((tx) => saveOwnWords(tx, key(language), words, "Test", app.context.now()));
const alarms = () => app.db.read.alarm.findMany({ where: { kind: "own-words" } });

beforeAll(() => app.turnOn(sayYes(30)));
beforeEach(() => app.db.write(async (tx) => void (await dropOwnWords(tx, key()))));

/** Somebody asks to cancel: the mail they get. */
async function undoMail() {
  const order = await placed();
  app.mails.length = 0;
  await app.ask(order.id);
  return { order, mail: app.mails.at(-1)! };
}

test("a shopper is told in the merchant's words, and in the app's where the merchant wrote none", async () => {
  await write({ subject: "Wait, {{ firstName }}! {{ orderName }}" });
  const { order, mail } = await undoMail();
  expect(mail.subject).toBe(`Wait, Ada! ${order.name}`);
  expect(mail.text).toContain("Changed your mind?");
  expect(mail.text).toMatch(/Keep my order:\nhttps:\/\//);
});

test("words for another language change nothing", async () => {
  await write({ subject: "Moment!" }, "de");
  expect((await undoMail()).mail.subject).toMatch(/^Your order #\d+ will be cancelled$/);
});

test("words that fail are replaced, the link still gets there, and staff are told once", async () => {
  await write({ subject: "{{ orderName | shout }}", body: ["Fine.", "{% for i in (1..100000000) %}x{% endfor %}"] });
  for (const _ of [1, 2]) {
    const { mail } = await undoMail();
    expect(mail.subject).toMatch(/^Your order #\d+ will be cancelled$/);
    expect(mail.text).not.toContain("Fine.");
    expect(mail.text).toContain("/keep/");
  }
  expect(await alarms()).toHaveLength(1);
});

test("HTML in a merchant's words is shown, never run", async () => {
  await write({ body: ["<img src=x onerror=alert(1)> {{ orderName }}"] });
  const { mail } = await undoMail();
  expect(mail.html).toContain("&lt;img src=x onerror=alert(1)&gt;");
  expect(mail.html).not.toContain("<img");
});
