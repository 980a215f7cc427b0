import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { type ShouldRevalidateFunction, useLoaderData, useRevalidator } from "@remix-run/react";
import { Banner, BlockStack, Card } from "@shopify/polaris";
import { v7 as uuid } from "uuid";
import { AdminPage } from "../components/admin-page";
import { EmptyCard } from "../components/empty-card";
import { OrderSearch } from "../components/filter-bar";
import { titled } from "../components/page-title";
import { NewReturnForm } from "../components/returns/new-return-form";
import { RowList } from "../components/row-list";
import { toGid } from "../domain/gid";
import { cutText } from "../lib/cut-text";
import { refused } from "../presenters/action-result";
import { orderChoice, type OrderChoice, shippedFirst } from "../presenters/order-choice";
import { orderToReturn, variantChoice } from "../presenters/return-form";
import { type QuoteAnswer, quoteModel } from "../presenters/return-quote";
import { REFUND_MOMENTS, RESOLUTIONS } from "../presenters/return-words";
import { findOrdersByName, readMirrorOrder, recentOrders } from "../records/views/find-orders";
import { answerCommand } from "./shared/answer-command.server";
import { answer, readForm } from "./shared/read-form.server";
import { linesMistake, newReturnForm, toReturnRequest } from "./shared/return-form.server";
import { askShopify } from "./shared/return-settings.server";
import { notFound, openStaffRequest } from "./shared/staff-request.server";

const RECENT = 10;
/** As long as a search by an order's name may be. */
const LONGEST_NAME = 60;

export const meta = titled("Start a return");

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await openStaffRequest(request);
  const { db, shop, tell, services } = staff;
  const { searchParams } = new URL(request.url);
  const [tail, typed] = [searchParams.get("id"), cutText(searchParams.get("order") ?? "", LONGEST_NAME)];
  const requestKey = uuid();
  if (tail === null) {
    const found = typed ? await findOrdersByName(db, shop, typed) : await recentOrders(db, shop, RECENT);
    return { chosen: null, choices: shippedFirst(found.map((order) => orderChoice(order, tell))), typed, requestKey };
  }
  const { id, name } = (await readMirrorOrder(db, shop, toGid("Order", tail))) ?? notFound();
  const choices = await askShopify(staff, () => services.returnChoices(staff, id));
  const order = choices && orderToReturn(choices, tell);
  const productIds = [...new Set(order?.lines.flatMap(({ productId }) => productId ?? []))];
  const variants = await askShopify(staff, () => services.exchangeChoices(staff, productIds));
  const chosen = { name, order, variants: (variants ?? []).map(variantChoice) };
  return { chosen, choices: [], typed, requestKey };
}

const NO_ANSWER = refused("Shopify does not answer right now. Try again in a minute.");

export async function action({ request }: ActionFunctionArgs) {
  const staff = await openStaffRequest(request);
  const read = await readForm(request, newReturnForm);
  if (!read.ok) return read.answer;
  const form = read.value;
  const { db, shop, tell, services } = staff;
  const { id } = (await readMirrorOrder(db, shop, toGid("Order", form.order))) ?? notFound();
  const choices = await askShopify(staff, () => services.returnChoices(staff, id));
  if (!choices) return answer(NO_ANSWER, 503);
  const mistake = linesMistake(form, orderToReturn(choices, tell));
  if (mistake) return answer({ ...refused(mistake), fields: { lines: mistake } }, 422);
  const wanted = toReturnRequest(form);
  if (form.intent === "start") {
    const payload = { ...wanted.request, terms: wanted.terms };
    return answerCommand(staff, "return/request", payload, "Started.", form.requestKey);
  }
  const quoted = await askShopify(staff, () => services.quoteReturn(staff, wanted.request, wanted.terms));
  if (!quoted) return answer(NO_ANSWER, 503);
  switch (quoted.outcome) {
    case "offered": {
      const result: QuoteAnswer = { ok: true, message: "", quote: quoteModel(quoted.offer, wanted.request) };
      return data(result);
    }
    case "refused":
      return answer(refused(quoted.message), 422);
    case "not_found":
      return answer(refused("Shopify does not know this order any more."), 404);
    default:
      return quoted satisfies never;
  }
}

/** A quote changes nothing: what can come back need not be read from Shopify again. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, defaultShouldRevalidate }) =>
  formMethod === "POST" ? false : defaultShouldRevalidate;

export default function NewReturn() {
  const { chosen, choices, typed, requestKey } = useLoaderData<typeof loader>();
  const { revalidate, state } = useRevalidator();
  if (chosen) {
    return (
      <AdminPage
        title={`Return of ${chosen.name}`}
        backAction={{ content: "Choose another order", url: "/app/returns/new" }}
        narrowWidth
      >
        {chosen.order ? (
          <NewReturnForm
            key={chosen.order.tail}
            order={chosen.order}
            variants={chosen.variants}
            requestKey={requestKey}
            words={{ resolutions: RESOLUTIONS, moments: REFUND_MOMENTS }}
          />
        ) : (
          <Banner
            tone="warning"
            title="Shopify does not answer right now"
            action={{ content: "Try again", onAction: revalidate, loading: state === "loading" }}
          >
            <p>What can come back is read from Shopify.</p>
          </Banner>
        )}
      </AdminPage>
    );
  }
  return (
    <AdminPage title="Start a return" backAction={{ content: "Returns", url: "/app/returns" }} narrowWidth>
      <BlockStack gap="400">
        <Card padding="0">
          <OrderSearch keep={[]} />
          {choices.length > 0 ? (
            <RowList label={typed ? "Orders found" : "The newest orders"} rows={choices.map(toRow)} />
          ) : (
            <EmptyCard
              title={typed ? `No order named “${typed}”` : "No orders yet"}
              text="Only orders the app has seen can be chosen: those of the last 60 days, and all new ones."
            />
          )}
        </Card>
      </BlockStack>
    </AdminPage>
  );
}

function toRow({ tail, name, total, placed, state, hasShipped }: OrderChoice) {
  const text = hasShipped ? `${total}, ${state}` : `${total}, ${state}: nothing was sent that could come back`;
  return { id: tail, url: `/app/returns/new?id=${tail}`, title: name, text, at: placed };
}
