import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { ShopperCasePage } from "../components/shopper-case-page";
import { linksOf } from "../inbox/open-file-link";
import { portalWords } from "../lib/shopper-words/portal";
import { conversation } from "../presenters/case-conversation";
import type { Fields } from "../presenters/portal-return";
import { findShopperCase } from "../presenters/shopper-case";
import type { ReadCase } from "../records/views/read-shopper-case";
import { services } from "../services.server";
import { takeReply, typedIn } from "./shared/case-reply.server";
import { drain } from "./shared/read-form.server";
import { seeOther, shopperPage } from "./shared/shopper-response.server";
import { unknownPage } from "./shared/unknown-page.server";

/** What was written about an order, behind the link of a letter. Mail scanners open links: a GET changes nothing. */
export async function loader({ params, request }: LoaderFunctionArgs) {
  const { token = "" } = params;
  const { db, sealer } = services();
  const read = await findShopperCase(db, sealer, token);
  if (!read) return unknownPage(request);
  return page(read, token, { status: 200, isTaken: new URL(request.url).searchParams.has("written") });
}

export async function action({ params, request }: ActionFunctionArgs) {
  const { token = "" } = params;
  const { db, sealer } = services();
  const read = await findShopperCase(db, sealer, token);
  if (!read) {
    await drain(request);
    return unknownPage(request);
  }
  if (request.method !== "POST") {
    await drain(request);
    return seeOther(`/c/${token}`);
  }
  const reply = await takeReply(request, read.shopperCase, read.locale);
  return reply.outcome === "refused" ? page(read, token, reply) : seeOther(`/c/${token}?written=1`);
}

interface Shown {
  readonly status: number;
  readonly isTaken?: boolean;
  readonly fields?: Fields;
  readonly problems?: readonly string[];
}

function page(read: ReadCase, token: string, { status, isTaken = false, fields = {}, problems = [] }: Shown) {
  const { sealer, now } = services();
  const model = conversation(read, { now: now(), linkTo: linksOf({ sealer, now }, read.shopperCase.shop) });
  const about = { model, portal: portalWords(read.locale), shopName: read.shop.name, path: `/c/${token}` };
  return shopperPage(
    status,
    <ShopperCasePage {...{ ...about, isTaken, problems, typed: typedIn(fields, randomUUID()) }} />,
  );
}
