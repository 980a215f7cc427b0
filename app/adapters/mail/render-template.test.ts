import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { checkScope } from "../../domain/cancellation/check-scope";
import { anOrder, LINE_ID } from "../../domain/cancellation/testing";
import { CANCELLATION_PRESETS } from "../../domain/policy/presets/cancellation";
import { MAIL_LANGUAGES } from "./locales";
import { renderTemplate } from "./render-template";
import type { TemplateFacts, TemplateName } from "./templates";

const names = Object.keys(MAIL_LANGUAGES[0]?.mails ?? {}) as TemplateName[];
const everyMail = MAIL_LANGUAGES.flatMap(({ language }) => names.map((name) => [language, name] as const));

const units = (quantity: number, lineItemId = LINE_ID) => [{ lineItemId, quantity }];
const minimal: TemplateFacts = { shopName: "Nordlicht", orderName: "#1001", firstName: null };
const full: TemplateFacts = {
  ...minimal,
  firstName: "Mia",
  reason: "It was packed already",
  amount: "€19.90",
  lines: [
    { title: "Blue mug", quantity: 2 },
    { title: "Tea towel", quantity: 1 },
  ],
  until: "12 July 2026, 10:00",
  link: "https://shop.example/keep?token=a&b=c",
  code: "481506",
  name: "Mia Muster",
  items: "The blue mug",
  receivedAt: "12 July 2026, 09:00",
  caseNumber: "12",
  answer: "We are sorry.\n\nA new mug leaves tomorrow.",
};

test("mails exist in eight languages, thirteen kinds each", () => {
  expect(MAIL_LANGUAGES.map(({ language }) => language)).toEqual(["en", "de", "fr", "es", "it", "nl", "pt", "ja"]);
  for (const texts of MAIL_LANGUAGES) expect(Object.keys(texts.mails)).toEqual(names);
  expect(names).toHaveLength(13);
});

const OWN_REASONS = [
  ...CANCELLATION_PRESETS.flatMap(({ document: { rules, otherwise } }) => [...rules.map(({ then }) => then), otherwise])
    .filter((outcome) => outcome.do === "decline")
    .map(({ because }) => because),
  ...[units(3), units(1, "gid://shopify/LineItem/404"), [...units(1), ...units(1)]].map((asked) => {
    const check = checkScope(anOrder(), { whole: false, units: asked });
    return check.outcome === "impossible" ? check.because : "";
  }),
];

test.each(MAIL_LANGUAGES.map(({ language }) => language))(
  "%s: reasons of presets and of the app are said in the shopper's language, a merchant's own as written",
  (language) => {
    const told = (reason: string) => renderTemplate("cancellation-declined", language, { ...minimal, reason }).text;
    expect(new Set(OWN_REASONS).size).toBe(4);
    for (const reason of OWN_REASONS) expect(told(reason).includes(reason), reason).toBe(language === "en");
    for (const own of ["Zu spät, sorry", "constructor"]) expect(told(own)).toContain(`: ${own}\n`);
  },
);

