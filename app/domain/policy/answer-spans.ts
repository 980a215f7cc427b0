/** From when until when an answer holds, both included; `until` null = for good. */
export interface AnswerSpan<Answer> {
  readonly from: number;
  readonly until: number | null;
  readonly answer: Answer;
}

/**
 * Answers by a span of whole units (days, milliseconds), asked only where they may change.
 * @param turns where an answer may become another: asked there, and just after
 */
export function answerSpans<Answer>(
  turns: readonly number[],
  ask: (span: number) => Answer,
): readonly AnswerSpan<Answer>[] {
  const asked = new Set([0, ...turns.flatMap((at) => [at, at + 1])].filter((at) => at >= 0));
  const spans: AnswerSpan<Answer>[] = [];
  for (const from of [...asked].sort((one, other) => one - other)) {
    const answer = ask(from);
    const last = spans.at(-1);
    if (last && JSON.stringify(last.answer) === JSON.stringify(answer)) continue;
    if (last) spans[spans.length - 1] = { ...last, until: from - 1 };
    spans.push({ from, until: null, answer });
  }
  return spans;
}
