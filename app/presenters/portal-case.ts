import { CASE_KINDS, type CaseKind, CLAIM_KINDS, isCaseKind, KIND_FACTS } from "../domain/cases/case-kinds";
import { MOST_CASE_WORDS } from "../domain/cases/limits";
import { gidTail } from "../domain/gid";
import type { OrderSnapshot } from "../domain/order";
import { cutText } from "../lib/cut-text";
import { fill } from "../lib/shopper-words";
import type { CaseWords, HelpTopic } from "../lib/shopper-words/cases/case-words";
import { type Fields, photosOf } from "./portal-return";

/** The photos of the form: one field for all. */
export const CASE_PHOTOS = "case";

/** Where a shopper writes about their order. */
export interface CaseForm {
  readonly title: string;
  /** `claim`, or a kind: what the address and the form call it by. */
  readonly about: string;
  /** Empty = it is a question. */
  readonly kinds: readonly { readonly value: CaseKind; readonly label: string; readonly isChosen: boolean }[];
  readonly lines: readonly { readonly field: string; readonly title: string; readonly most: number }[];
  /** What guided help has found out; null = nothing. */
  readonly topic: { readonly value: HelpTopic; readonly text: string } | null;
}

const fieldOf = (lineItemId: string) => `units.${gidTail(lineItemId)}`;
const claimable = ({ lines }: OrderSnapshot) => lines.filter(({ quantity }) => quantity > 0);

const topicOf = (words: CaseWords, text: string | undefined): HelpTopic | null =>
  text !== undefined && Object.hasOwn(words.topics, text) ? (text as HelpTopic) : null;

/** The form for what an address, or a form before, asks for. */
export function caseForm(order: OrderSnapshot, fields: Fields, words: CaseWords): CaseForm {
  const about = fields["about"] ?? "";
  const chosen = isCaseKind(fields["kind"]) ? fields["kind"] : isCaseKind(about) ? about : null;
  const isClaim = about === "claim" || CLAIM_KINDS.some((kind) => kind === about);
  const topic = topicOf(words, fields["topic"]);
  return {
    title: fill(words.form[isClaim ? "claimTitle" : "questionTitle"], { order: order.name }),
    about: isClaim ? "claim" : "question",
    kinds: isClaim
      ? CLAIM_KINDS.map((value) => ({ value, label: words.kinds[value], isChosen: value === chosen }))
      : [],
    lines: isClaim
      ? claimable(order).map(({ id, title, quantity }) => ({ field: fieldOf(id), title, most: quantity }))
      : [],
    topic: topic && !isClaim ? { value: topic, text: fill(words.form.about, { topic: words.topics[topic] }) } : null,
  };
}

/** What a shopper wrote, or what is missing of it. */
export function readCaseForm(order: OrderSnapshot, fields: Fields, words: CaseWords) {
  const kind = fields["about"] === "claim" ? CLAIM_KINDS.find((one) => one === fields["kind"]) : "question";
  const written = readWords(fields);
  const topic = topicOf(words, fields["topic"]);
  const items = claimable(order).flatMap(({ id, quantity: most }) => {
    const quantity = Math.min(most, Math.trunc(Number(fields[fieldOf(id)])) || 0);
    return quantity > 0 ? [{ lineItemId: id, quantity }] : [];
  });
  const mistakes = [
    ...(kind ? [] : [words.form.chooseKind]),
    ...(kind && KIND_FACTS[kind].needsItems && items.length === 0 ? [words.form.chooseItems] : []),
    ...(written === "" ? [words.form.noWords] : []),
  ];
  const said = topic && kind === "question" ? `${words.topics[topic]}\n\n${written}` : written;
  const asked = {
    kind: kind ?? CASE_KINDS[0],
    items,
    words: cutText(said, MOST_CASE_WORDS),
    photoKeys: photosIn(fields),
  };
  return { mistakes, asked: { orderId: order.id, ...asked } };
}

/** Browsers send a line break as two characters and count it as one. */
export const readWords = (fields: Fields): string =>
  cutText((fields["words"] ?? "").replaceAll("\r\n", "\n").trim(), MOST_CASE_WORDS);

export const photosIn = (fields: Fields): readonly string[] => photosOf(fields, CASE_PHOTOS);

/** The same press is one message. */
export const keyIn = (fields: Fields): string | undefined =>
  /^[\da-f-]{36}$/.test(fields["key"] ?? "") ? fields["key"] : undefined;
