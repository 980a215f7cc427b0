import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { ShopperSurveyPage } from "../components/shopper-survey-page";
import { findSurvey, MAX_WORDS, readScore } from "../presenters/shopper-survey";
import { answerSurvey } from "../records/surveys";
import { services } from "../services.server";
import { drain } from "./shared/read-form.server";
import { seeOther, shopperPage } from "./shared/shopper-response.server";
import { unknownPage } from "./shared/unknown-page.server";

// Mail scanners open every answer's link: only the button votes.
export async function loader({ params, request }: LoaderFunctionArgs) {
  const { token = "" } = params;
  const { db, sealer, now } = services();
  const survey = await findSurvey(db, sealer, token, now());
  if (!survey) return unknownPage(request);
  const { searchParams } = new URL(request.url);
  const model = { ...survey, score: readScore(searchParams.get("score")) ?? survey.score };
  const isThanked = searchParams.has("thanks");
  return shopperPage(
    200,
    <ShopperSurveyPage
      model={model}
      path={`/survey/${token}`}
      isThanked={isThanked}
      isChanging={searchParams.has("change")}
      maxWords={MAX_WORDS}
    />,
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
  const form = request.method === "POST" ? await request.formData().catch(() => null) : null;
  if (survey.standing !== "open") return seeOther(path);
  const score = readScore(form?.get("score"));
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
