import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Layout, Text } from "@shopify/polaris";
import { AdminPage } from "../components/admin-page";
import { DecisionList } from "../components/decision-list";
import { EffectList } from "../components/effect-list";
import { FactList } from "../components/fact-list";
import { MailList } from "../components/mail-list";
import { titled } from "../components/page-title";
import { CountedList } from "../components/returns/counted-list";
import { LabelCard } from "../components/returns/label-card";
import { MoneyList } from "../components/returns/money-list";
import { ReturnActions } from "../components/returns/return-actions";
import { ReturnLines } from "../components/returns/return-lines";
import { ReturnStanding } from "../components/returns/return-standing";
import { NothingYet, SectionCard } from "../components/section-card";
import { StateBadge } from "../components/state-badge";
import { Time } from "../components/time";
import { TimelineList } from "../components/timeline-list";
import { useLiveRefresh } from "../components/use-live-refresh";
import { linksOf } from "../inbox/open-file-link";
import { returnPage } from "../presenters/return-page";
import { DECLINE_REASONS, REFUND_MOMENTS, RESOLUTIONS } from "../presenters/return-words";
import { readReturnPage } from "../records/views/read-return-page";
import { readForm } from "./shared/read-form.server";
import { actOnReturn, returnForm } from "./shared/return-action.server";
import { tellReturns } from "./shared/return-settings.server";
import { notFound, openStaffRequest } from "./shared/staff-request.server";

export const meta = titled("Return");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await openStaffRequest(request);
  const { db, shop, currency, services } = staff;
  const found = (await readReturnPage(db, shop, params.id ?? "")) ?? notFound();
  const linkTo = linksOf(services, shop);
  return returnPage(found, { ...(await tellReturns(staff)), currency, sealer: services.sealer, linkTo });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await openStaffRequest(request);
  const read = await readForm(request, returnForm);
  const found = (await readReturnPage(staff.db, staff.shop, params.id ?? "")) ?? notFound();
  return read.ok ? actOnReturn(staff, found.orderReturn, read.value) : read.answer;
}

const WORDS = { declineReasons: DECLINE_REASONS, resolutions: RESOLUTIONS, moments: REFUND_MOMENTS };

export default function Return() {
  const page = useLoaderData<typeof loader>();
  const { orderReturn, actions, isMoving, given, survey } = page;
  useLiveRefresh(isMoving);
  return (
    <AdminPage
      title={`Return ${orderReturn.rma}`}
      titleMetadata={<StateBadge badge={orderReturn.badge} />}
      subtitle={`Of order ${orderReturn.orderName}`}
      backAction={{ content: "Returns", url: "/app/returns" }}
      secondaryActions={[
        { content: "What the app knows of the order", url: orderReturn.orderUrl },
        { content: "Open in Shopify", url: orderReturn.shopifyUrl, target: "_top" },
      ]}
    >
      <Layout>
        <Layout.Section>
          <BlockStack gap="400">
            <SectionCard title="Where it stands">
              <ReturnStanding orderReturn={orderReturn} isMoving={isMoving} />
              {actions.length > 0 && <ReturnActions page={page} words={WORDS} />}
            </SectionCard>
            <SectionCard title="What was asked">
              <ReturnLines lines={page.lines} note={orderReturn.note} />
            </SectionCard>
            <LabelCard {...page} />
            {page.comesBack && (
              <SectionCard title="What came back">
                <CountedList counts={page.counts} />
              </SectionCard>
            )}
            <SectionCard title="Decisions">
              <DecisionList decisions={page.decisions} nothing="Staff decided it, or it has not been decided yet." />
            </SectionCard>
            <SectionCard title="What was done">
              <EffectList effects={page.effects} nothing="Nothing was done yet." />
            </SectionCard>
            <SectionCard title="Mails to the shopper">
              <MailList mails={page.mails} />
            </SectionCard>
          </BlockStack>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <BlockStack gap="400">
            {page.shopper.length > 0 && (
              <SectionCard title="Shopper">
                <FactList items={page.shopper} />
              </SectionCard>
            )}
            <SectionCard title="Money">
              {page.quote ? (
                <BlockStack gap="200">
                  <Text as="h3" variant="headingSm">
                    As quoted
                  </Text>
                  <MoneyList label="The quote" parts={page.quote} />
                </BlockStack>
              ) : (
                <NothingYet>No amount was told when it was asked for.</NothingYet>
              )}
              <BlockStack gap="200">
                <Text as="h3" variant="headingSm">
                  Given back so far
                </Text>
                {given.length === 0 && <NothingYet>Nothing by this app.</NothingYet>}
                <MoneyList
                  label="What was given back"
                  parts={[...given, { label: "Refunded in Shopify", value: page.refunded, isSum: true }]}
                />
              </BlockStack>
            </SectionCard>
            <SectionCard title="Terms">
              <FactList items={page.terms} />
            </SectionCard>
            {survey && (
              <SectionCard title="How easy it was">
                <Text as="p">{survey.text}</Text>
                {survey.words && <Text as="p">“{survey.words}”</Text>}
                <Text as="p" tone="subdued">
                  <Time at={survey.at} />
                </Text>
              </SectionCard>
            )}
            <SectionCard title="What happened">
              <TimelineList entries={page.timeline} />
            </SectionCard>
          </BlockStack>
        </Layout.Section>
      </Layout>
    </AdminPage>
  );
}
