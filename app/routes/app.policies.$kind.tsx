import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type ShouldRevalidateFunction, useLoaderData } from "@remix-run/react";
import { BlockStack } from "@shopify/polaris";
import { AdminPage } from "../components/admin-page";
import { titled } from "../components/page-title";
import { ModeCard } from "../components/policy-editor/mode-card";
import { PolicyEditor } from "../components/policy-editor/policy-editor";
import { gidTail } from "../domain/gid";
import { isReturnKind } from "../domain/policy/kinds";
import { orderChoice } from "../presenters/order-choice";
import { policyPage } from "../presenters/policy-page";
import { POLICY_TITLES } from "../presenters/policy-words";
import { ensurePolicies } from "../records/policies";
import { returnReasons } from "../records/shop-catalogue";
import { recentOrders } from "../records/views/find-orders";
import { readPolicy } from "../records/views/read-policy";
import { actOnPolicy, policyForm } from "./shared/policy-action.server";
import { readKind } from "./shared/policy-kind.server";
import { readForm } from "./shared/read-form.server";
import { notFound, openStaffRequest } from "./shared/staff-request.server";

const ORDERS_TO_TRY = 30;
/** Of these the shipped ones are offered to try returns on. */
const ORDERS_TO_SEARCH = 200;
const SHIPPED = new Set(["FULFILLED", "PARTIALLY_FULFILLED"]);

export const meta = titled("Policy");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const kind = readKind(params.kind);
  const { db, shop, tell, currency, now, services } = await openStaffRequest(request);
  let found = await readPolicy(db, shop, kind);
  if (!found) {
    await services.db.write((tx) => ensurePolicies(tx, shop, now));
    found = await readPolicy(db, shop, kind);
  }
  const isReturn = isReturnKind(kind);
  const recent = await recentOrders(db, shop, isReturn ? ORDERS_TO_SEARCH : ORDERS_TO_TRY);
  const askable = isReturn ? recent.filter(({ fulfillmentStatus }) => SHIPPED.has(fulfillmentStatus)) : recent;
  const orders = askable.slice(0, ORDERS_TO_TRY).map((order) => {
    const { name, total, placed } = orderChoice(order, tell);
    return { value: gidTail(order.id), label: `${name}, ${total}, ${placed.text}` };
  });
  const reasons = isReturn ? await returnReasons(services.db, shop) : [];
  return {
    page: policyPage(found ?? notFound(), kind, { tell, currency }),
    orders,
    reasons: reasons.map(({ handle, name }) => ({ value: handle, label: name })),
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
