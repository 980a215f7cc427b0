import { Liquid } from "liquidjs";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { DECLINE_WORDS } from "../../domain/policy/decline-words";
import { RETURN_PRESETS } from "../../domain/policy/presets/return";
import { ABUSE_PRESETS } from "../../domain/policy/presets/return-terms";
import { RETURN_TEMPLATES, type ReturnTemplate } from "../../domain/returns/templates";
import { fill, sayReason, SHOPPER_LANGUAGES, spokenLocale } from "../../lib/shopper-words";
import { MAIL_LANGUAGES } from "./locales";
import { RETURN_MAIL_LANGUAGES } from "./locales/returns";
import { renderReturnMail } from "./render-return-mail";
import type { ReturnMailFacts } from "./return-mail-facts";

const minimal: ReturnMailFacts = {
  shopName: "Nordlicht",
  orderName: "#1001",
  firstName: null,
  rma: "RMA-7KQ4-M2XN",
  gift: false,
  fault: false,
  onRequest: false,
  hasLabel: false,
  hasQr: false,
  expired: false,
  credit: false,
};
const full: ReturnMailFacts = {
  ...minimal,
  firstName: "Mia",
  fault: true,
  hasLabel: true,
  hasQr: true,
  when: "inspected",
  askedAt: "6 July 2026 at 12:00 CEST",
  until: "7 July 2026 at 12:00 CEST",
  sendBy: "20 July 2026",
  daysLeft: 9,
  total: "€38.20",
  bonus: "€3.82",
  parts: [
    { part: "items", amount: "€45.00" },
    { part: "restocking", amount: "-€2.90" },
    { part: "label", amount: "-€3.90" },
    { part: "refund", amount: "€38.20" },
    { part: "bonus", amount: "€3.82" },
  ],
  fees: [{ part: "label", amount: "€4.41" }],
  items: [
    { title: "Blue mug", quantity: 2 },
    { title: "Tea towel", quantity: 1, keep: true },
  ],
  declined: [{ title: "Gift card", quantity: 1, because: "Gift cards cannot be returned." }],
  newItems: [{ title: "Green mug", quantity: 2 }],
  address: ["Nordlicht GmbH", "Hafenstraße 1", "20457 Hamburg", "Germany"],
  instructions: "Use the original box.\nNo glass in plastic bags.",
  link: "https://app.example/r/a?x=1&y=2",
  trackingNumber: "00340434161094021501",
  trackingUrl: "https://carrier.example/t?a=1&b=2",
  survey: [1, 2, 3, 4, 5].map((score) => `https://app.example/survey/a?score=${score}`),
};
const variants: readonly (readonly [string, ReturnMailFacts])[] = [
  ["full facts", full],
  ["minimal facts", minimal],
  ["a label on request", { ...full, onRequest: true, hasLabel: false, when: "first_scan" }],
  ["store credit, paid already", { ...full, credit: true, when: undefined, daysLeft: 1 }],
  ["an exchange with something to pay", { ...minimal, due: "€4.00", daysLeft: 0, when: "delivered" }],
  ["nothing received", { ...minimal, ending: "not_received", expired: true, when: "approved" }],
  ["nothing accepted", { ...minimal, ending: "not_accepted" }],
  ["a gift", { ...full, gift: true }],
];
const languages = RETURN_MAIL_LANGUAGES.map(({ language }) => language);
const everyMail = languages.flatMap((language) => RETURN_TEMPLATES.map((name) => [language, name] as const));

test("letters and words about returns exist in the languages all mails are written in", () => {
  const all = MAIL_LANGUAGES.map(({ language }) => language);
  expect(languages).toEqual(all);
  expect(SHOPPER_LANGUAGES.map(({ language }) => language)).toEqual(all);
  for (const { mails } of RETURN_MAIL_LANGUAGES) expect(Object.keys(mails)).toEqual([...RETURN_TEMPLATES]);
});

