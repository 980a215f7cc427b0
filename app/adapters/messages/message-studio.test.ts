import { describe, expect, test } from "vitest";
import { factsOfMessage } from "../../domain/messages/message-facts";
import {
  MESSAGE_KINDS,
  MESSAGE_LANGUAGES,
  messageKind,
  type MessageLanguage,
} from "../../domain/messages/message-kinds";
import { RETURN_TEMPLATES } from "../../domain/returns/templates";
import { NOTICE_TEMPLATES, SHIPPING_TEMPLATES } from "../../domain/shipping/templates";
import { MAIL_LANGUAGES } from "../mail/locales";
import { SMS_LANGUAGES } from "../sms/locales";
import { smsLength } from "../../lib/sms-length";
import { createMessageStudio } from "./message-studio";

const studio = createMessageStudio();
const languages = Object.keys(MESSAGE_LANGUAGES) as MessageLanguage[];
const undo = messageKind("cancellation-undo", "EMAIL")!;
const late = messageKind("delay-missed", "SMS")!;

test("every message shoppers can get is in the list, once", () => {
  const mails = [...Object.keys(MAIL_LANGUAGES[0]!.mails), ...RETURN_TEMPLATES, ...SHIPPING_TEMPLATES];
  const listed = (channel: string) =>
    MESSAGE_KINDS.filter((kind) => kind.channel === channel).map(({ event }) => event);
  expect(listed("EMAIL").toSorted()).toEqual(mails.toSorted());
  expect(listed("SMS").toSorted()).toEqual([...NOTICE_TEMPLATES].toSorted());
  expect(MAIL_LANGUAGES.map(({ language }) => language)).toEqual(languages);
  expect(SMS_LANGUAGES.map(({ language }) => language)).toEqual(languages);
});

describe.each(MESSAGE_KINDS)("$channel $event", (kind) => {
  test.each(languages)("the words that come with the app pass their own check (%s)", (language) => {
    expect(studio.check(kind, studio.builtIn(kind, language))).toEqual([]);
  });

  test("every fact can be named", () => {
    for (const { name } of factsOfMessage(kind)) {
      const needed = factsOfMessage(kind).flatMap((one) => (one.isNeeded ? `{{ ${one.name} }}` : []));
      const text = `Hello. {{ ${name} }} ${needed.join(" ")}`;
      expect(studio.check(kind, kind.channel === "SMS" ? { text } : { body: [text] })).toEqual([]);
    }
  });
});

describe("text messages", () => {
  test.each(SMS_LANGUAGES.map(({ language }) => language as MessageLanguage))(
    "%s: short, with the link, each its own",
    (language) => {
      const texts = MESSAGE_KINDS.filter(({ channel }) => channel === "SMS").map((kind) => {
        const { text } = studio.preview(kind, language, {});
        expect(text).toContain("https://");
        expect(text).not.toMatch(/\{\{|%\}|undefined|null/);
        expect(text.length, text).toBeLessThanOrEqual(300);
        return text;
      });
      expect(new Set(texts).size).toBe(texts.length);
    },
  );

  test.each([
    ["", 0, 0],
    ["a".repeat(160), 160, 1],
    ["a".repeat(161), 161, 2],
    ["€".repeat(80), 160, 1],
    ["ł".repeat(70), 70, 1],
    ["ł".repeat(71), 71, 2],
    ["👍", 2, 1],
  ])("are counted as carriers count them: %#", (text, units, segments) => {
    expect(smsLength(text)).toMatchObject({ units, segments });
  });
});

describe("own words that cannot be used are refused before they are saved", () => {
  const problems = (words: Parameters<typeof studio.check>[1], kind = undo) =>
    studio
      .check(kind, words)
      .map(({ text }) => text)
      .join("\n");
  test.each([
    ["an unknown fact", { subject: "{{ password }}" }, "no fact called password"],
    ["an unknown fact where no example leads", { body: ["{% if false %}{{ secret }}{% endif %}x"] }, "called secret"],
    ["an unknown filter", { heading: "{{ shopName | shout }}" }, "shout"],
    ["an unknown tag", { body: ["{% include 'x' %}"] }, "include"],
    ["what does not end", { body: ["{% if amount %}x"] }, "not closed"],
    ["nothing at all", { subject: "  " }, "subject"],
    ["an endless loop", { body: ["{% for i in (1..100000000) %}a{% endfor %}"] }, "limit"],
    [
      "a loop in a loop",
      { body: ["{% for i in (1..900) %}{% for j in (1..9000) %}abc{% endfor %}{% endfor %}"] },
      "limit",
    ],
    ["a letter without end", { body: ["{% for i in (1..9999) %}abcdef{% endfor %}"] }, "letters"],
    [
      "doubling",
      {
        body: ["{% assign a = 'xxxxxxxxxx' %}{% for i in (1..40) %}{% assign a = a | append: a %}{% endfor %}{{ a }}"],
      },
      "limit",
    ],
  ])("%s", (_, words, said) => {
    expect(problems(words)).toContain(said);
  });

  test("a text message without the link, or far too long", () => {
    expect(problems({ text: "Sorry, late." }, late)).toContain("{{ link }}");
    expect(problems({ text: `${"very ".repeat(200)}{{ link }}` }, late)).toContain("at most");
  });

  test("nothing of the world around can be reached", () => {
    for (const name of ["constructor", "__proto__", "process", "globalThis", "this"]) {
      expect(problems({ subject: `x {{ ${name} }}` })).not.toBe("");
    }
    expect(studio.preview(undo, "en", { subject: "a{{ shopName.constructor.name }}b" }).subject).toBe("ab");
  });
});

describe("a preview", () => {
  test("escapes what own words contain, and shows an order's own names", () => {
    const order = {
      shopName: "S & Co",
      orderName: "#42",
      firstName: "Zoë",
      items: [{ title: "<i>Cup</i>", quantity: 3 }],
    };
    const { html, text, subject } = studio.preview(
      undo,
      "en",
      { body: ["<script>alert(1)</script> {{ orderName }}"] },
      order,
    );
    expect(subject).toContain("#42");
    expect(text).toContain("<script>alert(1)</script> #42");
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt; #42");
    expect(html).toContain("&lt;i&gt;Cup&lt;/i&gt;");
    expect(html).not.toContain("<script");
  });

  test("of own words that fail says so, and is readable all the same", () => {
    const { problem, text } = studio.preview(undo, "en", { body: ["{{ x | nope }}"] });
    expect(problem).toContain("nope");
    expect(text).toContain("#1001");
  });
});
