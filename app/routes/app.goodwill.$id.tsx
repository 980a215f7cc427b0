import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Button, Layout, Link, Text } from "@shopify/polaris";
import { useState } from "react";
import { z } from "zod";
import { AdminPage } from "../components/admin-page";
import { DecisionList } from "../components/decision-list";
import { EffectList } from "../components/effect-list";
import { ErrorBanner } from "../components/error-banner";
import { FactList } from "../components/fact-list";
import { NoteForm } from "../components/note-form";
import { titled } from "../components/page-title";
import { NothingYet, SectionCard } from "../components/section-card";
import { StateBadge } from "../components/state-badge";
import { useAction } from "../components/use-action";
import { useLiveRefresh } from "../components/use-live-refresh";
import { done, refused } from "../presenters/action-result";
import { goodwillPage } from "../presenters/goodwill-page";
import { readGoodwillPage } from "../records/views/read-goodwill-page";
import { answer, readForm } from "./shared/read-form.server";
import { notFound, openStaffRequest } from "./shared/staff-request.server";

export const meta = titled("Goodwill");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, shop, tell } = await openStaffRequest(request);
  return goodwillPage((await readGoodwillPage(db, shop, params.id ?? "")) ?? notFound(), tell);
}

const form = z.object({
  intent: z.literal("revoke", "This is not something a gift can do."),
  reason: z.string().trim().min(1, "Say why").max(500, "At most 500 characters"),
});

export async function action({ request, params }: ActionFunctionArgs) {
  const { services, db, shop, by, tell } = await openStaffRequest(request);
  const read = await readForm(request, form);
  const found = (await readGoodwillPage(db, shop, params.id ?? "")) ?? notFound();
  if (!read.ok) return read.answer;
  if (!goodwillPage(found, tell).canRevoke) return answer(refused("There is nothing to take back, or not any more."));
  const payload = { goodwillId: found.gift.id, reason: read.value.reason };
  const taken = await services.command(shop, "goodwill/revoke", payload, { by });
  return taken.outcome === "accepted" ? answer(done("It is being taken back.")) : answer(refused(...taken.errors), 422);
}

export default function Gift() {
  const page = useLoaderData<typeof loader>();
  useLiveRefresh(page.isMoving);
  return (
    <AdminPage
      title={page.title}
      titleMetadata={<StateBadge badge={page.badge} />}
      backAction={{ content: "Goodwill", url: "/app/goodwill" }}
      secondaryActions={[{ content: `Order ${page.orderName}`, url: page.orderUrl }]}
    >
      <Layout>
        <Layout.Section>
          <BlockStack gap="400">
            <SectionCard title="Where it stands">
              {page.because && <Text as="p">{page.because}</Text>}
              {page.used && (
                <Text as="p">
                  Used on <Link url={page.used.url}>{page.used.name}</Link>.
                </Text>
              )}
              <FactList items={page.facts} />
              {page.note && <NothingYet>{page.note}</NothingYet>}
              {page.canRevoke && <Revoke />}
            </SectionCard>
            <SectionCard title="Decision">
              <DecisionList decisions={page.decisions} nothing="Staff gave it: no rule decided." />
            </SectionCard>
            <SectionCard title="What was done">
              <EffectList effects={page.effects} nothing="Nothing was done." />
            </SectionCard>
          </BlockStack>
        </Layout.Section>
      </Layout>
    </AdminPage>
  );
}

function Revoke() {
  const [isAsking, setAsking] = useState(false);
  const { send, isBusy, errors, fields } = useAction(() => setAsking(false));
  if (!isAsking) {
    return (
      <div>
        <Button tone="critical" onClick={() => setAsking(true)}>
          Take it back
        </Button>
      </div>
    );
  }
  return (
    <BlockStack gap="300">
      {!fields.reason && <ErrorBanner errors={errors} />}
      <NoteForm
        label="Why is it taken back?"
        help="For your team. The shopper is not told; a code that was used meanwhile stays used."
        submit="Take it back"
        tone="critical"
        error={fields.reason}
        isBusy={isBusy}
        onSubmit={(reason) => send({ intent: "revoke", reason })}
        onCancel={() => setAsking(false)}
      />
    </BlockStack>
  );
}
