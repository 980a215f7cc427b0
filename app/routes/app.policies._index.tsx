import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Button, InlineStack, Text } from "@shopify/polaris";
import { AdminPage } from "../components/admin-page";
import { titled } from "../components/page-title";
import { SectionCard } from "../components/section-card";
import { StateBadge } from "../components/state-badge";
import { Time } from "../components/time";
import { MODES, POLICY_TITLES, VERSION_STATES } from "../presenters/policy-words";
import { POLICY_KINDS } from "../domain/policy/kinds";
import { listPolicies } from "../records/views/read-policy";
import { openStaffRequest } from "./shared/staff-request.server";

export const meta = titled("Policies");

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, shop, tell } = await openStaffRequest(request);
  const found = await listPolicies(db, shop);
  return POLICY_KINDS.map((kind) => {
    const policy = found.find((each) => each.kind === kind);
    const { number = null, publishedAt = null } = policy?.published ?? {};
    return {
      kind,
      mode: policy?.mode ?? "OFF",
      number,
      published: publishedAt && tell(publishedAt),
      hasDraft: policy?.hasDraft ?? false,
    };
  });
}

export default function Policies() {
  const policies = useLoaderData<typeof loader>();
  return (
    <AdminPage title="Policies" subtitle="Rules that decide, in the order you give them">
      <BlockStack gap="400">
        {policies.map((policy) => (
          <PolicyCard key={policy.kind} policy={policy} />
        ))}
      </BlockStack>
    </AdminPage>
  );
}

type Policy = ReturnType<typeof useLoaderData<typeof loader>>[number];

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
