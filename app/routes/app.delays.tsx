import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useNavigation } from "@remix-run/react";
import { BlockStack, Card } from "@shopify/polaris";
import { z } from "zod";
import { AdminPage } from "../components/admin-page";
import { EmptyCard } from "../components/empty-card";
import { FilterTabs, OrderSearch } from "../components/filter-bar";
import { titled } from "../components/page-title";
import { Pager } from "../components/pager";
import { RowList } from "../components/row-list";
import { NothingYet, SectionCard } from "../components/section-card";
import { LateRates } from "../components/shipping/late-rates";
import { answerRow, lateRatesModel, NOTICE_TABS, noticeRow } from "../presenters/delay-page";
import { listDelayNotices, listWaitingAnswers } from "../records/views/list-delay-notices";
import { deliveredOf } from "./shared/delivered-cache.server";
import { openStaffRequest } from "./shared/staff-request.server";

export const meta = titled("Delays");

const address = z.object({
  tab: z.enum(NOTICE_TABS.map(({ id }) => id)).catch("all"),
  order: z.string().trim().max(60).catch(""),
  after: z.string().max(200).nullable().catch(null).default(null),
});

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await openStaffRequest(request);
  const { db, shop, services } = staff;
  const { tab, order, after } = address.parse(Object.fromEntries(new URL(request.url).searchParams));
  const [page, waiting, delivered] = await Promise.all([
    listDelayNotices(db, shop, { tab, search: order }, after),
    listWaitingAnswers(db, shop),
    deliveredOf(db, shop),
  ]);
  return {
    isFiltered: order !== "" || tab !== "all",
    waiting: waiting.rows.map((row) => answerRow(row, { ...staff, sealer: services.sealer })),
    waitingCount: waiting.count,
    rates: lateRatesModel(delivered, staff),
    rows: page.rows.map((row) => noticeRow(row, staff)),
    next: page.next,
  };
}

export default function Delays() {
  const { isFiltered, waiting, waitingCount, rates, rows, next } = useLoaderData<typeof loader>();
  const isBusy = useNavigation().state === "loading";
  return (
    <AdminPage
      title="Delays"
      backAction={{ content: "Shipments", url: "/app/shipments" }}
      secondaryActions={[
        { content: "In trouble now", url: "/app/shipments?tab=trouble" },
        { content: "Change the rules", url: "/app/policies" },
      ]}
    >
      <BlockStack gap="400">
        <SectionCard title="What shoppers asked for and waits for you">
          {waiting.length === 0 && (
            <NothingYet>Nothing. Claims and new addresses that shoppers answer a notice with come here.</NothingYet>
          )}
          <RowList inCard label="Answers that wait for staff, oldest first" rows={waiting} />
          {waitingCount > waiting.length && <NothingYet>{`${waitingCount} in all; the oldest are shown.`}</NothingYet>}
        </SectionCard>
        <LateRates rates={rates} />
        <Card padding="0">
          <FilterTabs name="tab" tabs={NOTICE_TABS} />
          <OrderSearch keep={["tab"]} />
          <div id="tab-panel" aria-busy={isBusy} style={{ opacity: isBusy ? 0.6 : 1 }}>
            {rows.length > 0 ? (
              <RowList label="Notices, newest first" rows={rows} />
            ) : (
              <EmptyCard {...(isFiltered ? NO_MATCH : EMPTY)} />
            )}
          </div>
          <Pager next={next} />
        </Card>
      </BlockStack>
    </AdminPage>
  );
}

const NO_MATCH = { title: "No notice fits", text: "Change what you search for, or look under All." };
const EMPTY = {
  title: "No shopper was written to yet",
  text: "Each notice of delay comes here: sent, about to be sent, or why it was not. Turn on the policies about parcels to begin; “Watch only” shows what would be sent.",
  action: { label: "Open the policies", url: "/app/policies" },
};
