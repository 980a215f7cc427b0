import fc from "fast-check";
import { Liquid } from "liquidjs";
import { describe, expect, it, test } from "vitest";
import { noticeTemplate, SHIPPING_TEMPLATES, type ShippingTemplate } from "../../domain/shipping/templates";
import { DELAY_KINDS, DELAY_REASONS, NOTICE_CHOICES } from "../../domain/shipping/types";
import { SHIPPING_LANGUAGES } from "../../lib/shopper-words/shipping";
import type { ToldParcel } from "../../lib/shopper-words/shipping/tell-parcel";
import { MAIL_LANGUAGES } from "./locales";
import { SHIPPING_MAIL_LANGUAGES } from "./locales/shipping";
import { renderShippingMail } from "./render-shipping-mail";
import type { ShippingMailFacts } from "./shipping-mail-facts";

const parcel: ToldParcel = {
  kind: "missed",
  items: [{ title: "Blue mug", quantity: 2 }],
  carrier: "DHL",
  trackingNumber: "00340434161094021501",
  trackingUrl: "https://carrier.example/t?a=1&b=2",
  oldBy: "D1",
  newFrom: "D2",
  newBy: "D3",
  reason: "weather",
  lastSeen: "D4",
  daysLate: 2,
};
const page = "https://app.example/n/a";
const full: ShippingMailFacts = {
  shopName: "Nordlicht",
  orderName: "#1001",
  firstName: "Mia",
  parcels: [parcel],
  choices: NOTICE_CHOICES.map((choice) => ({ choice, link: `${page}?choice=${choice}` })),
  answer: "wait",
  link: page,
  until: "D5",
  consent: "needed",
  cancelBy: "D6",
  goodwill: { value: "€5.00", code: "SORRY-7KQ4M2XN", minimum: "€50.00", expires: "D7", personal: true, alone: true },
};
const languages = SHIPPING_MAIL_LANGUAGES.map(({ language }) => language);
const everyMail = languages.flatMap((language) => SHIPPING_TEMPLATES.map((name) => [language, name] as const));

/** Facts as the sender of a letter would give them: its kind, and as many scores as its question has. */
function factsFor(name: ShippingTemplate, facts: ShippingMailFacts): ShippingMailFacts {
  const kind = DELAY_KINDS.find((one) => noticeTemplate([one]) === name) ?? "missed";
  const scores = name === "survey-nps" ? 11 : name === "survey-csat" ? 5 : 0;
  const survey = Array.from({ length: scores }, (_, score) => `https://app.example/survey/a?score=${score}`);
  const parcels = facts.parcels.map((one) => ({ ...one, kind }));
  const unsent: ToldParcel = { ...parcel, kind: "not_shipped", trackingUrl: undefined };
  const told = name === "delay-several" ? [...parcels, unsent] : name === "goodwill-given" ? [] : parcels;
  return { ...facts, parcels: told, survey };
}

test("each kind of delay has a letter of its own, and several have one together", () => {
  const own = DELAY_KINDS.map((kind) => noticeTemplate([kind]));
  expect(own).toEqual(DELAY_KINDS.map((kind) => `delay-${kind.replaceAll("_", "-")}`));
  expect(noticeTemplate(["missed", "missed"])).toBe("delay-several");
});

test("letters and words about shipping exist in the languages all mails are written in", () => {
  const all = MAIL_LANGUAGES.map(({ language }) => language);
  expect(languages).toEqual(all);
  expect(SHIPPING_LANGUAGES.map(({ language }) => language)).toEqual(all);
  for (const { mails } of SHIPPING_MAIL_LANGUAGES) expect(Object.keys(mails)).toEqual([...SHIPPING_TEMPLATES]);
});

test("no language borrows another's sentences", () => {
  const said = (words: object): string[] =>
    Object.values(words).flatMap((one: unknown) =>
      typeof one === "string" ? [one] : typeof one === "object" && one ? said(one) : [],
    );
  for (const all of [SHIPPING_LANGUAGES, SHIPPING_MAIL_LANGUAGES]) {
    const [english, ...others] = all.map(said);
    const sentences = new Set(english!.filter((text) => text.replace(/\{[^}]*\}+/g, "").length > 20));
    for (const other of others) expect(other.filter((text) => sentences.has(text))).toEqual([]);
  }
});

