import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { CasePage } from "../components/portal/case-pages";
import { ClosedOrderPage } from "../components/portal/guest-order-page";
import type { ShopperCase } from "../domain/cases/case";
import { GoOnPage } from "../components/portal/type-code-page";
import { linksOf } from "../inbox/open-file-link";
import { conversation } from "../presenters/case-conversation";
import type { Fields } from "../presenters/portal-return";
import { casesOfOrder, messagesOf } from "../records/cases";
import { services } from "../services.server";
import { portalPage } from "./shared/portal.server";
import { type OpenOrder, openOrder } from "./shared/portal-order.server";
import { drain } from "./shared/read-form.server";
import { takeReply, typedIn } from "./shared/case-reply.server";

/** What was written about an order, to whom its mailbox has proved theirs. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const open = await openOrder(request, params);
  if (open instanceof Response) return open;
  const shopperCase = caseOf(open, params["number"]);
  if (!shopperCase) return portalPage(404, <ClosedOrderPage {...open} />);
  return page(open, shopperCase, { status: 200, isTaken: new URL(request.url).searchParams.has("written") });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const open = await openOrder(request, params);
  if (open instanceof Response) return open;
  const shopperCase = caseOf(open, params["number"]);
  if (!shopperCase) {
    await drain(request);
    return portalPage(404, <ClosedOrderPage {...open} />);
  }
  const { words, path } = open;
  const reply = await takeReply(request, shopperCase, words.language);
  if (reply.outcome === "refused") return page(open, shopperCase, reply);
  return portalPage(200, <GoOnPage words={words} to={`${path}/case/${shopperCase.number}/?written=1`} />);
}

/** Of this order only: numbers count through the whole shop. */
const caseOf = ({ shop, read }: OpenOrder, number = ""): ShopperCase | null =>
  casesOfOrder(services().db, shop, read.order.id).find((one) => String(one.number) === number) ?? null;

interface Shown {
  readonly status: number;
  readonly isTaken?: boolean;
  readonly fields?: Fields;
  readonly problems?: readonly string[];
}

function page(
  { words, path, read: { personal, shop }, ...open }: OpenOrder,
  shopperCase: ShopperCase,
  { status, isTaken = false, fields = {}, problems = [] }: Shown,
) {
  const { db, sealer, now, env } = services();
  const fileLink = linksOf({ sealer, now }, open.shop);
  const told = {
    ...{ shopperCase, messages: messagesOf(db, sealer, shopperCase), locale: personal.locale },
    shop: { ...shop, name: shop.name || open.shop },
  };
  // The shop's own address has no way to a file of ours.
  const model = conversation(told, { now: now(), linkTo: (key) => `${env.SHOPIFY_APP_URL}${fileLink(key)}` });
  const typed = typedIn(fields, randomUUID());
  return portalPage(
    status,
    <CasePage {...{ words, model, path, typed, problems, isTaken, number: shopperCase.number }} />,
  );
}
