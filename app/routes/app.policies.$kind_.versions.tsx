import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack } from "@shopify/polaris";
import { z } from "zod";
import { AdminPage } from "../components/admin-page";
import { titled } from "../components/page-title";
import { NothingYet } from "../components/section-card";
import { VersionCard } from "../components/version-card";
import { done, refused } from "../presenters/action-result";
import { POLICY_TITLES } from "../presenters/policy-words";
import { versionModels } from "../presenters/version-model";
import { rollBack } from "../records/policy-versions";
import { readPolicyHistory } from "../records/views/read-policy";
import { readKind } from "./shared/policy-kind.server";
import { answer, readForm } from "./shared/read-form.server";
import { notFound, openStaffRequest } from "./shared/staff-request.server";

export const meta = titled("Policy versions");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const kind = readKind(params.kind);
  const { db, shop, tell, currency } = await openStaffRequest(request);
  return { kind, versions: versionModels(await readPolicyHistory(db, shop, kind), { tell, currency }) };
}

const form = z.object({
  intent: z.literal("roll-back", "This is not something a version can do."),
  version: z.string().max(64),
});

export async function action({ request, params }: ActionFunctionArgs) {
  const { services, db, shop, by, now } = await openStaffRequest(request);
  const read = await readForm(request, form);
  const kind = readKind(params.kind);
  if (!read.ok) return read.answer;
  const versionId = read.value.version;
  const old = (await readPolicyHistory(db, shop, kind)).find(({ id }) => id === versionId) ?? notFound();
  const note = `Back to version ${old.number}`;
  const result = await services.db.write((tx) => rollBack(tx, shop, kind, { versionId, note, by, now }));
  switch (result.outcome) {
    case "published":
      await services.policyChanged(shop);
      return answer(done(`Version ${result.number}, a copy of version ${old.number}, is in force.`));
    case "invalid":
      return answer(refused(...result.errors.map(({ sentence }) => sentence)), 422);
    case "stale":
    case "not_found":
      return answer(refused("Only an earlier version can be brought back."));
    default:
      return result satisfies never;
  }
}

export default function Versions() {
  const { kind, versions } = useLoaderData<typeof loader>();
  const { title } = POLICY_TITLES[kind];
  return (
    <AdminPage
      title={`Versions of “${title}”`}
      subtitle="A published version never changes. Bringing one back publishes a copy."
      backAction={{ content: title, url: `/app/policies/${kind}` }}
    >
      <BlockStack gap="400">
        {versions.length === 0 && <NothingYet>There are no versions yet.</NothingYet>}
        {versions.map((version) => (
          <VersionCard key={version.id} version={version} />
        ))}
      </BlockStack>
    </AdminPage>
  );
}
