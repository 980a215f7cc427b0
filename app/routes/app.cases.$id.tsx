import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Layout, Link, List, Text } from "@shopify/polaris";
import { z } from "zod";
import { AdminPage } from "../components/admin-page";
import { CaseAnswer } from "../components/case-answer";
import { CaseThread } from "../components/case-thread";
import { FactList } from "../components/fact-list";
import { MailList } from "../components/mail-list";
import { titled } from "../components/page-title";
import { RowList } from "../components/row-list";
import { SectionCard } from "../components/section-card";
import { StateBadge } from "../components/state-badge";
import { Time } from "../components/time";
import { useLiveRefresh } from "../components/use-live-refresh";
import { MOST_ANSWER_WORDS } from "../domain/cases/limits";
import { linksOf } from "../inbox/open-file-link";
import { casePage } from "../presenters/case-page";
import { readMirrorOrder } from "../records/views/find-orders";
import { readCasePage } from "../records/views/read-case-page";
import { answerCommand } from "./shared/answer-command.server";
import { readForm } from "./shared/read-form.server";
import { notFound, openStaffRequest } from "./shared/staff-request.server";

export const meta = titled("Case");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await openStaffRequest(request);
  const { db, shop, services } = staff;
  const found = (await readCasePage(db, services.sealer, shop, params["id"] ?? "")) ?? notFound();
  const order = await readMirrorOrder(db, shop, found.shopperCase.orderId);
  const linkTo = linksOf(services, shop);
  return casePage(found, order?.snapshot ?? null, { ...staff, sealer: services.sealer, linkTo });
}

const words = z
  .string()
  .trim()
  .min(1, "Write something first")
  .max(MOST_ANSWER_WORDS, `At most ${MOST_ANSWER_WORDS} characters`);
const requestKey = z.uuid("Reload the page and try again");

const form = z.discriminatedUnion(
  "intent",
  [
    z.object({ intent: z.enum(["answer", "answer-and-close"]), words, requestKey }),
    z.object({ intent: z.enum(["close", "reopen"]) }),
  ],
  "This is not something a case can do.",
);

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await openStaffRequest(request);
  const read = await readForm(request, form);
  const found = (await readCasePage(staff.db, staff.services.sealer, staff.shop, params["id"] ?? "")) ?? notFound();
  if (!read.ok) return read.answer;
  const { value } = read;
  const caseId = found.shopperCase.id;
  switch (value.intent) {
    case "answer":
    case "answer-and-close": {
      const answer = { caseId, words: value.words, close: value.intent === "answer-and-close" };
      return answerCommand(staff, "case/answer", answer, "Your answer is on its way.", value.requestKey);
    }
    case "close":
      return answerCommand(staff, "case/close", { caseId }, "Closed.");
    case "reopen":
      return answerCommand(staff, "case/reopen", { caseId }, "Open again.");
  }
}

export default function Case() {
  const page = useLoaderData<typeof loader>();
  useLiveRefresh(page.isMoving);
  return (
    <AdminPage
      title={page.title}
      titleMetadata={<StateBadge badge={page.badge} />}
      backAction={{ content: "Cases", url: "/app/cases" }}
      secondaryActions={[{ content: "What the app knows of the order", url: page.orderUrl }]}
    >
      <Layout>
        <Layout.Section>
          <BlockStack gap="400">
            <SectionCard title="Conversation">
              <CaseThread messages={page.messages} />
              {page.due && (
                <Text as="p" tone={page.due.isPast ? "critical" : undefined}>
                  {page.due.isPast ? "The shopper was promised an answer by " : "The shopper expects an answer by "}
                  <Time at={page.due.at} />.
                </Text>
              )}
              <CaseAnswer isClosed={page.isClosed} />
            </SectionCard>
            <SectionCard title="Mails to the shopper">
              <MailList mails={page.mails} />
            </SectionCard>
          </BlockStack>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <BlockStack gap="400">
            <SectionCard title="What it is about">
              <FactList items={page.facts} />
              {page.items.length > 0 && (
                <List>
                  {page.items.map(({ lineItemId, title, quantity }) => (
                    <List.Item key={lineItemId}>
                      {quantity} × {title}
                    </List.Item>
                  ))}
                </List>
              )}
            </SectionCard>
            <SectionCard title="Put it right">
              {page.remedies.map(({ label, url }) => (
                <Link key={label} url={url}>
                  {label}
                </Link>
              ))}
            </SectionCard>
            {page.others.length > 0 && (
              <SectionCard title="Other cases of this order">
                <RowList inCard label="Other cases of this order" rows={page.others} />
              </SectionCard>
            )}
          </BlockStack>
        </Layout.Section>
      </Layout>
    </AdminPage>
  );
}
