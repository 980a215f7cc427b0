import type { SurveyModel } from "../presenters/shopper-survey";
import { ShopperMessage, ShopperPage } from "./shopper-page";

interface ShopperSurveyPageProps {
  readonly model: SurveyModel;
  readonly path: string;
  /** An answer was just given. */
  readonly isThanked?: boolean;
  readonly problem?: "choose" | "tooLong";
  readonly maxWords: number;
}

/** The one question after a return. */
export function ShopperSurveyPage({ model, path, isThanked, problem, maxWords }: ShopperSurveyPageProps) {
  const { words, shopName, standing, score, said } = model;
  const { survey, language } = words;
  if (isThanked && model.isAnswered) {
    return (
      <ShopperPage language={language} title={survey.thanksTitle} shopName={shopName}>
        <h1>{survey.thanksTitle}</h1>
        <p>{survey.thanksText}</p>
        {standing === "open" && (
          <p>
            <a href={path}>{survey.change}</a>
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
        <ShopperPage {...page} title={survey.question}>
          <h1 className="hidden">{survey.question}</h1>
          {problem && (
            <p className="problem" role="alert">
              {survey[problem]}
            </p>
          )}
          <form method="post" action={path}>
            <fieldset>
              <legend>{survey.question}</legend>
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
