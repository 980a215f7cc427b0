import { fill } from "../lib/shopper-words";
import type { SurveyModel } from "../presenters/shopper-survey";
import { ShopperMessage, ShopperPage } from "./shopper-page";

interface ShopperSurveyPageProps {
  readonly model: SurveyModel;
  readonly path: string;
  /** An answer was just given. */
  readonly isThanked?: boolean;
  /** An answer that was given already is to be changed. */
  readonly isChanging?: boolean;
  readonly problem?: "choose" | "tooLong";
  readonly maxWords: number;
}

/** The one question after a return. */
export function ShopperSurveyPage({ model, path, isThanked, isChanging, problem, maxWords }: ShopperSurveyPageProps) {
  const { words, shopName, question, standing, score, said } = model;
  const { survey, language } = words;
  const isShown = model.isAnswered && !isChanging && !problem;
  if (isShown) {
    const title = isThanked ? survey.thanksTitle : survey.answeredTitle;
    const answer = survey.answers[(model.answered ?? 0) - 1];
    return (
      <ShopperPage language={language} title={title} shopName={shopName}>
        <h1>{title}</h1>
        {answer && <p>{fill(survey.answered, { answer })}</p>}
        {said && <blockquote>{said}</blockquote>}
        <p>{isThanked ? survey.thanksText : survey.answeredText}</p>
        {standing === "open" && (
          <p>
            <a href={`${path}?change`}>{survey.change}</a>
          </p>
        )}
      </ShopperPage>
    );
  }
  const page = { language, shopName };
  switch (standing) {
    case "answered":
      return <ShopperMessage {...page} title={survey.answeredTitle} text={survey.answeredText} />;
    case "expired":
      return <ShopperMessage {...page} title={survey.expiredTitle} text={survey.expiredText} />;
    case "open":
      return (
        <ShopperPage {...page} title={question}>
          <h1 className="hidden">{question}</h1>
          {problem && (
            <p className="problem" role="alert">
              {survey[problem]}
            </p>
          )}
          <form method="post" action={path}>
            <fieldset>
              <legend>{question}</legend>
              {survey.answers
                .map((label, index) => ({ label, value: index + 1 }))
                .reverse()
                .map(({ label, value }) => (
                  <label key={value} className="answer">
                    <input type="radio" name="score" value={value} defaultChecked={value === score} required />
                    {label}
                  </label>
                ))}
            </fieldset>
            <label>
              {survey.more}
              <textarea name="words" maxLength={maxWords} defaultValue={said} />
            </label>
            <button type="submit">{survey.send}</button>
          </form>
        </ShopperPage>
      );
  }
}
