import type { TemplateFacts } from "./templates";

export type PlainFacts = Omit<TemplateFacts, "answer"> & {
  readonly lines: NonNullable<TemplateFacts["lines"]>;
  /** A line each; "" = an empty one. */
  readonly answer: readonly string[];
};

const LONGEST = 500;
/** A name that leads somewhere is no name: mail clients would turn it into a link under the merchant's sender. */
const LEADS_SOMEWHERE = /[/@\\]|www\.|\.\p{L}{2,}/iu;
// eslint-disable-next-line no-control-regex -- control characters are what is taken out
const CONTROLS = /[\u0000-\u001f\u007f]+/g;
/** What turns the words after it round would make a letter say something else. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

/** Facts as they may stand in a mail: one line each, of bounded length, links only over http(s). */
export function plainFacts(facts: TemplateFacts): PlainFacts {
  return {
    shopName: oneLine(facts.shopName),
    orderName: oneLine(facts.orderName),
    firstName: personName(facts.firstName),
    reason: optional(facts.reason),
    amount: optional(facts.amount),
    until: optional(facts.until),
    link: httpAddress(facts.link),
    code: optional(facts.code),
    name: optional(facts.name),
    items: optional(facts.items),
    receivedAt: optional(facts.receivedAt),
    caseNumber: optional(facts.caseNumber),
    answer: linesOf(facts.answer ?? ""),
    part: facts.part ?? false,
    lines: (facts.lines ?? []).map(({ title, quantity }) => ({ title: oneLine(title), quantity })),
  };
}

/** Lines of what somebody wrote, each as long as it is, without what could pretend to be something else. */
function linesOf(text: string): readonly string[] {
  if (text.trim() === "") return [];
  return text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => line.replace(TURNS, "").replace(CONTROLS, " ").trim());
}

/** Liquid takes "" for true: an empty part must be missing. */
export const optional = (value: string | undefined) => oneLine(value ?? "") || undefined;

export function personName(name: string | null): string | null {
  const line = oneLine(name ?? "");
  return line === "" || line.length > 60 || LEADS_SOMEWHERE.test(line) ? null : line;
}

export const httpAddress = (link: string | undefined) => (link && /^https?:\/\/\S+$/.test(link) ? link : undefined);

export function oneLine(value: string): string {
  const line = value.replace(TURNS, "").replace(CONTROLS, " ").replace(/\s+/g, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
