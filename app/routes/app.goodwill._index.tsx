import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useNavigation } from "@remix-run/react";
import { Banner, BlockStack, Card } from "@shopify/polaris";
import { z } from "zod";
import { AdminPage } from "../components/admin-page";
import { EmptyCard } from "../components/empty-card";
import { FilterTabs } from "../components/filter-bar";
import { GoodwillFilters } from "../components/goodwill-filters";
import { GoodwillPrefix } from "../components/goodwill-prefix";
import { GoodwillSummary } from "../components/goodwill-summary";
import { ListExport } from "../components/list-export";
import { Pager } from "../components/pager";
import { RowList } from "../components/row-list";
import { titled } from "../components/page-title";
import { done } from "../presenters/action-result";
import { readGoodwillFilter } from "../presenters/goodwill-filter";
import { goodwillRow } from "../presenters/goodwill-model";
import { goodwillSummary } from "../presenters/goodwill-summary";
import { GOODWILL_TABS } from "../presenters/goodwill-words";
import { readShopSettings, saveShopSettings } from "../records/shop-catalogue";
import { listGoodwill } from "../records/views/list-goodwill";
import { readGoodwillSummary } from "../records/views/read-goodwill-summary";
import { answer, readForm } from "./shared/read-form.server";
import { openStaffRequest } from "./shared/staff-request.server";

export const meta = titled("Goodwill");

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await openStaffRequest(request);
  const { db, shop, tell, timeZone, currency, services } = staff;
  const { shown, filter } = readGoodwillFilter(request.url, timeZone);
  const [page, summary, settings] = await Promise.all([
    listGoodwill(db, shop, filter, shown.after),
    readGoodwillSummary(db, shop, staff),
    readShopSettings(services.db, shop),
  ]);
  return {
    summary: goodwillSummary(summary, currency),
    prefix: settings.codePrefix,
    isFiltered: Boolean(shown.search || shown.source || shown.from || shown.until || shown.tab !== "all"),
    next: page.next,
    rows: page.rows.map((gift) => goodwillRow(gift, tell, true)),
  };
}

const form = z.object({
  intent: z.literal("prefix", "This is not something goodwill can do."),
  prefix: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9]{0,12}$/, "Up to 12 letters A to Z and digits"),
});

export async function action({ request }: ActionFunctionArgs) {
  const { services, shop } = await openStaffRequest(request);
  const read = await readForm(request, form);
  if (!read.ok) return read.answer;
  const { prefix: codePrefix } = read.value;
  const settings = await readShopSettings(services.db, shop);
  await services.db.write((tx) => saveShopSettings(tx, shop, { ...settings, codePrefix }));
  return answer(done("Saved."));
}

export default function Goodwill() {
  const { summary, prefix, rows, next, isFiltered } = useLoaderData<typeof loader>();
  const isBusy = useNavigation().state === "loading";
  return (
    <AdminPage title="Goodwill" primaryAction={{ content: "Change the rules", url: "/app/policies/goodwill" }}>
      <BlockStack gap="400">
        {summary.isOff && (
          <Banner tone="info" action={{ content: "Turn it on", url: "/app/policies/goodwill" }}>
            Goodwill is off. Turned on, shoppers whose order is late get a code or store credit by your rules, within
            your budget.
          </Banner>
        )}
        {summary.isShadow && (
          <Banner tone="info">
            Goodwill only watches: it is decided and written down, and nothing is given by rule.
          </Banner>
        )}
        <GoodwillSummary summary={summary} />
        <Card padding="0">
          <FilterTabs name="tab" tabs={GOODWILL_TABS} />
          <GoodwillFilters />
          <div id="tab-panel" aria-busy={isBusy} style={{ opacity: isBusy ? 0.6 : 1 }}>
            {rows.length > 0 ? (
              <RowList label="Goodwill, newest first" rows={rows} />
            ) : (
              <EmptyCard {...(isFiltered ? NO_MATCH : EMPTY)} />
            )}
          </div>
          <Pager next={next} />
          <ListExport url="/app/goodwill/export" name="aftercare-goodwill" />
        </Card>
        <GoodwillPrefix key={prefix} prefix={prefix} />
      </BlockStack>
    </AdminPage>
  );
}

const NO_MATCH = { title: "Nothing fits", text: "Change what you search for, or look under All." };
const EMPTY = {
  title: "Nothing was given yet",
  text: "What your rules and your staff give for a trouble comes here, with what became of each: used, expired, taken back or held out.",
};
