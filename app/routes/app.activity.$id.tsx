import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Button, Text } from "@shopify/polaris";
import { z } from "zod";
import { AdminPage } from "../components/admin-page";
import { titled } from "../components/page-title";
import { DecisionList } from "../components/decision-list";
import { EffectList } from "../components/effect-list";
import { ErrorBanner } from "../components/error-banner";
import { FactList } from "../components/fact-list";
import { NothingYet, SectionCard } from "../components/section-card";
import { StateBadge } from "../components/state-badge";
import { useAction } from "../components/use-action";
import { useLiveRefresh } from "../components/use-live-refresh";
import { done, refused } from "../presenters/action-result";
import { eventPage } from "../presenters/event-page";
import { showPayload } from "../presenters/show-payload";
import { readEvent, readSealedPayload } from "../records/views/read-event";
import { answer, readForm } from "./shared/read-form.server";
import { notFound, openStaffRequest } from "./shared/staff-request.server";

export const meta = titled("Event");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, shop, tell, currency, services } = await openStaffRequest(request);
  const id = params.id ?? "";
  const found = (await readEvent(db, shop, id)) ?? notFound();
  const wantsPayload = new URL(request.url).searchParams.get("show") === "payload";
  const sealed = wantsPayload ? await readSealedPayload(db, shop, id) : null;
  return { ...eventPage(found, { tell, currency }), payload: sealed && showPayload(services.sealer, sealed) };
}

const form = z.object({ intent: z.literal("retry", "This is not something an event can do.") });

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, shop, by, services } = await openStaffRequest(request);
  const read = await readForm(request, form);
  const { event } = (await readEvent(db, shop, params.id ?? "")) ?? notFound();
  if (!read.ok) return read.answer;
  const rearmed = await services.rearmEvent(shop, event.id, by);
  return answer(rearmed ? done("Trying again.") : refused("It is no longer stopped; nothing was changed."));
}

export default function Event() {
  const { event, about, decisions, effects, isMoving, payload } = useLoaderData<typeof loader>();
  useLiveRefresh(isMoving);
  const { send, isBusy, errors } = useAction();
  return (
    <AdminPage
      title={event.title}
      titleMetadata={<StateBadge badge={event.badge} />}
      backAction={{ content: "Activity", url: "/app/activity" }}
      secondaryActions={event.order ? [{ content: `Order ${event.order.name}`, url: event.order.url }] : []}
    >
      <BlockStack gap="400">
        <ErrorBanner errors={errors} />
        <SectionCard title="What came in">
          {event.result && <Text as="p">{event.result}</Text>}
          <FactList items={about} />
          {event.isDead && (
            <div>
              <Button variant="primary" loading={isBusy} onClick={() => send({ intent: "retry" })}>
                Try again
              </Button>
            </div>
          )}
        </SectionCard>
        <SectionCard title="What was decided">
          <DecisionList decisions={decisions} nothing="Nothing had to be decided." />
        </SectionCard>
        <SectionCard title="What was done because of it">
          <EffectList effects={effects} nothing="Nothing was done because of it." />
        </SectionCard>
        <SectionCard title="What was sent">
          {payload === null ? (
            <>
              <NothingYet>It may hold personal data, so it is opened only when you ask.</NothingYet>
              <div>
                <Button url="?show=payload">Show what was sent</Button>
              </div>
            </>
          ) : (
            <pre
              // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
              tabIndex={0}
              aria-label="What was sent"
              style={{ maxHeight: "30rem", overflow: "auto", whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}
            >
              {payload}
            </pre>
          )}
        </SectionCard>
      </BlockStack>
    </AdminPage>
  );
}
