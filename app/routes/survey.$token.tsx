import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { ShopperSurveyPage, StopSurveysPage } from "../components/shopper-survey-page";
import { VOTE_SCRIPT } from "../components/shopper-vote-script";
import { findSurvey, MAX_WORDS, readScore } from "../presenters/shopper-survey";
import { answerSurvey, stopSurveys } from "../records/surveys";
import { services } from "../services.server";
import { drain } from "./shared/read-form.server";
import { shopperForm } from "./shared/shopper-form.server";
import { seeOther, shopperPage } from "./shared/shopper-response.server";
import { unknownPage } from "./shared/unknown-page.server";

// Mail scanners open every answer's link: a GET votes for nothing.
export async function loader({ params, request }: LoaderFunctionArgs) {
  const { token = "" } = params;
  const { db, sealer, now } = services();
  const survey = await findSurvey(db, sealer, token, now());
  if (!survey) return unknownPage(request);
  const { searchParams } = new URL(request.url);
  const chosen = readScore(survey.kind, searchParams.get("score"));
  const model = { ...survey, score: chosen ?? survey.score };
  const page = { model, path: `/survey/${token}`, maxWords: MAX_WORDS };
  if (searchParams.has("stop")) {
    return shopperPage(200, <StopSurveysPage {...page} isDone={searchParams.get("stop") === "done"} />);
  }
  const votes = chosen !== null && survey.standing === "open" && !survey.isAnswered;
  const script = votes ? VOTE_SCRIPT : "";
  return shopperPage(
    200,
    <ShopperSurveyPage
      {...page}
      script={script}
      isThanked={searchParams.has("thanks")}
      isChanging={searchParams.has("change")}
    />,
    script,
  );
}

export async function action({ params, request }: ActionFunctionArgs) {
  const { token = "" } = params;
  const { db, sealer, now } = services();
  const survey = await findSurvey(db, sealer, token, now());
  if (!survey) {
    await drain(request);
    return unknownPage(request);
  }
  const path = `/survey/${token}`;
  const form = request.method === "POST" ? await shopperForm(request) : null;
  if (form?.get("intent") === "stop") {
    await db.write((tx) => stopSurveys(tx, survey.id, now()));
    return seeOther(`${path}?stop=done`);
  }
  if (survey.standing !== "open") return seeOther(path);
  const score = readScore(survey.kind, form?.get("score"));
  const written = form?.get("words");
  // Browsers send a line break as two characters and count it as one.
  const words = typeof written === "string" ? written.replaceAll("\r\n", "\n").trim() : "";
  const problem = score === null ? "choose" : words.length > MAX_WORDS ? "tooLong" : null;
  if (score === null || problem) {
    const model = { ...survey, score, said: words.slice(0, MAX_WORDS) };
    return shopperPage(
      422,
      <ShopperSurveyPage model={model} path={path} problem={problem ?? "choose"} maxWords={MAX_WORDS} />,
    );
  }
  const isTaken = await db.write((tx) => answerSurvey(tx, sealer, survey.id, { score, words }, now()));
  return seeOther(isTaken ? `${path}?thanks` : path);
}
