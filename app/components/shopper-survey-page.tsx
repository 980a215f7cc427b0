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
  /** Sends the answer that came with the link at the first sign of a person; empty = nothing was chosen. */
  readonly script?: string;
}

/** One question to a shopper. */
export function ShopperSurveyPage(props: ShopperSurveyPageProps) {
  const { model, path, isThanked, isChanging, problem, maxWords, script = "" } = props;
  const { words, shopName, question, answers, ends, standing, score, said } = model;
  const { survey, language } = words;
  if (model.isAnswered && !isChanging && !problem) return <Answered {...props} isThanked={isThanked} />;
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
          <p className="notice" role="status" id="kept" data-text={model.more.kept} hidden />
          <form method="post" action={path}>
            <fieldset className={ends ? "scale" : undefined}>
              <legend>{question}</legend>
              {answers.map(({ label, score: value }) => (
                <label key={value} className="answer">
                  <input type="radio" name="score" value={value} defaultChecked={value === score} required />
                  {label}
                </label>
              ))}
              {ends && (
                <p className="ends">
                  {ends[0]}
                  <br />
                  {ends[1]}
                </p>
              )}
            </fieldset>
            <label>
              {survey.more}
              <textarea name="words" maxLength={maxWords} defaultValue={said} />
            </label>
            <button type="submit">{survey.send}</button>
          </form>
          <Stop model={model} path={path} />
          {script && <script dangerouslySetInnerHTML={{ __html: script }} />}
        </ShopperPage>
      );
  }
}

function Answered({ model, path, isThanked }: ShopperSurveyPageProps) {
  const { words, shopName, answers, standing, said, answered } = model;
  const { survey, language } = words;
  const title = isThanked ? survey.thanksTitle : survey.answeredTitle;
  const answer = answers.find(({ score }) => score === answered)?.label;
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

/** No more questions, please. */
function Stop({ model: { more }, path }: Pick<ShopperSurveyPageProps, "model" | "path">) {
  return (
    <form method="post" action={path} className="stop">
      <p>{more.stop.ask}</p>
      <button type="submit" name="intent" value="stop" className="plain">
        {more.stop.yes}
      </button>
    </form>
  );
}

/** The page behind the link not to be asked again. */
export function StopSurveysPage({ model, path, isDone }: ShopperSurveyPageProps & { readonly isDone: boolean }) {
  const { words, shopName, more } = model;
  const page = { language: words.language, shopName };
  if (isDone) return <ShopperMessage {...page} title={more.stop.doneTitle} text={more.stop.doneText} />;
  return (
    <ShopperPage {...page} title={more.stop.yes}>
      <h1>{more.stop.yes}</h1>
      <Stop model={model} path={path} />
    </ShopperPage>
  );
}
