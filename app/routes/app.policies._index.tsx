import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Text } from "@shopify/polaris";
import { AdminPage } from "../components/admin-page";
import { titled } from "../components/page-title";
import { RowList, type Row } from "../components/row-list";
import { SectionCard } from "../components/section-card";
import { KIND_GROUPS, type KindGroup, type PolicyKind } from "../domain/policy/kinds";
import { GROUP_TITLES, MODES, POLICY_TITLES } from "../presenters/policy-words";
import { listPolicies } from "../records/views/read-policy";
import { openStaffRequest } from "./shared/staff-request.server";

export const meta = titled("Policies");

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, shop, tell } = await openStaffRequest(request);
  const found = await listPolicies(db, shop);
  const inLine = (kind: PolicyKind) => {
    const policy = found.find((each) => each.kind === kind);
    const { number = null, publishedAt = null } = policy?.published ?? {};
    return {
      kind,
      mode: policy?.mode ?? "OFF",
      number,
      published: publishedAt && tell(publishedAt),
      hasDraft: policy?.hasDraft ?? false,
    };
  };
  return (Object.keys(KIND_GROUPS) as KindGroup[]).map((group) => ({
    group,
    policies: KIND_GROUPS[group].map(inLine),
  }));
}

export default function Policies() {
  const groups = useLoaderData<typeof loader>();
  return (
    <AdminPage title="Policies" subtitle="Rules that decide, in the order you give them">
      <BlockStack gap="400">
        {groups.map(({ group, policies }) => (
          <SectionCard key={group} title={GROUP_TITLES[group]} aside={<InUse policies={policies} />}>
            <RowList inCard label={GROUP_TITLES[group]} rows={policies.map(rowOf)} />
          </SectionCard>
        ))}
      </BlockStack>
    </AdminPage>
  );
}

type Policy = ReturnType<typeof useLoaderData<typeof loader>>[number]["policies"][number];

function InUse({ policies }: { policies: readonly Policy[] }) {
  const count = policies.filter(({ mode }) => mode === "ON").length;
  return (
    <Text as="span" tone="subdued">
      {count === policies.length ? "All on" : count === 0 ? "None on" : `${count} of ${policies.length} on`}
    </Text>
  );
}

function rowOf({ kind, mode, number, published, hasDraft }: Policy): Row {
  const { title, about } = POLICY_TITLES[kind];
  const version = number === null ? "Nothing published yet" : `Version ${number} in force`;
  return {
    id: kind,
    title,
    url: `/app/policies/${kind}`,
    badge: MODES[mode],
    about: number !== null && hasDraft ? `${version}, and a draft` : version,
    text: about,
    at: published ?? undefined,
  };
}
