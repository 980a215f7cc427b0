import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { ShopperNoticePage } from "../components/shopper-notice-page";
import { NOTICE_CHOICES, type NoticeChoice } from "../domain/shipping/types";
import { findShopperNotice, MAX_ANSWER, shopperNoticeModel, WITH_WORDS } from "../presenters/shopper-notice";
import { services } from "../services.server";
import { drain } from "./shared/read-form.server";
import { shopperForm } from "./shared/shopper-form.server";
import { seeOther, shopperPage } from "./shared/shopper-response.server";
import { unknownPage } from "./shared/unknown-page.server";

const choiceOf = (text: unknown): NoticeChoice | null => NOTICE_CHOICES.find((choice) => choice === text) ?? null;

// Mail scanners open every answer's link: a GET answers nothing, only the button does.
export async function loader({ params, request }: LoaderFunctionArgs) {
  const { token = "" } = params;
  const { db, sealer, now } = services();
  const read = await findShopperNotice(db, sealer, token);
  if (!read) return unknownPage(request);
  const model = shopperNoticeModel(read, sealer, now());
  const { searchParams } = new URL(request.url);
  const wanted = choiceOf(searchParams.get("choice"));
  const choice = wanted && model.choices.includes(wanted) ? wanted : null;
  // An answer is on its way through the queue while its thanks are shown; what the world says since counts more.
  const isThanked = model.standing === "open" || model.standing === "cancelling";
  const given = isThanked ? choiceOf(searchParams.get("done")) : null;
  const isKept = model.answered?.answer === choice;
  return shopperPage(
    200,
    <ShopperNoticePage
      {...formOf(token, model)}
      choice={choice}
      given={given && read.notice.choices.includes(given) ? given : null}
      withWords={choice !== null && WITH_WORDS.has(choice)}
      said={isKept ? model.answered?.words : ""}
      problem={searchParams.has("late") || (wanted && !choice && model.standing === "open") ? "notTaken" : undefined}
    />,
  );
}

export async function action({ params, request }: ActionFunctionArgs) {
  const { token = "" } = params;
  const { db, sealer, now, answerAsShopper } = services();
  const read = await findShopperNotice(db, sealer, token);
  if (!read) {
    await drain(request);
    return unknownPage(request);
  }
  const path = `/n/${token}`;
  const form = request.method === "POST" ? await shopperForm(request) : null;
  const choice = choiceOf(form?.get("answer"));
  const model = shopperNoticeModel(read, sealer, now());
  if (!choice || !model.choices.includes(choice)) return seeOther(form ? `${path}?late` : path);
  const written = form?.get("words");
  const withWords = WITH_WORDS.has(choice);
  // Browsers send a line break as two characters and count it as one.
  const words = withWords && typeof written === "string" ? written.replaceAll("\r\n", "\n").trim() : "";
  const problem = withWords && words === "" ? "empty" : words.length > MAX_ANSWER ? "tooLong" : null;
  if (problem) {
    const said = words.slice(0, MAX_ANSWER);
    return shopperPage(
      422,
      <ShopperNoticePage {...formOf(token, model)} choice={choice} withWords said={said} problem={problem} />,
    );
  }
  const taken = await answerAsShopper(read.notice.shop, read.notice.id, choice, words);
  switch (taken.outcome) {
    case "accepted":
      return seeOther(`${path}?done=${choice}`);
    case "invalid":
      return seeOther(`${path}?late`);
  }
}

const formOf = (token: string, model: ReturnType<typeof shopperNoticeModel>) => ({
  model,
  path: `/n/${token}`,
  maxWords: MAX_ANSWER,
});
