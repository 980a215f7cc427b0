import type { ReturnTemplate } from "../../domain/returns/templates";
import { sayReason } from "../../lib/shopper-words";
import type { Label, MoneyPart, ShopperWords } from "../../lib/shopper-words/shopper-words";
import type { PlainReturnFacts } from "./plain-return-facts";
import type { MailAmount, MailLine } from "./return-mail-facts";

type Part =
  | "link"
  | "askedAt"
  | "sendBy"
  | "tracking"
  | "items"
  | "declined"
  | "newItems"
  | "toSend"
  | "missing"
  | "refused"
  | "amounts"
  | "address"
  | "instructions"
  | "survey";

/** Which parts stand below the text of a letter, in every language. */
const PARTS: Readonly<Record<ReturnTemplate, readonly Part[]>> = {
  "return-review": ["link", "askedAt", "items"],
  "return-declined": ["askedAt", "declined"],
  "return-approved": [
    "link",
    "askedAt",
    "sendBy",
    "items",
    "newItems",
    "declined",
    "amounts",
    "address",
    "instructions",
  ],
  "return-label": ["link", "askedAt", "sendBy", "tracking", "items", "newItems", "declined", "amounts", "instructions"],
  "return-keep": ["link", "askedAt", "items", "newItems", "declined", "amounts"],
  "return-reminder": ["link", "sendBy", "items", "address", "instructions"],
  "return-on-its-way": ["link", "tracking", "items"],
  "return-arrived": ["link", "tracking", "items"],
  "return-refunded": ["link", "items", "missing", "refused", "amounts", "survey"],
  "return-exchanged": ["link", "newItems", "items", "missing", "refused", "amounts", "survey"],
  "return-done": ["link", "items", "missing", "refused", "survey"],
  "return-canceled": ["items"],
};
/** What a letter about money also says while the parcel is still to come. */
const UNSENT: readonly Part[] = ["sendBy", "tracking", "toSend", "address", "instructions"];
const LISTS = ["items", "declined", "newItems", "toSend", "missing", "refused"] as const;
type ListName = (typeof LISTS)[number];
/** With these the way to pay is the last row of the amounts. */
const SUMS: ReadonlySet<MoneyPart> = new Set(["refund", "credit", "bonus", "due"]);

export interface Fact {
  readonly label: string;
  readonly text: string;
  readonly href?: string;
}
export interface List {
  readonly label: string;
  readonly lines: readonly { readonly title: string; readonly quantity: number; readonly note?: string }[];
}
export interface AmountTable {
  readonly label: string;
  readonly rows: readonly { readonly label: string; readonly amount: string; readonly isSum: boolean }[];
}
export interface Block {
  readonly label: string;
  readonly rows: readonly string[];
}
export interface ReturnMailParts {
  readonly link?: string;
  readonly facts: readonly Fact[];
  readonly lists: readonly List[];
  readonly tables: readonly AmountTable[];
  readonly blocks: readonly Block[];
  readonly survey?: {
    readonly question: string;
    readonly answers: readonly { readonly label: string; readonly link: string }[];
  };
}

/** The parts of a letter below its text, best answer of the question first. */
export function returnMailParts(
  template: ReturnTemplate,
  words: ShopperWords,
  facts: PlainReturnFacts,
): ReturnMailParts {
  const parts = [...(facts.unsent ? UNSENT : []), ...PARTS[template]];
  const has = (part: Part) => parts.includes(part);
  const label = (name: Label, text: string | undefined, href?: string): readonly Fact[] =>
    text ? [{ label: words.labels[name], text, ...(href && { href }) }] : [];
  const list = (name: ListName): readonly List[] =>
    facts[name].length > 0
      ? [{ label: words.labels[name], lines: facts[name].map((line) => lineOf(line, words)) }]
      : [];
  const table = (name: Label, amounts: readonly MailAmount[]): readonly AmountTable[] =>
    has("amounts") && amounts.length > 0 ? [{ label: words.labels[name], rows: rowsOf(amounts, words) }] : [];
  const block = (name: "address" | "instructions", title: Label): readonly Block[] =>
    has(name) && facts[name].length > 0 ? [{ label: words.labels[title], rows: facts[name] }] : [];
  const tracking = facts.trackingNumber ?? facts.trackingUrl;
  return {
    link: has("link") ? facts.link : undefined,
    facts: [
      ...label("rma", facts.rma),
      ...(has("askedAt") ? label("askedAt", facts.askedAt) : []),
      ...(has("sendBy") ? label("sendBy", facts.sendBy) : []),
      ...(has("tracking") ? label("tracking", tracking, facts.trackingUrl) : []),
    ],
    lists: parts.flatMap((part) => (isList(part) ? list(part) : [])),
    tables: [...table("amounts", facts.parts), ...table("fees", facts.fees)],
    blocks: [...block("address", "sendTo"), ...block("instructions", "instructions")],
    survey: has("survey") && facts.survey.length === 5 ? surveyOf(facts, words) : undefined,
  };
}

const isList = (part: Part): part is ListName => LISTS.some((name) => name === part);

function lineOf({ title, quantity, ...line }: MailLine, words: ShopperWords): List["lines"][number] {
  const { keep, because, condition, unpaid } = line;
  const notes = [
    keep && words.labels.keep,
    !keep && because && sayReason(words, because),
    condition && words.conditions[condition],
    unpaid && words.labels.unpaid,
  ];
  const note = notes.filter(Boolean).join(", ");
  return { title, quantity, ...(note && { note }) };
}

function rowsOf(amounts: readonly MailAmount[], { parts }: ShopperWords): AmountTable["rows"] {
  return amounts.map(({ part, amount }) => ({ label: parts[part], amount, isSum: SUMS.has(part) }));
}

function surveyOf({ survey: links, kept }: PlainReturnFacts, { survey }: ShopperWords): ReturnMailParts["survey"] {
  const answers = survey.answers.map((label, index) => ({ label, link: links[index] ?? "" }));
  return { question: kept ? survey.questionKept : survey.question, answers: answers.reverse() };
}
