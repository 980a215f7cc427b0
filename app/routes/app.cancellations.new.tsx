import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Card } from "@shopify/polaris";
import { v7 as uuid } from "uuid";
import { AdminPage } from "../components/admin-page";
import { titled } from "../components/page-title";
import { CancellationForm } from "../components/cancellation-form";
import { EmptyCard } from "../components/empty-card";
import { OrderSearch } from "../components/filter-bar";
import { RowList } from "../components/row-list";
import { toGid } from "../domain/gid";
import { CANCEL_REASONS } from "../presenters/cancellation-words";
import { orderChoice, orderToCancel, type OrderChoice } from "../presenters/order-choice";
import { findOrdersByName, readMirrorOrder, recentOrders } from "../records/views/find-orders";
import { readOpenCancellation } from "../records/views/read-open-cancellation";
import { askToCancel } from "./shared/cancellation-action.server";
import { cancellationForm } from "./shared/cancellation-form.server";
import { readForm } from "./shared/read-form.server";
import { notFound, openStaffRequest } from "./shared/staff-request.server";

const RECENT = 10;

export const meta = titled("Cancel an order");

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, shop, tell } = await openStaffRequest(request);
  const { searchParams } = new URL(request.url);
  const [tail, typed] = [searchParams.get("id"), searchParams.get("order") ?? ""];
  const requestKey = uuid();
  if (tail !== null) {
    const row = (await readMirrorOrder(db, shop, toGid("Order", tail))) ?? notFound();
    const open = await readOpenCancellation(db, shop, row.id);
    return { order: orderToCancel(row.snapshot, open, tell), choices: [], typed, requestKey };
  }
  const found = typed ? await findOrdersByName(db, shop, typed) : await recentOrders(db, shop, RECENT);
  return { order: null, choices: found.map((order) => orderChoice(order, tell)), typed, requestKey };
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await openStaffRequest(request);
  const read = await readForm(request, cancellationForm);
  return read.ok ? askToCancel(staff, read.value) : read.answer;
}

export default function NewCancellation() {
  const { order, choices, typed, requestKey } = useLoaderData<typeof loader>();
  if (order) {
    return (
      <AdminPage title={`Cancel ${order.name}`} backAction={{ content: "Choose another order", url: "?" }} narrowWidth>
        <CancellationForm key={order.tail} order={order} requestKey={requestKey} reasons={CANCEL_REASONS} />
      </AdminPage>
    );
  }
  return (
    <AdminPage title="Cancel an order" backAction={{ content: "Cancellations", url: "/app/cancellations" }} narrowWidth>
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

function toRow({ tail, name, total, placed, state }: OrderChoice) {
  return { id: tail, url: `/app/cancellations/new?id=${tail}`, title: name, text: `${total}, ${state}`, at: placed };
}
