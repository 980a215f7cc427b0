import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type ShouldRevalidateFunction, useLoaderData } from "@remix-run/react";
import { BlockStack } from "@shopify/polaris";
import { AdminPage } from "../components/admin-page";
import { titled } from "../components/page-title";
import { ModeCard } from "../components/policy-editor/mode-card";
import { PolicyEditor } from "../components/policy-editor/policy-editor";
import { policyPage } from "../presenters/policy-page";
import { POLICY_TITLES } from "../presenters/policy-words";
import { ensurePolicies } from "../records/policies";
import { readPolicy } from "../records/views/read-policy";
import { actOnPolicy, policyForm } from "./shared/policy-action.server";
import { readKind } from "./shared/policy-kind.server";
import { readForm } from "./shared/read-form.server";
import { notFound, openStaffRequest } from "./shared/staff-request.server";
import { tryChoices } from "./shared/try-choices.server";

export const meta = titled("Policy");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const kind = readKind(params.kind);
  const staff = await openStaffRequest(request);
  const { db, shop, tell, currency, now, services } = staff;
  let found = await readPolicy(db, shop, kind);
  if (!found) {
    await services.db.write((tx) => ensurePolicies(tx, shop, now));
    found = await readPolicy(db, shop, kind);
  }
  const { orders, reasons } = await tryChoices(staff, kind);
  return {
    page: policyPage(found ?? notFound(), kind, { tell, currency }),
    orders,
    reasons,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await openStaffRequest(request);
  const read = await readForm(request, policyForm);
  const kind = readKind(params.kind);
  return read.ok ? actOnPolicy(staff, kind, read.value) : read.answer;
}

/** Intents that change nothing: reading the page again after each part of a replay would take longer than the replay. */
const ONLY_ASKS = new Set<unknown>(["check", "try", "replay"]);

export const shouldRevalidate: ShouldRevalidateFunction = ({ formData, defaultShouldRevalidate }) =>
  ONLY_ASKS.has(formData?.get("intent")) ? false : defaultShouldRevalidate;

export default function Policy() {
  const { page, orders, reasons } = useLoaderData<typeof loader>();
  const { title, about } = POLICY_TITLES[page.kind];
  const version = page.published ? `Version ${page.published.number} is in force` : "Nothing is published yet";
  return (
    <AdminPage
      title={title}
      subtitle={`${about} ${version}.`}
      backAction={{ content: "Policies", url: "/app/policies" }}
      secondaryActions={[{ content: "Versions", url: `/app/policies/${page.kind}/versions` }]}
    >
      <BlockStack gap="400">
        <ModeCard kind={page.kind} mode={page.mode} canTurnOn={page.published !== null} />
        <PolicyEditor key={page.kind} page={page} orders={orders} reasons={reasons} />
      </BlockStack>
    </AdminPage>
  );
}
