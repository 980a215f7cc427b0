/** What a shopper may write about: something that is wrong with what came, or did not come; or a question. */
export const CASE_KINDS = ["damaged", "wrong_item", "missing_item", "not_arrived", "question"] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

interface KindFacts {
  /** Something is wrong, and the shop is asked to put it right. */
  readonly isClaim: boolean;
  /** It is about items, which have to be named. */
  readonly needsItems: boolean;
}

/** What the form asks for, by kind. */
export const KIND_FACTS: Readonly<Record<CaseKind, KindFacts>> = {
  damaged: { isClaim: true, needsItems: true },
  wrong_item: { isClaim: true, needsItems: true },
  missing_item: { isClaim: true, needsItems: true },
  not_arrived: { isClaim: true, needsItems: false },
  question: { isClaim: false, needsItems: false },
};

export const CLAIM_KINDS = CASE_KINDS.filter((kind) => KIND_FACTS[kind].isClaim);

export const isCaseKind = (text: unknown): text is CaseKind => CASE_KINDS.some((kind) => kind === text);
