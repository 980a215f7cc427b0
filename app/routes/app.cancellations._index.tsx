import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useNavigation } from "@remix-run/react";
import { Card } from "@shopify/polaris";
import { z } from "zod";
import { AdminPage } from "../components/admin-page";
import { titled } from "../components/page-title";
import { EmptyCard } from "../components/empty-card";
import { FilterTabs, OrderSearch } from "../components/filter-bar";
import { Pager } from "../components/pager";
import { RowList } from "../components/row-list";
import { type ListedCancellation, listedCancellation } from "../presenters/cancellation-model";
import { listCancellations } from "../records/views/list-cancellations";
import { openStaffRequest } from "./shared/staff-request.server";

const address = z.object({
  tab: z.enum(["needs-you", "in-progress", "ended", "all"]).catch("all"),
  order: z.string().max(60).catch(""),
  after: z.string().max(200).nullable().catch(null),
});

const TABS = [
  { id: "all", label: "All" },
  { id: "needs-you", label: "Needs you" },
  { id: "in-progress", label: "In progress" },
  { id: "ended", label: "Ended" },
];

export const meta = titled("Cancellations");

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, shop, tell, services } = await openStaffRequest(request);
  const { tab, order, after } = address.parse(Object.fromEntries(new URL(request.url).searchParams));
  const page = await listCancellations(db, shop, { tab, orderName: order, after: after ?? null });
  const rows = page.rows.map((row) =>
    listedCancellation(row, page.orders.get(row.orderId) ?? null, tell, services.sealer),
  );
  return { tab, order, next: page.next, rows };
}

export default function Cancellations() {
  const { tab, order, rows, next } = useLoaderData<typeof loader>();
  const isBusy = useNavigation().state === "loading";
  return (
    <AdminPage title="Cancellations" primaryAction={{ content: "Cancel an order", url: "/app/cancellations/new" }}>
      <Card padding="0">
        <FilterTabs name="tab" tabs={TABS} />
        <OrderSearch keep={["tab"]} />
        <div id="tab-panel" aria-busy={isBusy} style={{ opacity: isBusy ? 0.6 : 1 }}>
          {rows.length > 0 ? (
            <RowList label="Cancellations, newest first" rows={rows.map(toRow)} />
          ) : (
            <EmptyCard {...emptyWords(tab, order)} />
          )}
        </div>
        <Pager next={next} />
      </Card>
    </AdminPage>
  );
}

function toRow({ id, url, orderName, badge, what, source, reason, sentence, requested, refund }: ListedCancellation) {
  const about = [`${what}, asked by ${source}`, reason].filter(Boolean).join(": ");
  return { id, url, title: orderName, badge, about, text: [sentence, refund].filter(Boolean).join(" "), at: requested };
}

function emptyWords(tab: string, order: string) {
  if (order) return { title: `No cancellation of “${order}”`, text: "Check the order's name, or look under All." };
  if (tab === "needs-you")
    return { title: "Nothing needs you", text: "Cancellations that need a decision or help come here." };
  if (tab === "in-progress")
    return { title: "Nothing is under way", text: "Cancellations being carried out come here." };
  return {
    title: "No cancellations yet",
    text: "Requests by shoppers, by your staff and by your rules come here, with what became of each.",
    action: { label: "Cancel an order", url: "/app/cancellations/new" },
  };
}
