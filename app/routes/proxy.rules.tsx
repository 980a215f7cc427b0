import type { LoaderFunctionArgs } from "@remix-run/node";
import { RulesPage } from "../components/portal/rules-page";
import { readRules } from "../presenters/rules-facts";
import { rulesModel } from "../presenters/shop-rules";
import { services } from "../services.server";
import { portalPage, portalVisit } from "./shared/portal.server";

/** What the shop's policies say of an ordinary item, for everybody. */
export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await portalVisit(request);
  if (visit instanceof Response) return visit;
  const { shop, words, prefix } = visit;
  const { db, now } = services();
  const model = rulesModel(await readRules(db, shop, now()), words.language);
  return portalPage(200, <RulesPage words={words} prefix={prefix} model={model} />);
}
