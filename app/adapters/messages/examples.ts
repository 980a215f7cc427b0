import type { MessageLanguage } from "../../domain/messages/message-kinds";
import { formatMoney } from "../../domain/money";
import { DELAY_KINDS } from "../../domain/shipping/types";
import { NOTICE_TEMPLATES } from "../../domain/shipping/templates";
import { tellDays } from "../../lib/tell-day";
import type { ReturnMailFacts } from "../mail/return-mail-facts";
import type { ShippingMailFacts } from "../mail/shipping-mail-facts";
import type { TemplateFacts } from "../mail/templates";
import type { SmsFacts } from "../sms/render-sms";

/** Of each kind: everything known, next to nothing known, and what would break careless words. */
export type Three<Facts> = readonly [full: Facts, bare: Facts, hostile: Facts];

const common = { shopName: "Nordlicht", orderName: "#1001", firstName: "Mia" };
const bare = { ...common, firstName: null };
const NASTY = `<b>"O'Neill" & Söhne</b> {{ shopName }} {% raw %} 'x' 👩‍👩‍👧`;
const nasty = { shopName: NASTY, orderName: `#${NASTY}`, firstName: NASTY.slice(0, 30) };
const LINK = "https://shop.example/r/0199a3c2.Jm4?a=1&b=2";
const items = [
  { title: "Blue mug", quantity: 2 },
  { title: "Tea towel", quantity: 1 },
];
const nastyItems = [{ title: NASTY.repeat(3), quantity: 999 }];

/** Days of July 2026, moments and amounts as a letter in that language says them. */
function sayIn(language: MessageLanguage) {
  const { day, weekday, moment } = tellDays("Europe/Berlin", language);
  const july = (date: number) => new Date(Date.UTC(2026, 6, date, 10));
  return {
    day: (date: number) => day(july(date)),
    weekday: (date: number) => weekday(july(date)),
    moment: (date: number) => moment(july(date)),
    euro: (minor: number) => formatMoney({ minor, currency: "EUR" }, language),
    percent: (share: number) => new Intl.NumberFormat(language, { style: "percent" }).format(share),
  };
}

/** What the examples are about: the language the letter is in, and what it tells of. */
export interface ExampleOf {
  readonly language: MessageLanguage;
  readonly event: string;
}

export const cancellationExamples = ({ language }: ExampleOf): Three<TemplateFacts> => {
  const say = sayIn(language);
  return [
    {
      ...common,
      ...{ reason: "It was packed already", amount: say.euro(1990), until: say.moment(12), link: LINK, lines: items },
      ...{ code: "481506", caseNumber: "12", answer: "We are sorry.\n\nA new mug leaves tomorrow." },
    },
    bare,
    {
      ...nasty,
      reason: NASTY,
      amount: NASTY,
      until: NASTY,
      link: "javascript:alert(1)",
      lines: nastyItems,
      ...{ code: NASTY, caseNumber: NASTY, answer: `${NASTY}\n${NASTY}` },
    },
  ];
};

const flags = {
  ...{ gift: false, fault: false, onRequest: false, hasLabel: false, hasQr: false, expired: false, credit: false },
};

export const returnExamples = ({ language }: ExampleOf): Three<ReturnMailFacts> => {
  const say = sayIn(language);
  return [
    {
      ...{ ...common, ...flags, rma: "R-7KQ4-M2XN", fault: true, hasLabel: true, hasQr: true, when: "inspected" },
      ...{ askedAt: say.moment(6), until: say.moment(7), sendBy: say.day(20), daysLeft: 9 },
      ...{ total: say.euro(3820), bonus: say.euro(382), link: LINK, trackingNumber: "00340434161094021501", items },
      parts: [
        { part: "items", amount: say.euro(4500) },
        { part: "restocking", amount: say.euro(-290) },
        { part: "label", amount: say.euro(-390) },
        { part: "refund", amount: say.euro(3820) },
      ],
      address: ["Nordlicht GmbH", "Hafenstraße 1", "20457 Hamburg", "Germany"],
      survey: [1, 2, 3, 4, 5].map((score) => `https://shop.example/survey/a?score=${score}`),
    },
    { ...bare, ...flags, rma: "R-1", expired: true, ending: "not_received" },
    {
      ...{ ...nasty, ...flags, rma: NASTY, credit: true, kept: true, unsent: true, onRequest: true, when: "approved" },
      ...{ total: NASTY, due: NASTY, quoted: NASTY, short: NASTY, sendBy: NASTY, daysLeft: 0, toSend: nastyItems },
      ...{ items: nastyItems, instructions: NASTY, link: "javascript:alert(1)" },
    },
  ];
};

const TRACKING = { carrier: "DHL", trackingNumber: "00340434161094021501" };
const NOTICE_LINK = "https://shop.example/n/0199a3c2.Jm4";

/** An order that did not leave has no parcel, and what US law asks for is said of it. */
function troubleOf({ event, language }: ExampleOf): Partial<ShippingMailFacts> & Pick<ShippingMailFacts, "parcels"> {
  const say = sayIn(language);
  const kind = DELAY_KINDS[NOTICE_TEMPLATES.findIndex((template) => template === event)] ?? "missed";
  const told = { kind, items, oldBy: say.weekday(10), newFrom: say.weekday(13), newBy: say.weekday(14), daysLate: 3 };
  if (kind === "not_shipped") return { parcels: [told], consent: "needed", cancelBy: say.weekday(17) };
  return { parcels: [{ ...told, ...TRACKING, reason: "weather", lastSeen: say.weekday(7) }] };
}

export const shippingExamples = (about: ExampleOf): Three<ShippingMailFacts> => {
  const say = sayIn(about.language);
  return [
    {
      ...{ ...common, link: NOTICE_LINK, until: say.weekday(13), again: true, answer: "wait" },
      ...troubleOf(about),
      choices: [
        { choice: "wait", link: `${NOTICE_LINK}?choice=wait` },
        { choice: about.event === "delay-not-shipped" ? "cancel" : "claim", link: `${NOTICE_LINK}?choice=other` },
      ],
      goodwill: { value: say.percent(0.1), code: "SORRY-4F7Q-2K9M-HJ3W", expires: say.day(31), personal: true },
      survey: Array.from({ length: 11 }, (_, score) => `https://shop.example/survey/a?score=${score}`),
    },
    { ...bare, parcels: [{ kind: "not_shipped", items: [] }] },
    {
      ...{ ...nasty, consent: "needed", cancelBy: NASTY, until: NASTY, link: "javascript:alert(1)", answer: "cancel" },
      parcels: [
        { kind: "not_shipped", items: nastyItems, oldBy: NASTY, newBy: NASTY, daysLate: 400 },
        { kind: "lost", items: nastyItems, carrier: NASTY, trackingNumber: NASTY, lastSeen: NASTY },
      ],
      choices: [{ choice: "cancel", link: LINK }],
      goodwill: { value: NASTY },
    },
  ];
};

export const smsExamples = ({ language }: ExampleOf): Three<SmsFacts> => {
  const say = sayIn(language);
  return [
    { ...common, oldBy: say.weekday(10), newFrom: say.weekday(13), newBy: say.weekday(14), link: NOTICE_LINK },
    { ...bare, link: NOTICE_LINK },
    { ...nasty, oldBy: NASTY, newBy: NASTY, link: NOTICE_LINK },
  ];
};
