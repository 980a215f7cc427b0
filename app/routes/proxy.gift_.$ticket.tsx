import type { LoaderFunctionArgs } from "@remix-run/node";
import { GiftPage } from "../components/portal/gift-page";
import { giftModel } from "../presenters/gift-page";
import { returnsOfRecipient } from "../records/gift-recipients";
import { readShopperReturn } from "../records/views/read-shopper-return";
import { services } from "../services.server";
import { portalPage } from "./shared/portal.server";
import { openGift } from "./shared/portal-order.server";
import { choicesOf } from "./shared/portal-return-form.server";

/** What somebody got as a gift, as far as it is their business: what can come back, and what they asked for. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const open = await openGift(request, params);
  if (open instanceof Response) return open;
  const { db, sealer, env } = services();
  const { shop, read, recipient, path, words } = open;
  const about = { shop, orderId: read.order.id, email: recipient.email };
  const [choices, ids] = await Promise.all([choicesOf(open), returnsOfRecipient(db, sealer, about)]);
  const returns = (await Promise.all(ids.map((id) => readShopperReturn(db, sealer, id)))).flatMap((one) => one ?? []);
  const site = { path, appUrl: env.SHOPIFY_APP_URL, sealer };
  const model = giftModel(read, choices?.order.lines ?? null, returns, site);
  const asked = new URL(request.url).searchParams.get("asked");
  return portalPage(200, <GiftPage words={words} model={model} asked={asked} />);
}
