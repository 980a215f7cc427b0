import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Box, Card, Link, Text } from "@shopify/polaris";
import { z } from "zod";
import { AdminPage } from "../components/admin-page";
import { titled } from "../components/page-title";
import { EffectList } from "../components/effect-list";
import { EmptyCard } from "../components/empty-card";
import { FilterTabs } from "../components/filter-bar";
import { ExportButtons } from "../components/list-export";
import { Pager } from "../components/pager";
import { ReconciliationBox } from "../components/reconciliation-box";
import { SectionCard } from "../components/section-card";
import { useLiveRefresh } from "../components/use-live-refresh";
import { effectModel } from "../presenters/effect-model";
import { reconciliationModel } from "../presenters/reconciliation-model";
import { readProvedUpTo } from "../records/views/read-shop";
import { listEffects, listReconciliations, listUnsettled } from "../records/views/list-effects";
import { openStaffRequest } from "./shared/staff-request.server";

const RUNS_SHOWN = 5;

const address = z.object({
  show: z.enum(["money", "all"]).catch("money"),
  after: z.string().max(200).nullable().catch(null),
});
const TABS = [
  { id: "money", label: "Money" },
  { id: "all", label: "All actions" },
];

export const meta = titled("Ledger");

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, shop, tell } = await openStaffRequest(request);
  const { show, after } = address.parse(Object.fromEntries(new URL(request.url).searchParams));
  const moneyOnly = show === "money";
  const [page, unsettled, runs, provedUpTo] = await Promise.all([
    listEffects(db, shop, { moneyOnly, after: after ?? null }),
    listUnsettled(db, shop, moneyOnly),
    listReconciliations(db, shop, RUNS_SHOWN),
    readProvedUpTo(db, shop),
  ]);
  return {
    show,
    next: page.next,
    effects: page.rows.map((row) => effectModel(row, tell, page.orderNames)),
    unsettled: after ? [] : unsettled.rows.map((row) => effectModel(row, tell, unsettled.orderNames)),
    runs: runs.map((run) => reconciliationModel(run, tell)),
    provedUpTo: provedUpTo && tell(provedUpTo),
    isMoving: page.rows.some(({ state }) => state === "RUNNING"),
  };
}

export default function Ledger() {
  const { show, effects, unsettled, runs, provedUpTo, next, isMoving } = useLoaderData<typeof loader>();
  useLiveRefresh(isMoving, 4_000);
  return (
    <AdminPage
      title="Ledger"
      subtitle="Every action on money and orders, with its proof"
      secondaryActions={<ExportButtons url="/app/ledger/export" name="aftercare-ledger" />}
    >
      <BlockStack gap="400">
        {unsettled.length > 0 && (
          <SectionCard title="Not proved, or did not work">
            <EffectList effects={unsettled} nothing="" showOrder />
          </SectionCard>
        )}
        <Card padding="0">
          <FilterTabs name="show" tabs={TABS} />
          <div id="show-panel">
            {effects.length > 0 ? (
              <Box padding="400">
                <EffectList effects={effects} nothing="" showOrder handledAbove={unsettled.map(({ id }) => id)} />
              </Box>
            ) : (
              <EmptyCard
                title={show === "money" ? "No money has moved yet" : "Nothing was done yet"}
                text="Each cancellation, refund and hold the app makes is written here with its receipt."
              />
            )}
          </div>
          <Pager next={next} />
        </Card>
        <ReconciliationBox runs={runs} provedUpTo={provedUpTo} />
        <SectionCard title="Personal data">
          <Text as="p">
            What customers asked to see of their data is under <Link url="/app/data-requests">data requests</Link>.
          </Text>
        </SectionCard>
      </BlockStack>
    </AdminPage>
  );
}
