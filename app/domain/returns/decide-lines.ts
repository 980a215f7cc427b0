import type { Gid } from "../gid";
import type { ReturnFactInput } from "../policy/return-types";
import type { FactInput } from "../policy/types";
import { askPolicy, type ReturnRulings } from "./ask-policy";
import { decideLine, refuse, review } from "./decide-line";
import { decideTerms } from "./decide-terms";
import type { DecidedLine, DecidedReturn, ReturnQuestion } from "./decision";
import type { ReturnableLine } from "./native";

const CANNOT_SETTLE = "These items cannot be settled in one return. We look at it and let you know.";

export type { DecidedLine, DecidedReturn, RequestedUnits, ReturnQuestion } from "./decision";

/**
 * Decides a request to return. Pure: the same question and rulings give the same answer, whatever the order of the lines.
 * What cannot come back physically is declined, or at least never approved, whatever a policy says.
 */
export function decideLines(rulings: ReturnRulings, question: ReturnQuestion): DecidedReturn {
  const found = findLines(question);
  const items = found.flatMap(({ item }) => item ?? []);
  const inputOf = (asked: AskedItems) => factInputOf(question, asked);
  const abuse = items.length === 0 ? null : askPolicy("abuse", rulings.abuse, inputOf({ item: null, items }));
  const objection = abuse && !abuse.shadow && abuse.outcome.do === "review" ? abuse.outcome.because : null;
  const judged = found.map(({ requested, line, item, because }) =>
    item
      ? decideLine(rulings.return, requested, item, { question, input: inputOf({ item, items }), objection })
      : refuse(requested, line, because),
  );
  const lines = settleTogether(judged);
  const termed = decideTerms(rulings, lines, question, (some) => inputOf({ item: null, items: some }));
  return { lines, ...termed.terms, said: abuse ? [abuse, ...termed.said] : termed.said };
}

type AskedItems = Pick<ReturnFactInput, "item" | "items">;

/** What a policy reads its facts from when it is asked about one item of a question, or about all. */
export function factInputOf(question: ReturnQuestion, asked: AskedItems): FactInput {
  const { order, wanted, gift, askedBy, history, kept, settings, shop, now } = question;
  const orderReturn = { shipped: order.lines, wanted, gift, askedBy, history, kept, settings, ...asked };
  return { order: order.snapshot, history: null, request: null, orderReturn, shop, now };
}

/** Each requested line with what of the order it means, and why it cannot come back if so. */
function findLines({ order, lines }: ReturnQuestion) {
  const byId = new Map(order.lines.map((line) => [line.fulfillmentLineItemId, line]));
  const wanted = new Map<Gid, number>();
  for (const { fulfillmentLineItemId: id, quantity } of lines) {
    wanted.set(id, (wanted.get(id) ?? 0) + Math.max(0, quantity));
  }
  return lines.map((requested) => {
    const { fulfillmentLineItemId: id, quantity, reason, hasPhoto } = requested;
    const line = byId.get(id) ?? null;
    const because = obstacleTo(line, quantity, wanted.get(id) ?? 0);
    const item = line && because === "" ? { line, quantity, reason, hasPhoto } : null;
    return { requested, line, item, because };
  });
}

/** Why units cannot come back, for the shopper; "" = they can. */
function obstacleTo(line: ReturnableLine | null, quantity: number, inAll: number): string {
  if (!line) return "This item was not shipped with this order.";
  if (!Number.isSafeInteger(quantity) || quantity < 1) return "No units of this item were asked for.";
  if (line.returnable === 0) return "This item was already returned, or is in another return.";
  return inAll > line.returnable ? `Only ${line.returnable} of this item can still be returned.` : "";
}

/** A return gives one thing for all that comes back: items that have nothing in common wait for a person. */
function settleTogether(lines: readonly DecidedLine[]): readonly DecidedLine[] {
  const given = lines.filter(({ answer }) => answer === "APPROVED" || answer === "KEEP");
  const [first] = given;
  if (!first || first.offered.some((one) => given.every(({ offered }) => offered.includes(one)))) return lines;
  return lines.map((line) => (given.includes(line) ? review(line, CANNOT_SETTLE) : line));
}
