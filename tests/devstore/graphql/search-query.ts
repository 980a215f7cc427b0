/** Shopify's search syntax: `key:value`, comparisons, quotes, `OR`, `NOT` or `-`, brackets; what stands side by side is AND. */
export interface Term {
  readonly key: string | null;
  readonly operator: ":" | ">" | ">=" | "<" | "<=";
  readonly value: string;
}

export type Matcher = (term: Term) => boolean;

type Expression =
  | { readonly kind: "term"; readonly term: Term }
  | { readonly kind: "not"; readonly inner: Expression }
  | { readonly kind: "and" | "or"; readonly parts: readonly Expression[] };

const TOKEN = /\s*(\(|\)|-(?=\S)|(?:[\w.]+\s*:\s*(?:>=|<=|>|<)?\s*)?(?:"[^"]*"|'[^']*'|[^\s()]+))/y;
const TERM = /^(?:([\w.]+)\s*:\s*(>=|<=|>|<)?\s*)?([\s\S]*)$/;

function tokenize(query: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(query); match; match = TOKEN.exec(query)) tokens.push(match[1] ?? "");
  return tokens;
}

function toTerm(token: string): Term {
  const match = TERM.exec(token);
  const value = (match?.[3] ?? token).replace(/^["'](.*)["']$/s, "$1");
  return { key: match?.[1]?.toLowerCase() ?? null, operator: (match?.[2] ?? ":") as Term["operator"], value };
}

function parse(query: string): Expression {
  const tokens = tokenize(query);
  let at = 0;
  const parseOr = (): Expression => {
    const parts = [parseAnd()];
    while (tokens[at] === "OR") {
      at += 1;
      parts.push(parseAnd());
    }
    return parts.length === 1 && parts[0] ? parts[0] : { kind: "or", parts };
  };
  const parseAnd = (): Expression => {
    const parts: Expression[] = [];
    while (at < tokens.length && tokens[at] !== ")" && tokens[at] !== "OR") {
      if (tokens[at] === "AND") at += 1;
      else parts.push(parseOne());
    }
    return { kind: "and", parts };
  };
  const parseOne = (): Expression => {
    const token = tokens[at] ?? "";
    at += 1;
    if (token === "-" || token === "NOT") return { kind: "not", inner: parseOne() };
    if (token !== "(") return { kind: "term", term: toTerm(token) };
    const inner = parseOr();
    if (tokens[at] === ")") at += 1;
    return inner;
  };
  const whole: Expression[] = [];
  while (at < tokens.length) {
    whole.push(parseOr());
    if (tokens[at] === ")") at += 1;
  }
  return { kind: "and", parts: whole };
}

/** Turns a search into a test; `match` says whether one record fits one term. */
export function compileSearch(query: string | null | undefined): (match: Matcher) => boolean {
  if (!query?.trim()) return () => true;
  const expression = parse(query);
  const evaluate = (node: Expression, match: Matcher): boolean => {
    switch (node.kind) {
      case "term":
        return match(node.term);
      case "not":
        return !evaluate(node.inner, match);
      case "and":
        return node.parts.every((part) => evaluate(part, match));
      case "or":
        return node.parts.some((part) => evaluate(part, match));
      default:
        return node satisfies never;
    }
  };
  return (match) => evaluate(expression, match);
}

/** Compares a time; a bare date means the whole day, as the search index treats it. */
export function matchesTime(actual: string | null, term: Term): boolean {
  if (actual === null) return false;
  if (term.value === "*") return true;
  const time = Date.parse(actual);
  const from = Date.parse(term.value);
  if (Number.isNaN(from)) return false;
  const until = /^\d{4}-\d\d-\d\d$/.test(term.value) ? from + 86_400_000 - 1 : from;
  return compare(time, from, until, term.operator);
}

export function matchesNumber(actual: number, term: Term): boolean {
  const wanted = Number(term.value);
  return compare(actual, wanted, wanted, term.operator);
}

function compare(actual: number, from: number, until: number, operator: Term["operator"]): boolean {
  switch (operator) {
    case ":":
      return actual >= from && actual <= until;
    case ">":
      return actual > until;
    case ">=":
      return actual >= from;
    case "<":
      return actual < from;
    case "<=":
      return actual <= until;
    default:
      return operator satisfies never;
  }
}

/** One of the words of a text, as `matchesText`. */
export const matchesWord = (actual: string, value: string): boolean =>
  actual.split(/[^\p{L}\p{M}\p{N}]+/u).some((word) => matchesText(word, value));

/** Text as the index sees it: without case, `*` at the end for "begins with". */
export function matchesText(actual: string | null | undefined, value: string): boolean {
  if (actual === null || actual === undefined) return false;
  const [text, wanted] = [actual.toLowerCase(), value.toLowerCase()];
  return wanted.endsWith("*") ? text.startsWith(wanted.slice(0, -1)) : text === wanted;
}
