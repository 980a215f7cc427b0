import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { ShopperKeepPage } from "../components/shopper-keep-page";
import { findShopperCancellation } from "../presenters/shopper-cancellation";
import { services } from "../services.server";
import { drain } from "./shared/read-form.server";
import { seeOther, shopperPage } from "./shared/shopper-response.server";
import { unknownPage } from "./shared/unknown-page.server";

// Mail scanners open links: only the button, a POST, keeps the order.
export async function loader({ params: { token = "" }, request }: LoaderFunctionArgs) {
  const { db, sealer } = services();
  const model = await findShopperCancellation(db, sealer, token);
  if (!model) return unknownPage(request);
  const isThanked = new URL(request.url).searchParams.has("kept");
  return shopperPage(200, <ShopperKeepPage {...{ model, path: `/keep/${token}`, isThanked }} />);
}

export async function action({ params: { token = "" }, request }: ActionFunctionArgs) {
  const { db, sealer, keepAsShopper } = services();
  await drain(request);
  const model = await findShopperCancellation(db, sealer, token);
  if (!model) return unknownPage(request);
  const path = `/keep/${token}`;
  if (request.method !== "POST" || !model.keep) return seeOther(path);
  await keepAsShopper(model.shop, model.matter.id);
  return seeOther(`${path}?kept`);
}
