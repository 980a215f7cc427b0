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

export const CANCELLATION_EXAMPLES: Three<TemplateFacts> = [
  {
    ...common,
    ...{ reason: "It was packed already", amount: "€19.90", until: "12 July 2026, 10:00", link: LINK, lines: items },
  },
  bare,
  { ...nasty, reason: NASTY, amount: NASTY, until: NASTY, link: "javascript:alert(1)", lines: nastyItems },
];

const flags = {
  ...{ gift: false, fault: false, onRequest: false, hasLabel: false, hasQr: false, expired: false, credit: false },
};

export const RETURN_EXAMPLES: Three<ReturnMailFacts> = [
  {
    ...{ ...common, ...flags, rma: "R-7KQ4-M2XN", fault: true, hasLabel: true, hasQr: true, when: "inspected" },
    ...{ askedAt: "6 July 2026, 12:00", until: "7 July 2026, 12:00", sendBy: "20 July 2026", daysLeft: 9 },
    ...{ total: "€38.20", bonus: "€3.82", link: LINK, trackingNumber: "00340434161094021501", items },
    parts: [
      { part: "items", amount: "€45.00" },
      { part: "restocking", amount: "-€2.90" },
      { part: "label", amount: "-€3.90" },
      { part: "refund", amount: "€38.20" },
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

const parcel = { items, carrier: "DHL", trackingNumber: "00340434161094021501" };

export const SHIPPING_EXAMPLES: Three<ShippingMailFacts> = [
  {
    ...{ ...common, link: LINK, until: "Monday, 13 July", again: true, answer: "wait" },
    parcels: [
      {
        ...{
          ...parcel,
          kind: "missed",
          oldBy: "Friday, 10 July",
          newFrom: "Monday, 13 July",
          newBy: "Tuesday, 14 July",
        },
        ...{ reason: "weather", lastSeen: "Tuesday, 7 July", daysLate: 3 },
      },
    ],
    choices: [
      { choice: "wait", link: `${LINK}&choice=wait` },
      { choice: "claim", link: `${LINK}&choice=claim` },
    ],
    goodwill: { value: "10%", code: "SORRY-4F7Q2K9M", expires: "1 October 2026", personal: true },
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

export const SMS_EXAMPLES: Three<SmsFacts> = [
  { ...common, oldBy: "Friday, 10 July", newFrom: "Monday, 13 July", newBy: "Tuesday, 14 July", link: LINK },
  { ...bare, link: LINK },
  { ...nasty, oldBy: NASTY, newBy: NASTY, link: LINK },
];
