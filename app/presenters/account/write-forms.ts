import { type CaseKind, CLAIM_KINDS, KIND_FACTS } from "../../domain/cases/case-kinds";
import { MOST_CASE_PHOTOS, MOST_CASE_WORDS } from "../../domain/cases/limits";
import type { OrderSnapshot } from "../../domain/order";
import { fill } from "../../lib/shopper-words";
import { caseWords } from "../../lib/shopper-words/cases";
import { portalWords } from "../../lib/shopper-words/portal";
import type { WriteForm } from "./answers";

/** Where a shopper writes about their order. What never left cannot have arrived wrong. */
export const writeForms = (order: OrderSnapshot, hasLeft: boolean, locale: string | null): readonly WriteForm[] =>
  (hasLeft ? (["claim", "question"] as const) : (["question"] as const)).map((about) => formOf(about, order, locale));

const FORMS = {
  claim: { label: "claim", title: "claimTitle", words: "words", kinds: CLAIM_KINDS },
  question: { label: "write", title: "questionTitle", words: "message", kinds: ["question"] },
} as const satisfies Record<WriteForm["about"], { readonly kinds: readonly CaseKind[] } & Record<string, unknown>>;

function formOf(about: WriteForm["about"], order: OrderSnapshot, locale: string | null): WriteForm {
  const { acts, form, kinds } = caseWords(locale);
  const { cancel, giveBack } = portalWords(locale);
  const of = FORMS[about];
  return {
    about,
    label: acts[of.label],
    title: fill(form[of.title], { order: order.name }),
    text: form.text,
    kind: {
      label: form.kind,
      choices: of.kinds.map((value) => ({ value, label: kinds[value], needsItems: KIND_FACTS[value].needsItems })),
    },
    items: { label: form.items, choices: itemsOf(order, cancel.units) },
    words: { label: form[of.words], most: MOST_CASE_WORDS },
    photos: { label: giveBack.photo, most: MOST_CASE_PHOTOS },
    button: form.send,
    missing: { kind: form.chooseKind, items: form.chooseItems, words: form.noWords },
    thanks: form.taken,
  };
}

const itemsOf = ({ lines }: OrderSnapshot, label: string): WriteForm["items"]["choices"] =>
  lines
    .filter(({ quantity }) => quantity > 0)
    .map(({ id, title, quantity: most }) => ({
      ...{ lineItemId: id, most },
      label: fill(label, { item: title, most: String(most) }),
    }));
