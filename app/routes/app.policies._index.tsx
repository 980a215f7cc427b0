import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Button, InlineStack, Text } from "@shopify/polaris";
import { AdminPage } from "../components/admin-page";
import { Bare } from "../components/bare";
import { titled } from "../components/page-title";
import { SectionCard } from "../components/section-card";
import { StateBadge } from "../components/state-badge";
import { Time } from "../components/time";
import { KIND_GROUPS, type KindGroup, type PolicyKind } from "../domain/policy/kinds";
import { GROUP_TITLES, MODES, POLICY_TITLES, VERSION_STATES } from "../presenters/policy-words";
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
      <BlockStack gap="600">
        {groups.map(({ group, policies }) => (
          <BlockStack key={group} gap="400">
            <Bare>
              <Text as="h2" variant="headingLg">
                {GROUP_TITLES[group]}
              </Text>
            </Bare>
            {policies.map((policy) => (
              <PolicyCard key={policy.kind} policy={policy} />
            ))}
          </BlockStack>
        ))}
      </BlockStack>
    </AdminPage>
  );
}

type Policy = ReturnType<typeof useLoaderData<typeof loader>>[number]["policies"][number];

function PolicyCard({ policy: { kind, mode, number, published, hasDraft } }: { policy: Policy }) {
  const { title, about } = POLICY_TITLES[kind];
  const words = MODES[mode];
  return (
    <SectionCard title={title} aside={words && <StateBadge badge={words} />}>
      <Text as="p">{about}</Text>
      <InlineStack gap="200" blockAlign="center">
        <Text as="p" tone="subdued">
          {number === null ? (
            "Nothing published yet."
          ) : (
            <>
              Version {number} in force{published && <>, published {<Time at={published} />}</>}.
            </>
          )}
        </Text>
        {hasDraft && VERSION_STATES.DRAFT && <StateBadge badge={VERSION_STATES.DRAFT} />}
      </InlineStack>
      <InlineStack gap="200">
        <Button url={`/app/policies/${kind}`} variant="primary" accessibilityLabel={`Edit ${title}`}>
          Edit
        </Button>
        <Button url={`/app/policies/${kind}/versions`} accessibilityLabel={`Versions of ${title}`}>
          Versions
        </Button>
      </InlineStack>
    </SectionCard>
  );
}
