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
import { eventModel, type EventModel } from "../presenters/event-model";
import { listEvents, type EventSource } from "../records/views/list-events";
import { openStaffRequest } from "./shared/staff-request.server";

const SHOWN = ["all", "dead", "shopify", "shopper", "staff", "flow", "timer", "app"] as const;
const SOURCES: Readonly<Partial<Record<(typeof SHOWN)[number], EventSource>>> = {
  shopify: "WEBHOOK",
  shopper: "PORTAL",
  staff: "STAFF",
  flow: "FLOW",
  timer: "TIMER",
  app: "SYSTEM",
};
const TABS = [
  { id: "all", label: "All" },
  { id: "dead", label: "Needs attention" },
  { id: "shopify", label: "Shopify" },
  { id: "shopper", label: "Shoppers" },
  { id: "staff", label: "Staff" },
  { id: "flow", label: "Shopify Flow" },
  { id: "timer", label: "Timers" },
  { id: "app", label: "Aftercare" },
];

const address = z.object({
  show: z.enum(SHOWN).catch("all"),
  order: z.string().max(60).catch(""),
  after: z.string().max(200).nullable().catch(null),
});

export const meta = titled("Activity");

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, shop, tell } = await openStaffRequest(request);
  const { show, order, after } = address.parse(Object.fromEntries(new URL(request.url).searchParams));
  const filter = { onlyDead: show === "dead", source: SOURCES[show] ?? null, orderName: order, after: after ?? null };
  const { rows, next, orderNames } = await listEvents(db, shop, filter);
  return { show, order, next, events: rows.map((row) => eventModel(row, tell, orderNames)) };
}

export default function Activity() {
  const { show, order, events, next } = useLoaderData<typeof loader>();
  const isBusy = useNavigation().state === "loading";
  return (
    <AdminPage title="Activity" subtitle="Everything that came in, and what became of it">
      <Card padding="0">
        <FilterTabs name="show" tabs={TABS} />
        <OrderSearch keep={["show"]} />
        <div id="show-panel" aria-busy={isBusy} style={{ opacity: isBusy ? 0.6 : 1 }}>
          {events.length > 0 ? (
            <RowList label="Events, newest first" rows={events.map(toRow)} />
          ) : (
            <EmptyCard {...emptyWords(show, order)} />
          )}
        </div>
        <Pager next={next} />
      </Card>
    </AdminPage>
  );
}

function toRow({ id, title, badge, from, order, result, at }: EventModel) {
  const about = [`From ${from}`, order?.name].filter(Boolean).join(", ");
  return { id, url: `/app/activity/${id}`, title, badge, about, text: result, at };
}

function emptyWords(show: string, order: string) {
  if (order) return { title: `Nothing about “${order}”`, text: "Check the order's name, or look under All." };
  if (show === "dead") return { title: "Nothing needs attention", text: "Whatever failed too often comes here." };
  return { title: "Nothing yet", text: "As soon as something happens to an order it appears here." };
}
