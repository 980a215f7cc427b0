import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { ShopperReturnPage } from "../components/shopper-return-page";
import { canCallOff, canGetLabel } from "../presenters/shopper-steps";
import { findShopperReturn, shopperReturnModel } from "../presenters/shopper-return";
import { services } from "../services.server";
import { drain } from "./shared/read-form.server";
import { shopperForm } from "./shared/shopper-form.server";
import { seeOther, shopperPage } from "./shared/shopper-response.server";
import { unknownPage } from "./shared/unknown-page.server";

// Mail scanners open links: a GET changes nothing, only the buttons do.
export async function loader({ params, request }: LoaderFunctionArgs) {
  const { token = "" } = params;
  const { db, sealer } = services();
  const read = await findShopperReturn(db, sealer, token);
  if (!read) return unknownPage(request);
  const { searchParams } = new URL(request.url);
  const asked = { done: searchParams.get("done"), ask: searchParams.get("ask") };
  const model = await shopperReturnModel(db, read, asked);
  return shopperPage(200, <ShopperReturnPage model={model} path={`/r/${token}`} />);
}

const WISHES = {
  label: { command: "return/label", isPossible: canGetLabel },
  cancel: { command: "return/cancel", isPossible: canCallOff },
} as const;

export async function action({ params, request }: ActionFunctionArgs) {
  const { token = "" } = params;
  const { db, sealer, askAboutReturn } = services();
  const read = await findShopperReturn(db, sealer, token);
  if (!read) {
    await drain(request);
    return unknownPage(request);
  }
  const form = request.method === "POST" ? await shopperForm(request) : null;
  const intent = form?.get("intent");
  if (intent !== "label" && intent !== "cancel") return seeOther(`/r/${token}`);
  const { command, isPossible } = WISHES[intent];
  if (!isPossible(read)) return seeOther(`/r/${token}?done=late`);
  const { shop, id } = read.orderReturn;
  const taken = await askAboutReturn(shop, id, command);
  switch (taken.outcome) {
    case "accepted":
      return seeOther(`/r/${token}?done=${intent}`);
    case "invalid":
      return seeOther(`/r/${token}?done=late`);
  }
}
