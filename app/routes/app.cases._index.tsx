import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useNavigation } from "@remix-run/react";
import { Card } from "@shopify/polaris";
import { z } from "zod";
import { AdminPage } from "../components/admin-page";
import { EmptyCard } from "../components/empty-card";
import { FilterTabs, OrderSearch } from "../components/filter-bar";
import { Pager } from "../components/pager";
import { titled } from "../components/page-title";
import { RowList } from "../components/row-list";
import { listedCase } from "../presenters/case-model";
import { CASE_TABS, listCases } from "../records/views/list-cases";
import { openStaffRequest } from "./shared/staff-request.server";

const address = z.object({
  tab: z.enum(CASE_TABS).catch("open"),
  order: z.string().max(60).catch(""),
  after: z.string().max(200).nullable().catch(null),
});

const TABS = [
  { id: "open", label: "Waiting for you" },
  { id: "answered", label: "Answered" },
  { id: "closed", label: "Closed" },
  { id: "all", label: "All" },
];

export const meta = titled("Cases");

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, shop, tell, now } = await openStaffRequest(request);
  const { tab, order, after } = address.parse(Object.fromEntries(new URL(request.url).searchParams));
  const page = await listCases(db, shop, { tab, search: order, after: after ?? null });
  return { tab, order, next: page.next, rows: page.rows.map((row) => listedCase(row, tell, now)) };
}

export default function Cases() {
  const { tab, order, rows, next } = useLoaderData<typeof loader>();
  const isBusy = useNavigation().state === "loading";
  const sorted = tab === "open" ? "who waits longest first" : "newest first";
  return (
    <AdminPage title="Cases">
      <Card padding="0">
        <FilterTabs name="tab" tabs={TABS} />
        <OrderSearch keep={["tab"]} label="Order name or number of the case" placeholder="#1001, or 12" />
        <div id="tab-panel" aria-busy={isBusy} style={{ opacity: isBusy ? 0.6 : 1 }}>
          {rows.length > 0 ? (
            <RowList label={`Cases, ${sorted}`} rows={rows} />
          ) : (
            <EmptyCard {...emptyWords(tab, order)} />
          )}
        </div>
        <Pager next={next} />
      </Card>
    </AdminPage>
  );
}

function emptyWords(tab: string, order: string) {
  if (order) return { title: `No case of “${order}” here`, text: "Check the name or number, or look under All." };
  if (tab === "open")
    return { title: "Nobody waits for you", text: "What shoppers write about their orders comes here." };
  return { title: "No cases here", text: "Claims and questions of shoppers come here, with what was answered." };
}
