import { RETURN_TEMPLATES } from "../returns/templates";
import { isShippingTemplate } from "../shipping/templates";
import type { MessageKind } from "./message-kinds";

/** Something a merchant's own words may name. */
export interface MessageFact {
  readonly name: string;
  readonly about: string;
  readonly example: string;
  /** The message is no use without it. */
  readonly isNeeded?: boolean;
}

const fact = (name: string, about: string, example: string): MessageFact => ({ name, about, example });

const COMMON = [
  fact("shopName", "Your shop's name", "Nordlicht"),
  fact("orderName", "The order", "#1001"),
  fact("firstName", "The shopper's first name; may be missing", "Mia"),
];
const YES = "true or false, for {% if %}";

const CANCELLATION = [
  ...COMMON,
  fact("until", "Until when the order can be kept, or by when a person answers; may be missing", "12 July 2026, 10:00"),
  fact("amount", "What was refunded; may be missing", "€19.90"),
  fact("reason", "Why it was declined; may be missing", "It was packed already"),
  fact("link", "Where the order can be kept; may be missing", "https://…"),
  fact("part", `Only some of the order is cancelled; ${YES}`, "false"),
  fact("lines", "The items, each with title and quantity, for {% for %}", "Blue mug, 2"),
];

const RETURN = [
  ...COMMON,
  fact("rma", "The return's number", "R-7KQ4-M2XN"),
  fact("sorry", "An apology, where you were at fault", "We are sorry that this went wrong."),
  fact("way", "What is given back, and how", "You get €38.20 back."),
  fact("timing", "When that will be", "As soon as your parcel has arrived."),
  fact("unsent", "What must still be sent, where money was given before", "Please remember to send…"),
  fact("unsentHeading", "The heading then", "Please still send your parcel"),
  fact("isUnsent", `Money was given before the parcel was sent; ${YES}`, "false"),
  fact("less", "Why less was given than was told before", "We had announced €45.00…"),
  fact("total", "What is given back; may be missing", "€38.20"),
  fact("bonus", "Store credit on top; may be missing", "€3.82"),
  fact("due", "What is left to pay for new items; may be missing", "€4.00"),
  fact("quoted", "What had been told; may be missing", "€45.00"),
  fact("short", "How much less it is; may be missing", "€6.80"),
  fact("until", "By when a person answers; may be missing", "7 July 2026, 12:00"),
  fact("askedAt", "When it was asked for", "6 July 2026, 12:00"),
  fact("sendBy", "The last day to send it; may be missing", "20 July 2026"),
  fact("daysLeft", "Days left to send it; may be missing", "9"),
  fact("when", "When money goes back: approved, first_scan, delivered or inspected", "inspected"),
  fact("ending", "Why nothing was given: not_received or not_accepted; may be missing", "not_received"),
  fact("credit", `It is given as store credit; ${YES}`, "false"),
  fact("onRequest", `A label waits to be asked for; ${YES}`, "false"),
  fact("hasLabel", `There is a label; ${YES}`, "true"),
  fact("hasQr", `There is a code instead of paper; ${YES}`, "true"),
  fact("expired", `It was called off because nothing was sent; ${YES}`, "false"),
  fact("fault", `You were at fault; ${YES}`, "true"),
  fact("kept", `The shopper keeps everything; ${YES}`, "false"),
  fact("gift", `It was a gift: no money is told; ${YES}`, "false"),
  fact("trackingNumber", "Of the parcel; may be missing", "00340434161094021501"),
  fact("link", "The page of the return; may be missing", "https://…"),
];

const DATES = [
  fact("oldBy", "What was told before; may be missing", "Friday, 10 July"),
  fact("newFrom", "From when it is expected now; may be missing", "Monday, 13 July"),
  fact("newBy", "By when it is expected now; missing while it is not known", "Tuesday, 14 July"),
  fact("arrival", "When it comes now, as a sentence", "We now expect it by Tuesday, 14 July."),
  fact("sending", "When it is sent now, as a sentence", "We now expect to send it by Tuesday, 14 July."),
];

const SHIPPING = [
  ...COMMON,
  ...DATES,
  fact("reason", "Why, where somebody who knows said so; may be missing", "The weather holds it up."),
  fact("lastSeen", "Day of the last news; may be missing", "Tuesday, 7 July"),
  fact("daysLate", "Days past what was told; may be missing", "3"),
  fact("rights", "The right to cancel, as a sentence; may be missing", "Until it is sent you can cancel…"),
  fact("silence", "What silence means, as a sentence; may be missing", "If you are happy to wait…"),
  fact("goodwill", "What you give for the trouble, as a sentence; may be missing", "As an apology…"),
  fact("soon", "By when you answer, as a sentence", "You will hear from us by Monday."),
  fact("again", `It was told before; ${YES}`, "false"),
  fact("isUnsent", `It has not been sent yet; ${YES}`, "false"),
  fact("canTrack", `There is a tracking number; ${YES}`, "true"),
  fact("canCancel", `It can be cancelled; ${YES}`, "false"),
  fact("canAnswer", `There is something to choose; ${YES}`, "true"),
  fact("answer", "What was chosen: wait, cancel, change_address or claim; may be missing", "wait"),
  fact("tooLate", `It was chosen too late; ${YES}`, "false"),
  fact("until", "By when a person answers; may be missing", "Monday, 13 July"),
  fact("consent", "What silence means by law: silence or needed; may be missing", "silence"),
  fact("cancelBy", "By when a yes is needed; may be missing", "Monday, 20 July"),
  fact("value", "What the goodwill is worth; may be missing", "10%"),
  fact("credit", `It is store credit; ${YES}`, "false"),
  fact("expires", "Until when it can be used; may be missing", "1 October 2026"),
];

const TEXT_MESSAGE = [
  ...COMMON,
  ...DATES,
  { ...fact("link", "The page where the shopper sees more and answers", "https://…"), isNeeded: true },
];

const CASE = [
  ...COMMON,
  fact("caseNumber", "The number of the claim or question", "12"),
  fact("until", "By when you answer; may be missing", "12 July 2026, 10:00"),
  fact("link", "Where the shopper reads everything and writes back", "https://…"),
];

const ORDER_CODE = [
  ...COMMON,
  { ...fact("code", "The digits to type", "481 506"), isNeeded: true },
  fact("until", "By when; may be missing", "12 July 2026, 10:00"),
];

const WITHDRAWAL = [
  ...COMMON,
  { ...fact("name", "Who withdrew, as they wrote it", "Mia Muster"), isNeeded: true },
  fact("items", "What they withdrew from, as they wrote it; missing = everything", "The blue mug"),
  { ...fact("receivedAt", "When it reached you", "12 July 2026, 10:00"), isNeeded: true },
];

/** What the words of a message may name. */
export function factsOfMessage({ event, channel }: MessageKind): readonly MessageFact[] {
  if (channel === "SMS") return TEXT_MESSAGE;
  if (event.startsWith("case-")) return CASE;
  if (event === "order-code") return ORDER_CODE;
  if (event === "withdrawal-receipt") return WITHDRAWAL;
  if (isShippingTemplate(event)) return SHIPPING;
  return (RETURN_TEMPLATES as readonly string[]).includes(event) ? RETURN : CANCELLATION;
}