describe.each(everyMail)("%s %s", (language, name) => {
  test.each(variants)("is complete with %s", (_, facts) => {
    const mail = renderReturnMail(name, language, facts);
    expect(mail.language).toBe(language);
    expect(mail.subject).toContain("#1001");
    expect(mail.html).toContain(`<html lang="${language}" dir="ltr">`);
    for (const part of [mail.subject, mail.text, mail.html]) {
      expect(part).not.toMatch(/\{\{|\{%|\}\}|%\}|\bundefined\b|\bnull\b|\[object|\bNaN\b/);
    }
    expect(mail.text).not.toMatch(/ [,.。]/);
    for (const row of [mail.subject, ...mail.text.split("\n").filter((line) => line !== "-- ")]) {
      expect(row.trimEnd()).toBe(row);
      expect(row.trimStart()).not.toContain("  ");
    }
    // Sentences that follow each other are told apart.
    if (language !== "ja") expect(mail.text).not.toMatch(/[a-zà-ü][.!?][A-ZÀ-Ü]/);
  });

  it("is written in its own language, not in another's words", () => {
    const textsOf = (code: string) => RETURN_MAIL_LANGUAGES.find((texts) => texts.language === code)!.mails[name];
    for (const other of languages.filter((code) => code !== language)) {
      expect(textsOf(other).heading).not.toBe(textsOf(language).heading);
      expect(textsOf(other).body.at(-1) ?? "").not.toBe(
        textsOf(language).body.at(-1)?.includes("{{ timing }}") ? "" : textsOf(language).body.at(-1),
      );
    }
  });
});

describe("what a letter shows", () => {
  const show = (name: ReturnTemplate, facts: ReturnMailFacts = full) => renderReturnMail(name, "en", facts);

  it("the plain text says whatever the HTML says", () => {
    for (const [language, name] of everyMail) {
      const { text, html } = renderReturnMail(name, language, full);
      const words = html
        .slice(html.indexOf("</h1>"))
        .replace(/<[^>]+>/g, "\n")
        .split("\n")
        .map(unescaped)
        .filter((row) => row !== "" && !row.startsWith("&times;"));
      const flat = text.replace(/\s+/g, " ");
      for (const row of words) expect(flat, `${language} ${name}`).toContain(row.replace(/\s+/g, " "));
    }
  });

  it("amounts only where money is told, to the cent, with their fees named", () => {
    const { text } = show("return-refunded");
    expect(text).toContain("We have refunded €38.20");
    for (const row of ["Restocking fee: -€2.90", "Return label: -€3.90", "Bonus as store credit: €3.82"]) {
      expect(text).toContain(row);
    }
    for (const name of ["return-review", "return-declined", "return-reminder", "return-arrived"] as const) {
      expect(show(name).text).not.toContain("€");
    }
  });

  it("a gift's letters say nothing of money, in any language", () => {
    const said = /[€$£¥]|\d[.,]\d\d\b/;
    const money =
      /refund|money|store credit|bonus|erstatte|\bgeld\b|guthaben|rembours|argent|crédit|reembols|dinero|crédito|rimbors|denaro|credito|terugbeta|tegoed|dinheiro|返金|クレジット|お支払い/i;
    for (const [language, name] of everyMail) {
      const { subject, text, html } = renderReturnMail(name, language, { ...full, gift: true });
      for (const part of [subject, text]) expect(part, `${language} ${name}`).not.toMatch(said);
      expect(html.slice(html.indexOf("<body"))).not.toMatch(/[€$£¥]/);
      // How it ends for a gift is `return-done`: the other letters about money are never planned for one.
      if (name !== "return-refunded") expect(`${subject} ${text}`, `${language} ${name}`).not.toMatch(money);
    }
  });

  it("days left, the last day and one day in words", () => {
    const left = (daysLeft: number) => show("return-reminder", { ...full, daysLeft }).text;
    expect(left(9)).toContain("There are 9 days left to send it.");
    expect(left(1)).toContain("There is one day left");
    expect(left(0)).toContain("Today is the last day");
  });

  it("an apology where the shop was at fault, and only there", () => {
    for (const name of [
      "return-review",
      "return-approved",
      "return-label",
      "return-keep",
      "return-refunded",
    ] as const) {
      expect(show(name).text).toMatch(/sorry/i);
      expect(show(name, { ...full, fault: false }).text).not.toMatch(/sorry/i);
    }
  });

  it("the question with a link for each answer, very easy first, in the last letters only", () => {
    for (const name of RETURN_TEMPLATES) {
      const { text, html } = show(name);
      const isAsked = ["return-refunded", "return-exchanged", "return-done"].includes(name);
      expect(text.includes("How easy was it")).toBe(isAsked);
      expect(html.match(/\/survey\/a\?score=\d/g) ?? []).toHaveLength(isAsked ? 5 : 0);
    }
    expect(show("return-refunded").text).toMatch(/- Very easy\n {2}https:\/\/app\.example\/survey\/a\?score=5/);
    expect(show("return-refunded", { ...full, survey: undefined }).text).not.toContain("How easy");
  });

  it("links are escaped in HTML and whole in text", () => {
    const { text, html } = show("return-label");
    expect(text).toContain("Get your label:\nhttps://app.example/r/a?x=1&y=2");
    expect(html).toContain(`href="https://app.example/r/a?x=1&amp;y=2"`);
    expect(text).toContain("00340434161094021501 https://carrier.example/t?a=1&b=2");
  });
});

const PRESET_REASONS = [...RETURN_PRESETS, ...ABUSE_PRESETS].flatMap(({ document: { rules, otherwise } }) =>
  [...rules.map(({ then }) => then), otherwise].flatMap((outcome) => ("because" in outcome ? [outcome.because] : [])),
);

test.each(
  SHOPPER_LANGUAGES.filter(({ language }) => language !== "en").map((words) => [words.language, words] as const),
)(
  "%s: reasons of presets and of the app are said in the shopper's language, a merchant's own as written",
  (_, words) => {
    const values = Object.fromEntries(Object.keys(DECLINE_WORDS).map((name) => [name, `[${name}]`]));
    expect(PRESET_REASONS.length).toBeGreaterThan(6);
    for (const reason of PRESET_REASONS.map((one) => fill(one, values)))
      expect(sayReason(words, reason)).not.toBe(reason);
    expect(sayReason(words, "The time to return this item ended on 4. Juli 2026.")).toContain("4. Juli 2026");
    expect(sayReason(words, "Only 2 of this item can still be returned.")).toContain("2");
    for (const own of ["Zu spät, sorry", "constructor", "(a+)+$"]) expect(sayReason(words, own)).toBe(own);
  },
);

test.each([
  ["de-AT", "de-AT"],
  ["de_AT", "de-AT"],
  ["pt-BR", "pt-BR"],
  ["sv", "en"],
  ["no such thing", "en"],
  ["de-", "de"],
  [null, "en"],
])("dates and amounts for %s are written as in %s: never in another language than the letter", (locale, spoken) => {
  expect(spokenLocale(locale)).toBe(spoken);
});

describe("hostile facts stay text", () => {
  const hostile = `<script>alert(1)</script>{{ shopName }}{% raw %}"'&\r\nBcc: evil@example.com`;
  const lines = [{ title: hostile, quantity: 1, because: hostile }];
  const amounts = [{ part: "items", amount: hostile }] as const;
  const facts: ReturnMailFacts = {
    ...full,
    shopName: hostile,
    orderName: hostile,
    firstName: hostile,
    rma: hostile,
    askedAt: hostile,
    until: hostile,
    sendBy: hostile,
    total: hostile,
    bonus: hostile,
    parts: amounts,
    fees: amounts,
    items: lines,
    declined: lines,
    newItems: lines,
    address: [hostile],
    instructions: hostile,
    trackingNumber: hostile,
    link: "javascript:alert(1)",
    trackingUrl: "javascript:alert(1)",
    survey: Array<string>(5).fill("javascript:alert(1)"),
  };

  test.each(RETURN_TEMPLATES)("%s", (name) => {
    const { subject, text, html } = renderReturnMail(name, "en", facts);
    expect(subject).not.toMatch(/[\r\n]/);
    expect(text.replace(/^Please note:\n(.*\n)*?\n/m, "")).not.toMatch(/^Bcc:/m);
    expect(html).not.toMatch(/<script|javascript:/);
    expect(html).toContain("&lt;script&gt;");
    expect(text).toContain("{{ shopName }}");
  });

  it("any text in any fact adds no element to the HTML and no line to the subject", () => {
    const elements = (markup: string) => markup.match(/<[a-z!/]/gi)?.length;
    const expected = elements(renderReturnMail("return-approved", "en", full).html);
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: "binary" }), (value) => {
        const title = `a${value}`;
        const { subject, html } = renderReturnMail("return-approved", "en", {
          ...full,
          shopName: title,
          firstName: value,
          items: [
            { title, quantity: 1 },
            { title, quantity: 1, because: title },
          ],
          declined: [{ title, quantity: 1, because: title }],
        });
        expect(elements(html)).toBe(expected);
        expect(subject).not.toMatch(/[\r\n]/);
      }),
      { numRuns: 50 },
    );
  });
});

/** What the engine escapes, back again. */
function unescaped(markup: string): string {
  return markup
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&#34;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")
    .trim();
}

test("every letter is Liquid that parses by itself", () => {
  const engine = new Liquid({ strictFilters: true });
  for (const { mails, sorry, way, timing } of RETURN_MAIL_LANGUAGES) {
    const texts = Object.values(mails).flatMap(({ subject, heading, body }) => [subject, heading, ...body]);
    for (const text of [...texts, sorry, way, timing]) expect(() => engine.parse(text)).not.toThrow();
  }
});