/** Any of the facts may be missing. */
const anyFacts: fc.Arbitrary<ShippingMailFacts> = fc
  .record({
    firstName: fc.constantFrom("Mia", null),
    again: fc.boolean(),
    tooLate: fc.boolean(),
    consent: fc.constantFrom(undefined, "silence" as const, "needed" as const),
    cancelBy: fc.constantFrom(undefined, "D6"),
    until: fc.constantFrom(undefined, "D5"),
    answer: fc.constantFrom(undefined, ...NOTICE_CHOICES),
    choices: fc.subarray([...full.choices!]),
    link: fc.constantFrom(undefined, page),
    goodwill: fc.option(
      fc.record({
        value: fc.constant("10%"),
        code: fc.constantFrom(undefined, "SORRY-1"),
        minimum: fc.constantFrom(undefined, "€50.00"),
        expires: fc.constantFrom(undefined, "D7"),
        personal: fc.boolean(),
        alone: fc.boolean(),
      }),
      { nil: undefined },
    ),
    parcel: fc.record({
      oldBy: fc.constantFrom(undefined, "D1"),
      newFrom: fc.constantFrom(undefined, "D2"),
      newBy: fc.constantFrom(undefined, "D3"),
      reason: fc.constantFrom(undefined, ...DELAY_REASONS),
      lastSeen: fc.constantFrom(undefined, "D4"),
      carrier: fc.constantFrom(undefined, "DHL"),
      trackingNumber: fc.constantFrom(undefined, "0034"),
      trackingUrl: fc.constantFrom(undefined, "https://carrier.example/t"),
    }),
  })
  .map(({ parcel: some, ...facts }) => ({ ...full, ...facts, parcels: [{ ...parcel, ...some }] }));

describe.each(everyMail)("%s %s", (language, name) => {
  it("is complete, and its text says what its HTML says, whatever is not known", () => {
    const isSound = (facts: ShippingMailFacts) => {
      const mail = renderShippingMail(name, language, factsFor(name, facts));
      expect(mail.problem).toBeUndefined();
      expect(mail.language).toBe(language);
      expect(mail.subject).toContain("#1001");
      for (const part of [mail.subject, mail.text, mail.html]) {
        expect(part).not.toMatch(/\{\{|\{%|\}\}|%\}|\bundefined\b|\bnull\b|\[object|\bNaN\b/);
      }
      expect(mail.text).not.toMatch(/ [,.。、]|[.。]{2}/);
      for (const row of [mail.subject, ...mail.text.split("\n").filter((line) => line !== "-- ")]) {
        expect(row.trimEnd()).toBe(row);
        expect(row.trimStart()).not.toContain("  ");
      }
      if (language !== "ja") expect(mail.text).not.toMatch(/[a-zà-ü][.!?][A-ZÀ-Ü]/);
      else expect(mail.text).not.toMatch(/[。、] [^\n]/);
      const flat = mail.text.replace(/\s+/g, " ");
      for (const row of wordsOf(mail.html)) expect(flat).toContain(row);
    };
    isSound(full);
    isSound({ shopName: "Nordlicht", orderName: "#1001", firstName: null, parcels: [{ kind: "missed", items: [] }] });
    fc.assert(fc.property(anyFacts, isSound), { numRuns: 12, seed: 4 });
  });
});

/** Every row of words a reader of the HTML sees below its heading. */
function wordsOf(html: string): readonly string[] {
  const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", "#34": '"', "#39": "'", amp: "&" };
  return html
    .slice(html.indexOf("</h1>"))
    .replace(/<[^>]+>/g, "\n")
    .split("\n")
    .map((row) => row.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole).trim())
    .filter((row) => row !== "" && !row.startsWith("&times;"))
    .map((row) => row.replace(/\s+/g, " "));
}

