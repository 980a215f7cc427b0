import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { ChooseItemsPage } from "../components/portal/choose-items-page";
import { fill } from "../lib/shopper-words";
import { canAskToReturn } from "../presenters/guest-standing";
import { type Choices, type Fields, lineChoices, readChosen } from "../presenters/portal-return";
import { services } from "../services.server";
import { portalPage } from "./shared/portal.server";
import { mayAskShopify } from "./shared/may-ask-shopify.server";
import { goOn, type OpenOrder, openOrder } from "./shared/portal-order.server";
import { type Asking, askReturn, offerPage, returnAsked } from "./shared/portal-return.server";
import { takePhotos } from "./shared/portal-photos.server";

/** A guest sends items back: chooses, sees the money to the cent, asks. Every step is a form of its own, without any script. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const open = await openOrder(request, params);
  if (open instanceof Response) return open;
  if (!canAskToReturn(open.read)) return goOn(open, "late");
  if (!mayAsk(open)) return choose(open, null, {}, [], 429);
  return choose(open, await choicesOf(open), {}, []);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const open = await openOrder(request, params);
  if (open instanceof Response) return open;
  const { words, shop, read } = open;
  const { fields, problems } = await takePhotos(request, { shop, orderId: read.order.id }, words);
  if (!canAskToReturn(read)) return goOn(open, "late");
  if (!mayAsk(open)) return choose(open, null, fields, problems, 429);
  const choices = await choicesOf(open);
  if (!choices || fields["step"] === "change") return choose(open, choices, fields, problems);
  const { lines, lacking } = readChosen(choices, fields);
  const mistakes = [
    ...problems,
    ...(lines.length === 0 ? [words.giveBack.choose] : []),
    ...lacking.map((item) => fill(words.giveBack.needsReason, { item })),
  ];
  if (mistakes.length > 0) return choose(open, choices, fields, mistakes, 422);
  const asking: Asking = { open, choices, lines, fields };
  const asked = returnAsked(asking);
  if (fields["step"] === "ask" && asked && asked.seen === fields["seen"]) return askReturn(asking, asked);
  return (await offerPage(asking)) ?? choose(open, null, fields, []);
}

const mayAsk = ({ shop, read }: OpenOrder) => mayAskShopify(shop, read.order.id);

/** null = Shopify does not answer. */
async function choicesOf({ shop, read }: OpenOrder): Promise<Choices | null> {
  const found = await services().forShopper.returnChoices(shop, null, read.order.id);
  return found.outcome === "choices" ? found.choices : null;
}

function choose(
  { words, path, prefix, read: { order, shop } }: OpenOrder,
  choices: Choices | null,
  typed: Fields,
  problems: readonly string[],
  status = 200,
) {
  return portalPage(
    status,
    <ChooseItemsPage
      words={words}
      path={path}
      prefix={prefix}
      orderName={order.name}
      lines={choices ? lineChoices(choices, shop.timeZone) : []}
      isGift={choices?.order.isGift ?? false}
      requestKey={typed["key"] ?? randomUUID()}
      typed={typed}
      problems={choices ? problems : [words.acts.busy]}
    />,
  );
}
