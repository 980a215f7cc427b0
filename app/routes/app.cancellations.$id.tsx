import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Layout, List, Text } from "@shopify/polaris";
import { z } from "zod";
import { AdminPage } from "../components/admin-page";
import { titled } from "../components/page-title";
import { CancellationActions } from "../components/cancellation-actions";
import { CancellationStanding } from "../components/cancellation-standing";
import { DecisionList } from "../components/decision-list";
import { EffectList } from "../components/effect-list";
import { FactList } from "../components/fact-list";
import { MailList } from "../components/mail-list";
import { SectionCard } from "../components/section-card";
import { Time } from "../components/time";
import { StateBadge } from "../components/state-badge";
import { TimelineList } from "../components/timeline-list";
import { useLiveRefresh } from "../components/use-live-refresh";
import { settingsOf } from "../domain/policy/cancellation-settings";
import { cancellationPage } from "../presenters/cancellation-page";
import { loadPublished } from "../records/policies";
import { readCancellation } from "../records/views/read-cancellation";
import { readMirrorOrder } from "../records/views/find-orders";
import { answerCommand } from "./shared/answer-command.server";
import { readForm } from "./shared/read-form.server";
import { notFound, openStaffRequest } from "./shared/staff-request.server";

export const meta = titled("Cancellation");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await openStaffRequest(request);
  const found = (await readCancellation(staff.db, staff.shop, params.id ?? "")) ?? notFound();
  const order = await readMirrorOrder(staff.db, staff.shop, found.cancellation.orderId);
  const settings = settingsOf(await loadPublished(staff.db, staff.shop, "cancellation"));
  return cancellationPage(found, order?.snapshot ?? null, { ...staff, sealer: staff.services.sealer, settings });
}

const text = (empty: string) => z.string().trim().min(1, empty).max(500, "At most 500 characters");
const form = z.discriminatedUnion(
  "intent",
  [
    z.object({ intent: z.enum(["approve", "try-again", "keep", "check"]) }),
    z.object({ intent: z.literal("decline"), because: text("Say why, the shopper reads it") }),
    z.object({ intent: z.literal("settle"), note: text("Say what you did") }),
  ],
  "This is not something a cancellation can do.",
);

const COMMANDS = {
  approve: ["cancellation/approve", "Approved. It is being cancelled."],
  "try-again": ["cancellation/approve", "Trying again."],
  keep: ["cancellation/undo", "The order will be kept."],
  check: ["cancellation/check", "Looking again."],
  decline: ["cancellation/decline", "Declined."],
  settle: ["cancellation/settle", "Marked as finished."],
} as const;

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await openStaffRequest(request);
  const read = await readForm(request, form);
  const found = (await readCancellation(staff.db, staff.shop, params.id ?? "")) ?? notFound();
  if (!read.ok) return read.answer;
  const { intent, ...rest } = read.value;
  const [command, message] = COMMANDS[intent];
  return answerCommand(staff, command, { cancellationId: found.cancellation.id, ...rest }, message);
}

export default function Cancellation() {
  const { cancellation, answerDue, decisions, effects, timeline, mails, isMoving } = useLoaderData<typeof loader>();
  useLiveRefresh(isMoving);
  return (
    <AdminPage
      title={`Cancellation of ${cancellation.orderName}`}
      titleMetadata={<StateBadge badge={cancellation.badge} />}
      backAction={{ content: "Cancellations", url: "/app/cancellations" }}
      secondaryActions={[
        { content: "What the app knows of the order", url: cancellation.orderUrl },
        { content: "Open in Shopify", url: cancellation.shopifyUrl, target: "_top" },
      ]}
    >
      <Layout>
        <Layout.Section>
          <BlockStack gap="400">
            <SectionCard title="Where it stands">
              <CancellationStanding cancellation={cancellation} isMoving={isMoving} />
              {answerDue && (
                <Text as="p" tone={answerDue.isPast ? "critical" : undefined}>
                  {answerDue.isPast ? "The shopper was promised an answer by " : "The shopper expects an answer by "}
                  <Time at={answerDue.at} />.
                </Text>
              )}
              {cancellation.actions.length > 0 && (
                <CancellationActions
                  actions={cancellation.actions}
                  what={`${cancellation.what} of ${cancellation.orderName}`}
                  refund={cancellation.refund}
                />
              )}
            </SectionCard>
            <SectionCard title="Decision">
              <DecisionList decisions={decisions} nothing="Staff asked for it, or it has not been decided yet." />
            </SectionCard>
            <SectionCard title="What was done">
              <EffectList effects={effects} nothing="Nothing was done to the order." />
            </SectionCard>
            <SectionCard title="Mails to the shopper">
              <MailList mails={mails} />
            </SectionCard>
          </BlockStack>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <BlockStack gap="400">
            <SectionCard title="What was asked">
              <Text as="p">{cancellation.what}</Text>
              {cancellation.lines && (
                <List>
                  {cancellation.lines.map(({ title, quantity }) => (
                    <List.Item key={title}>
                      {quantity} × {title}
                    </List.Item>
                  ))}
                </List>
              )}
              <FactList items={cancellation.asked} />
            </SectionCard>
            <SectionCard title="What happened">
              <TimelineList entries={timeline} />
            </SectionCard>
          </BlockStack>
        </Layout.Section>
      </Layout>
    </AdminPage>
  );
}
