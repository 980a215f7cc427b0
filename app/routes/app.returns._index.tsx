import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useNavigation, useSearchParams } from "@remix-run/react";
import { Card } from "@shopify/polaris";
import { AdminPage } from "../components/admin-page";
import { EmptyCard } from "../components/empty-card";
import { FilterTabs } from "../components/filter-bar";
import { ListExport } from "../components/list-export";
import { titled } from "../components/page-title";
import { Pager } from "../components/pager";
import { ReturnBoard } from "../components/returns/return-board";
import { ReturnFilters } from "../components/returns/return-filters";
import { RETURN_TABS, readReturnFilter } from "../presenters/return-filter";
import { returnRow } from "../presenters/return-model";
import { DECLINE_REASONS, RESOLUTIONS } from "../presenters/return-words";
import { listReturns } from "../records/views/list-returns";
import { readForm } from "./shared/read-form.server";
import { actOnReturns, bulkForm } from "./shared/return-bulk.server";
import { tellReturns } from "./shared/return-settings.server";
import { openStaffRequest } from "./shared/staff-request.server";

export const meta = titled("Returns");

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await openStaffRequest(request);
  const { shown, filter } = readReturnFilter(request.url, staff.timeZone);
  const [page, telling] = await Promise.all([
    listReturns(staff.db, staff.shop, filter, shown.after),
    tellReturns(staff),
  ]);
  const isFiltered = Boolean(shown.search || shown.resolution || shown.from || shown.until);
  return { tab: shown.tab, isFiltered, next: page.next, rows: page.rows.map((row) => returnRow(row, telling)) };
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await openStaffRequest(request);
  const read = await readForm(request, bulkForm);
  return read.ok ? actOnReturns(staff, read.value) : read.answer;
}

export default function Returns() {
  const { tab, isFiltered, rows, next } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const isBusy = useNavigation().state === "loading";
  return (
    <AdminPage
      title="Returns"
      primaryAction={{ content: "Start a return", url: "/app/returns/new" }}
      secondaryActions={[{ content: "Receive parcels", url: "/app/receive" }]}
    >
      <Card padding="0">
        <FilterTabs name="tab" tabs={TABS} />
        <ReturnFilters resolutions={RESOLUTIONS} />
        <div id="tab-panel" aria-busy={isBusy} style={{ opacity: isBusy ? 0.6 : 1 }}>
          {rows.length > 0 ? (
            <ReturnBoard key={params.toString()} rows={rows} declineReasons={DECLINE_REASONS} />
          ) : (
            <EmptyCard {...emptyWords(tab, isFiltered)} />
          )}
        </div>
        <Pager next={next} />
        <ListExport url="/app/returns/export" name="aftercare-returns" />
      </Card>
    </AdminPage>
  );
}

/** "All" stands first, as on every list. */
const TABS = [...RETURN_TABS].sort((a, b) => Number(b.id === "all") - Number(a.id === "all"));

const EMPTY: Readonly<Record<string, { readonly title: string; readonly text: string }>> = {
  "needs-decision": { title: "Nothing waits for a decision", text: "Returns your rules leave to a person come here." },
  "to-be-sent": { title: "Nothing is to be sent", text: "Approved returns come here until the carrier has them." },
  "on-its-way": { title: "Nothing is on its way", text: "Returns the carrier has come here." },
  arrived: { title: "Nothing has arrived", text: "Parcels that were delivered and not counted in yet come here." },
  processing: { title: "Nothing is being processed", text: "Returns being opened or paid in Shopify come here." },
  failed: { title: "Nothing failed", text: "Returns that need help come here." },
  done: { title: "Nothing is done yet", text: "Returns that have ended come here." },
};

function emptyWords(tab: string, isFiltered: boolean) {
  if (isFiltered) return { title: "No return fits", text: "Change what you search for, or look under All." };
  return (
    EMPTY[tab] ?? {
      title: "No returns yet",
      text: "Returns asked for by shoppers, by your staff or in Shopify come here, with what became of each.",
      action: { label: "Start a return", url: "/app/returns/new" },
    }
  );
}
