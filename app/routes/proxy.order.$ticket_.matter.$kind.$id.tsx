import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { MatterPage, NoMatterPage, QuestionPage } from "../components/portal/matter-page";
import { GoOnPage } from "../components/portal/type-code-page";
import type { Matter } from "../presenters/account/answers";
import { findMatter } from "../presenters/account/matters";
import { matterReader } from "./shared/matter-reader.server";
import { fieldsOf, portalPage } from "./shared/portal.server";
import { type OpenOrder, openOrder } from "./shared/portal-order.server";
import { drain } from "./shared/read-form.server";
import { takeAct } from "./shared/take-act.server";

/** A conversation has a page of its own, which shows all of it. */
const asked = z.object({ kind: z.enum(["return", "cancellation", "notice"]), id: z.string().max(100) });

/** Something that is going on with an order, to whom its mailbox has proved theirs. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const open = await openOrder(request, params);
  if (open instanceof Response) return open;
  const about = asked.safeParse(params).data;
  const matter = about ? await findMatter(readerOf(open), of(open), about.kind, about.id) : null;
  if (!matter) return nothing(open);
  const query = new URL(request.url).searchParams;
  const wanted = query.get("act");
  const act = matter.acts.find(({ name }) => name === wanted);
  const place = placeOf(open, matter);
  if (act?.question) {
    return portalPage(200, <QuestionPage {...place} act={act.name} question={act.question} problem={null} />);
  }
  const isLate = query.has("late") || (wanted !== null && !act);
  return portalPage(200, <MatterPage {...place} matter={matter} done={query.get("done")} isLate={isLate} />);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const open = await openOrder(request, params);
  if (open instanceof Response) return open;
  const about = asked.safeParse(params).data;
  if (!about) {
    await drain(request);
    return nothing(open);
  }
  const { act = "", words = "" } = await fieldsOf(request);
  const taken = await takeAct(readerOf(open), of(open), { ...about, act, words, photoKeys: [], via: "portal" });
  const place = placeOf(open, about);
  const goOn = (to: string) => portalPage(200, <GoOnPage words={open.words} to={`${place.path}/?${to}`} />);
  switch (taken.outcome) {
    case "taken":
      return goOn(`done=${act}`);
    case "not_found":
      return nothing(open);
    case "over":
    case "too_many":
      return goOn("late");
    case "noWords":
    case "tooLong":
      return portalPage(422, <QuestionPage {...place} {...taken} typed={words} problem={taken.outcome} />);
  }
}

// Letters about a gift go to the mailbox that opened the order: what they tell is told here, too.
const readerOf = ({ shop }: OpenOrder) => matterReader(shop, { locale: null, withGifts: true });
const of = ({ read }: OpenOrder) => ({ orderId: read.order.id });
const placeOf = ({ words, path }: OpenOrder, { kind, id }: Pick<Matter, "kind" | "id">) => ({
  ...{ words, orderPath: path },
  path: `${path}/matter/${kind}/${id}`,
});

const nothing = ({ words, path }: OpenOrder) => portalPage(404, <NoMatterPage words={words} orderPath={path} />);