describe("what a letter says", () => {
  const say = (name: ShippingTemplate, facts: Partial<ShippingMailFacts> = {}, language = "en") =>
    renderShippingMail(name, language, factsFor(name, { ...full, ...facts }));
  const some = (more: Partial<ToldParcel>) => ({ parcels: [{ ...parcel, ...more }] });

  it("old and new date, the reason, or honestly that there is no date yet", () => {
    const { text } = say("delay-missed");
    expect(text).toContain("should have been with you by D1");
    expect(text).toContain("between D2 and D3. The weather is holding it up.");
    const unknown = say("delay-missed", some({ newFrom: undefined, newBy: undefined, reason: undefined })).text;
    expect(unknown).toContain("We cannot give you a new date yet");
    expect(unknown).toContain("New date: not known yet");
  });

  it("of what was not shipped in time: the revised date, the free cancel, and what silence means (16 CFR 435.2)", () => {
    const silence = say("delay-not-shipped", { consent: "silence" }).text;
    expect(silence).toContain("We now expect to send it between D2 and D3.");
    expect(silence).toContain("cancel what has not been sent yet at any time, at no cost");
    expect(silence).toContain("unless we hear from you before it is sent, we take it that you agree");
    const needed = say("delay-not-shipped").text;
    expect(needed).toContain("If you would like to wait, please tell us by D6.");
    expect(needed).toContain("we cancel it and give you your full refund");
    expect(needed).not.toContain("keep the right");
    const indefinite = say("delay-not-shipped", some({ newFrom: undefined, newBy: undefined })).text;
    expect(indefinite).toContain("We cannot give you a new shipping date yet");
    expect(indefinite).toContain("you keep the right to cancel until it is sent");
    expect(say("delay-not-shipped", { consent: undefined }).text).not.toContain("If you would like to wait");
  });

  it("what the law asks for, whatever words a merchant chose", () => {
    for (const language of languages) {
      const facts = factsFor("delay-not-shipped", full);
      const ours = renderShippingMail("delay-not-shipped", language, facts).text;
      const own = renderShippingMail("delay-not-shipped", language, facts, { body: ["Own words."] }).text;
      expect(own).toContain("Own words.");
      expect(own).toContain("D6");
      const [, , , rights, silence] = ours.split("\n\n");
      for (const due of [rights, silence]) expect(own, language).toContain(due);
    }
  });

  it("an apology in every letter about a delay, and never blame, excuse or hurry", () => {
    for (const name of SHIPPING_TEMPLATES.filter((one) => one.startsWith("delay-") && one !== "delay-answer")) {
      const { subject, text } = say(name, { again: true });
      if (name !== "delay-lost") expect(text, name).toMatch(/sorry/);
      expect(`${subject} ${text}`, name).not.toMatch(/unfortunately|your fault|busy|hurry|urgent|!|carrier'?s? fault/i);
    }
  });

  it("the choices with their links, where they are offered and only there", () => {
    const { text, html } = say("delay-missed", { choices: full.choices!.slice(0, 1) });
    expect(text).toContain(`- I will wait\n  ${page}?choice=wait`);
    expect(html).toContain(`href="${page}?choice=wait"`);
    expect(text).not.toContain("choice=cancel");
    const none = say("delay-missed", { choices: [] }).text;
    expect(none).not.toContain("What would you like to do?");
    expect(none).toContain(`See how it stands:\n${page}`);
    expect(say("delay-answer").text).not.toContain("What would you like to do?");
  });

  it("the code with its value, minimum, end and conditions; store credit without a code", () => {
    const { text } = say("goodwill-given");
    expect(text).toContain("it takes €5.00 off your next order");
    expect(text).toContain(
      "Your code:\nSORRY-7KQ4M2XN\n€5.00 off your next order\nFor orders from €50.00\nGood until D7\n" +
        "Can be used once, only with your account\nCannot be combined with other discounts",
    );
    const credit = say("goodwill-given", { goodwill: { value: "€5.00", expires: "D7" } }).text;
    expect(credit).toContain("added €5.00 of store credit to your account. You can use it until D7.");
    expect(credit).not.toContain("code");
  });

  it("that it is too late to cancel, when it is", () => {
    expect(say("delay-answer", { answer: "cancel" }).text).toContain("We are stopping what has not left yet");
    const late = say("delay-answer", { answer: "cancel", tooLate: true }).text;
    expect(late).toContain("can no longer cancel it");
    expect(late).not.toContain("stopping");
  });

  it("a digest tells each parcel with its own trouble, items and dates", () => {
    const { text } = say("delay-several");
    expect(text).toContain("Parcel 1: late\n- 2 × Blue mug\nDate expected before: by D1");
    expect(text).toContain("Not sent yet\n- 2 × Blue mug\nShipping date planned before: by D1");
  });

  it("a question with a link for each score, and one not to be asked again", () => {
    const nps = say("survey-nps");
    expect(nps.html.match(/survey\/a\?score=\d+/g)).toHaveLength(11);
    expect(nps.text).toContain("How likely are you to recommend Nordlicht to a friend?");
    expect(nps.text).toContain("Do not ask me again:");
    expect(say("survey-csat").html.match(/survey\/a\?score=\d+/g)).toHaveLength(5);
    expect(nps.text).not.toContain("SORRY");
  });
});

describe("hostile facts stay text", () => {
  const hostile = `<script>alert(1)</script>{{ shopName }}{% raw %}"'&\r\nBcc: evil@example.com`;
  const bad = "javascript:alert(1)";
  const facts: ShippingMailFacts = {
    ...full,
    shopName: hostile,
    orderName: hostile,
    firstName: hostile,
    until: hostile,
    cancelBy: hostile,
    link: bad,
    choices: [{ choice: "wait", link: bad }],
    goodwill: { value: hostile, code: hostile, minimum: hostile, expires: hostile },
    parcels: [
      {
        ...parcel,
        items: [{ title: hostile, quantity: 1 }],
        carrier: hostile,
        trackingNumber: hostile,
        trackingUrl: bad,
        oldBy: hostile,
        newBy: hostile,
        newFrom: hostile,
        lastSeen: hostile,
      },
    ],
  };

  test.each(SHIPPING_TEMPLATES)("%s", (name) => {
    const { subject, text, html } = renderShippingMail(name, "en", { ...factsFor(name, facts), survey: [bad] });
    expect(subject).not.toMatch(/[\r\n]/);
    expect(text).not.toMatch(/^Bcc:/m);
    expect(html).not.toMatch(/<script|javascript:/);
    expect(html).toContain("&lt;script&gt;");
  });
});

test("every letter is Liquid that parses by itself", () => {
  const engine = new Liquid({ strictFilters: true });
  for (const { mails, language, action, ...fragments } of SHIPPING_MAIL_LANGUAGES) {
    const texts = Object.values(mails).flatMap(({ subject, heading, body }) => [subject, heading, ...body]);
    for (const text of [...texts, language, action, ...Object.values(fragments)]) {
      expect(() => engine.parse(text)).not.toThrow();
    }
  }
});
