import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Card } from "@shopify/polaris";
import { z } from "zod";
import { AdminPage } from "../components/admin-page";
import { EmptyCard } from "../components/empty-card";
import { FilterTabs } from "../components/filter-bar";
import { Pager } from "../components/pager";
import { titled } from "../components/page-title";
import { WithdrawalCard } from "../components/withdrawal-card";
import { done, refused } from "../presenters/action-result";
import { withdrawalModel } from "../presenters/withdrawal-model";
import { listWithdrawals } from "../records/views/list-withdrawals";
import { answer, readForm } from "./shared/read-form.server";
import { openStaffRequest } from "./shared/staff-request.server";

export const meta = titled("Withdrawals");

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, shop, tell, services } = await openStaffRequest(request);
  const { searchParams } = new URL(request.url);
  const onlyOpen = searchParams.get("tab") === "open";
  const { rows, next } = await listWithdrawals(db, shop, onlyOpen, searchParams.get("after"));
  return { rows: rows.map((row) => withdrawalModel(row, services.sealer, tell)), next, onlyOpen };
}

const form = z.object({
  intent: z.literal("settle", "This is not something a withdrawal can do."),
  withdrawal: z.string().max(100),
  note: z.string().trim().min(1, "Say what you did.").max(500),
});

export async function action({ request }: ActionFunctionArgs) {
  const { services, shop, by } = await openStaffRequest(request);
  const read = await readForm(request, form);
  if (!read.ok) return read.answer;
  const { withdrawal, note } = read.value;
  const isDone = await services.settleWithdrawal(shop, withdrawal, by, note);
  return answer(isDone ? done("Written down.") : refused("There is nothing to see to any more."));
}

const TABS = [
  { id: "all", label: "All" },
  { id: "open", label: "Needs you" },
];

export default function Withdrawals() {
  const { rows, next, onlyOpen } = useLoaderData<typeof loader>();
  return (
    <AdminPage
      title="Withdrawals"
      subtitle="Consumers who withdrew from their contract on your shop’s pages, as the law of the European Union lets them."
      backAction={{ content: "Home", url: "/app" }}
    >
      <BlockStack gap="400">
        <FilterTabs name="tab" tabs={TABS} />
        <div id="tab-panel">
          <BlockStack gap="400">
            {rows.length === 0 && (
              <Card padding="0">
                <EmptyCard {...(onlyOpen ? NOTHING_OPEN : EMPTY)} />
              </Card>
            )}
            {rows.map((row) => (
              <WithdrawalCard key={row.id} withdrawal={row} />
            ))}
          </BlockStack>
        </div>
        <Pager next={next} />
      </BlockStack>
    </AdminPage>
  );
}

const EMPTY = { title: "Nobody has withdrawn", text: "Statements come here with what became of them, and are kept." };
const NOTHING_OPEN = { title: "Nothing needs you", text: "Look under All for what was stated before." };
