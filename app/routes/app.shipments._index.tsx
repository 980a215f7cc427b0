import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useNavigation } from "@remix-run/react";
import { Card } from "@shopify/polaris";
import { AdminPage } from "../components/admin-page";
import { EmptyCard } from "../components/empty-card";
import { FilterTabs } from "../components/filter-bar";
import { ListExport } from "../components/list-export";
import { titled } from "../components/page-title";
import { Pager } from "../components/pager";
import { ShipmentFilters } from "../components/shipping/shipment-filters";
import { ShipmentList } from "../components/shipping/shipment-list";
import { readShipmentFilter } from "../presenters/shipment-filter";
import { shipmentRow } from "../presenters/shipment-model";
import { filterChoices, SHIPMENT_TABS } from "../presenters/shipment-words";
import { carriersOf, destinationsOf } from "../records/views/list-shipment-places";
import { listShipments } from "../records/views/list-shipments";
import { openStaffRequest } from "./shared/staff-request.server";

export const meta = titled("Shipments");

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await openStaffRequest(request);
  const { db, shop, timeZone, now } = staff;
  const { shown, filter } = readShipmentFilter(request.url, timeZone, now);
  const [page, carriers, destinations] = await Promise.all([
    listShipments(db, shop, filter, shown.after),
    carriersOf(db, shop),
    destinationsOf(db, shop),
  ]);
  return {
    tab: shown.tab,
    isFiltered: Boolean(shown.search || shown.kind || shown.carrier || shown.destination || shown.from || shown.until),
    choices: filterChoices(carriers, destinations),
    next: page.next,
    rows: page.rows.map((row) => shipmentRow(row, staff)),
  };
}

export default function Shipments() {
  const { tab, isFiltered, choices, rows, next } = useLoaderData<typeof loader>();
  const isBusy = useNavigation().state === "loading";
  return (
    <AdminPage
      title="Shipments"
      secondaryActions={[
        { content: "Delays", url: "/app/delays" },
        { content: "Promises", url: "/app/promises" },
        { content: "Shipping settings", url: "/app/settings/shipping" },
      ]}
    >
      <Card padding="0">
        <FilterTabs name="tab" tabs={SHIPMENT_TABS} />
        <ShipmentFilters {...choices} />
        <div id="tab-panel" aria-busy={isBusy} style={{ opacity: isBusy ? 0.6 : 1 }}>
          {rows.length > 0 ? (
            <ShipmentList label="Shipments, newest first" rows={rows} />
          ) : (
            <EmptyCard {...emptyWords(tab, isFiltered)} />
          )}
        </div>
        <Pager next={next} />
        <ListExport url="/app/shipments/export" name="aftercare-shipments" />
      </Card>
    </AdminPage>
  );
}

const EMPTY: Readonly<Record<string, { readonly title: string; readonly text: string }>> = {
  trouble: {
    title: "Nothing is in trouble",
    text: "Parcels and orders with a delay of any kind that one of your policies looks for come here.",
  },
  late: { title: "Nothing is late", text: "What should be there by now and is not comes here." },
  unshipped: { title: "Nothing waits to be shipped", text: "Paid orders that have not left come here." },
  "on-the-way": { title: "Nothing is on the way", text: "Parcels come here once their order is marked as shipped." },
  problem: {
    title: "No parcel is stuck",
    text: "Parcels that could not be handed over, are going back to you or are lost come here.",
  },
  arrived: { title: "Nothing has arrived yet", text: "Delivered parcels come here." },
  ended: { title: "Nothing came back", text: "Parcels that came back or were cancelled come here." },
};

function emptyWords(tab: string, isFiltered: boolean) {
  if (isFiltered) return { title: "No shipment fits", text: "Change what you search for, or look under All." };
  return (
    EMPTY[tab] ?? {
      title: "No shipments yet",
      text: "Each parcel of an order comes here, and what of it has not left yet, with what its shopper was promised.",
    }
  );
}
