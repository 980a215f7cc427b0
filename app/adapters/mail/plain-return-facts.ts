import { httpAddress, oneLine, optional, personName } from "./plain-facts";
import type { MailAmount, MailLine, ReturnMailFacts } from "./return-mail-facts";

type ItemLists = "items" | "declined" | "newItems" | "toSend" | "missing" | "refused";
type Lists = "parts" | "fees" | ItemLists | "address" | "instructions" | "survey";

export interface PlainReturnFacts
  extends Omit<ReturnMailFacts, Lists>, Readonly<Record<ItemLists, readonly MailLine[]>> {
  readonly parts: readonly MailAmount[];
  readonly fees: readonly MailAmount[];
  readonly address: readonly string[];
  readonly instructions: readonly string[];
  readonly survey: readonly string[];
}

/** Facts as they may stand in a mail: one line each, of bounded length, links only over http(s); a gift without money. */
export function plainReturnFacts(facts: ReturnMailFacts): PlainReturnFacts {
  const { gift } = facts;
  const money = (text: string | undefined) => (gift ? undefined : optional(text));
  const amounts = (rows: readonly MailAmount[] = []) =>
    gift ? [] : rows.map(({ part, amount }) => ({ part, amount: oneLine(amount) }));
  const shortLine = ({ unpaid, ...line }: MailLine) => plainLine(gift ? line : { ...line, unpaid });
  return {
    ...facts,
    shopName: oneLine(facts.shopName),
    orderName: oneLine(facts.orderName),
    firstName: personName(facts.firstName),
    rma: oneLine(facts.rma),
    askedAt: optional(facts.askedAt),
    until: optional(facts.until),
    sendBy: optional(facts.sendBy),
    total: money(facts.total),
    bonus: money(facts.bonus),
    due: money(facts.due),
    quoted: money(facts.quoted),
    short: money(facts.short),
    parts: amounts(facts.parts),
    fees: amounts(facts.fees),
    items: (facts.items ?? []).map(plainLine),
    declined: (facts.declined ?? []).map(plainLine),
    newItems: (facts.newItems ?? []).map(plainLine),
    toSend: (facts.toSend ?? []).map(plainLine),
    missing: (facts.missing ?? []).map(shortLine),
    refused: (facts.refused ?? []).map(shortLine),
    address: rows(facts.address ?? []),
    instructions: rows((facts.instructions ?? "").split(/\r\n|[\r\n\u2028\u2029]/)),
    link: httpAddress(facts.link),
    trackingNumber: optional(facts.trackingNumber),
    trackingUrl: httpAddress(facts.trackingUrl),
    survey: (facts.survey ?? []).flatMap((link) => httpAddress(link) ?? []),
  };
}

function plainLine({ title, because, ...line }: MailLine): MailLine {
  return { ...line, title: oneLine(title), because: optional(because) };
}

const rows = (lines: readonly string[]) => lines.map(oneLine).filter((line) => line !== "");