describe.each(everyMail)("%s %s", (language, name) => {
  test.each([
    ["full", full],
    ["minimal", minimal],
  ])("is complete with %s facts", (_, facts) => {
    const mail = renderTemplate(name, language, facts);
    expect(mail.language).toBe(language);
    expect(mail.subject).toContain("#1001");
    expect(mail.html).toContain(`<html lang="${language}" dir="ltr">`);
    for (const part of [mail.subject, mail.text, mail.html]) {
      expect(part).not.toMatch(/\{\{|\{%|\}\}|%\}|\bundefined\b|\bnull\b|\[object/);
    }
    expect(mail.text).not.toMatch(/ [,.!。]/);
    for (const part of [mail.subject, ...mail.text.split("\n").filter((line) => line !== "-- ")]) {
      expect(part).toBe(part.trim());
      expect(part).not.toContain("  ");
    }
  });

  it("is written in its own language, not in another's words", () => {
    const others = MAIL_LANGUAGES.filter((texts) => texts.language !== language);
    const { heading, body } = MAIL_LANGUAGES.find((texts) => texts.language === language)!.mails[name];
    for (const other of others) {
      expect(other.mails[name].heading).not.toBe(heading);
      expect(other.mails[name].body[0]).not.toBe(body[0]);
    }
  });
});

describe("what a mail shows", () => {
  it("the link of the undo mail, in text and HTML, escaped where it must be", () => {
    const { text, html } = renderTemplate("cancellation-undo", "en", full);
    expect(text).toContain("Keep my order:\nhttps://shop.example/keep?token=a&b=c");
    expect(html).toContain(`href="https://shop.example/keep?token=a&amp;b=c"`);
    expect(text).toContain("on 12 July 2026, 10:00");
  });

  it("no undo link in a mail about something else", () => {
    for (const name of names.filter((one) => one !== "cancellation-undo" && !one.startsWith("case-"))) {
      expect(renderTemplate(name, "en", full).html).not.toContain("shop.example");
    }
  });

  it("what staff answered, line by line, in the letter of the answer alone", () => {
    const { text, html } = renderTemplate("case-answered", "en", full);
    expect(text).toContain("> We are sorry.\n>\n> A new mug leaves tomorrow.\n");
    expect(html).toContain("We are sorry.<br><br>A new mug leaves tomorrow.");
    for (const name of names.filter((one) => one !== "case-answered")) {
      expect(renderTemplate(name, "en", full).text).not.toContain("A new mug");
    }
  });

  it("a French colon stands off its word, every other language's does not", () => {
    const declined = (language: string) => renderTemplate("cancellation-declined", language, full).text;
    expect(declined("fr")).toContain("Motif\u00a0: It was packed already");
    expect(renderTemplate("cancellation-undo", "fr", full).text).toContain("Articles\u00a0:\n");
    expect(declined("de")).toContain("Grund: It was packed already");
  });

  it("refunded money only when there is some", () => {
    expect(renderTemplate("cancellation-done", "de", full).text).toContain("€19.90");
    expect(renderTemplate("cancellation-done", "de", minimal).text).not.toContain("erstattet");
  });
});

test.each([
  ["pt-BR", "pt"],
  ["de_AT", "de"],
  ["JA", "ja"],
  ["sv", "en"],
  ["", "en"],
  [null, "en"],
])("locale %s is answered in %s", (locale, language) => {
  expect(renderTemplate("cancellation-kept", locale, minimal).language).toBe(language);
});

describe("hostile facts stay text", () => {
  const hostile = `<script>alert(1)</script>{{ shopName }}{% raw %}"'&\r\nBcc: evil@example.com\u202e\u2066moc`;
  const facts: TemplateFacts = {
    shopName: hostile,
    orderName: hostile,
    firstName: hostile,
    reason: hostile,
    amount: hostile,
    until: hostile,
    lines: [{ title: hostile, quantity: 1 }],
    link: "javascript:alert(1)",
    ...{ caseNumber: hostile, answer: hostile },
  };

  test.each(names)("%s", (name) => {
    const { subject, text, html } = renderTemplate(name, "en", facts);
    expect(subject).not.toMatch(/[\r\n]/);
    expect(text).not.toMatch(/^Bcc:/m);
    for (const part of [subject, text, html]) expect(part).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(html).not.toMatch(/<script|javascript:/);
    expect(html).toContain("&lt;script&gt;");
    expect(text).toContain("{{ shopName }}");
  });

  it("a name that leads somewhere is left out of the greeting", () => {
    for (const firstName of [
      "www.evil.example",
      "http://evil.example",
      "evil.example",
      "Look at evil.example now",
      "a@b.example",
      "x".repeat(80),
    ]) {
      expect(renderTemplate("cancellation-kept", "en", { ...minimal, firstName }).text).toMatch(/^Hello,/);
    }
  });

  it("any text in any fact adds no element to the HTML and no line to the subject", () => {
    const elements = (markup: string) => markup.match(/<[a-z!/]/gi)?.length;
    const expected = elements(renderTemplate("cancellation-declined", "en", full).html);
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: "binary" }), (value) => {
        const { subject, html } = renderTemplate("cancellation-declined", "en", {
          ...full,
          shopName: `a${value}`,
          firstName: value,
          reason: `a${value}`,
        });
        expect(elements(html)).toBe(expected);
        expect(subject).not.toMatch(/[\r\n]/);
      }),
    );
  });
});
