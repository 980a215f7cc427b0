import { randomUUID } from "node:crypto";
import { ChooseItemsPage } from "../../components/portal/choose-items-page";
import { asRecipient } from "../../domain/returns/recipient";
import { fill } from "../../lib/shopper-words";
import { hasSomethingLeft } from "../../presenters/guest-standing";
import { type Choices, type Fields, lineChoices, readChosen } from "../../presenters/portal-return";
import { services } from "../../services.server";
import { mayAskShopify } from "./may-ask-shopify.server";
import { portalPage } from "./portal.server";
import { goOn, type OpenOrder } from "./portal-order.server";
import { type Asking, askReturn, offerPage, returnAsked } from "./portal-return.server";
import { takePhotos } from "./portal-photos.server";

/** Whoever opened an order sends items back: chooses, sees what they get, asks. Every step is a form of its own, without any script. */
export async function beginReturnForm(open: OpenOrder): Promise<Response> {
  if (!hasSomethingLeft(open.read)) return goOn(open, "late");
  if (!mayAsk(open)) return choose(open, null, {}, [], 429);
  return choose(open, await choicesOf(open), {}, []);
}

export async function takeReturnForm(open: OpenOrder, request: Request): Promise<Response> {
  const { words, shop, read } = open;
  const { fields, problems, isCutOff } = await takePhotos(request, { shop, orderId: read.order.id }, words);
  if (!hasSomethingLeft(read)) return goOn(open, "late");
  if (!mayAsk(open)) return choose(open, null, fields, problems, 429);
  const choices = await choicesOf(open);
  if (isCutOff) return choose(open, choices, fields, problems, 413);
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

const mayAsk = ({ shop, read, recipient }: OpenOrder) => mayAskShopify(shop, recipient?.email ?? read.order.id);

/** null = Shopify does not answer. */
export async function choicesOf({ shop, read, recipient }: OpenOrder): Promise<Choices | null> {
  const found = await services().forShopper.returnChoices(shop, null, read.order.id);
  if (found.outcome !== "choices") return null;
  const { order } = found.choices;
  return recipient ? { ...found.choices, order: asRecipient(order, recipient) } : found.choices;
}

function choose(
  { words, path, prefix, recipient, read: { order, shop } }: OpenOrder,
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
      lines={choices ? lineChoices(choices, shop.timeZone, recipient !== null) : []}
      isGift={recipient === null && (choices?.order.isGift ?? false)}
      requestKey={typed["key"] ?? randomUUID()}
      typed={typed}
      problems={choices ? problems : [words.acts.busy]}
    />,
  );
}
