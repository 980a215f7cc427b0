import type { SurveyKind, SurveyScore } from "../domain/surveys";
import { countText, percentText } from "./share-text";

const SURVEY_WORDS: Readonly<Record<SurveyKind, { readonly title: string; readonly asks: string }>> = {
  CES: { title: "How easy (CES)", asks: "How easy was it to return? 1 to 5, asked when a return is done." },
  CSAT: { title: "How happy (CSAT)", asks: "How happy are you with how we handled it? 1 to 5, asked a day after." },
  NPS: { title: "Would recommend (NPS)", asks: "Would you recommend us? 0 to 10, asked some days after delivery." },
};

const askedText = (asked: number) =>
  asked === 0 ? "It was not asked in this time." : `Asked ${asked === 1 ? "once" : `${countText(asked)} times`}.`;

/** How a question was answered, in words. */
export function surveyScoreModel({ kind, asked, answered, responseRate, counts, value, interval }: SurveyScore) {
  const number = (score: number) => (kind === "NPS" ? Math.round(score).toString() : score.toFixed(2));
  const range = interval
    ? `95 % interval ${number(interval.low)} to ${number(interval.high)}`
    : "too few for an interval";
  return {
    kind,
    ...SURVEY_WORDS[kind],
    value: value === null ? "No answer yet" : number(value),
    scale: kind === "NPS" ? "from −100 to 100" : "of 5",
    detail:
      value === null
        ? askedText(asked)
        : `${countText(answered)} ${answered === 1 ? "answer" : "answers"}, ${range}. ${
            responseRate
              ? `${percentText(responseRate.share)} of ${countText(asked)} asked have answered (${percentText(responseRate.low)} to ${percentText(responseRate.high)}).`
              : ""
          }`,
    bars: counts.map(({ score, count }) => ({
      key: String(score),
      cells: [String(score), countText(count), answered > 0 ? percentText(count / answered) : "–"],
    })),
  };
}
export type SurveyScoreModel = ReturnType<typeof surveyScoreModel>;
