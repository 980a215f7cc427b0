import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Layout } from "@shopify/polaris";
import { AdminPage } from "../components/admin-page";
import { FlowCard } from "../components/connections/flow-card";
import { NewWebhook } from "../components/connections/new-webhook";
import { SmsCard } from "../components/connections/sms-card";
import { WebhookCard } from "../components/connections/webhook-card";
import { titled } from "../components/page-title";
import { endpointModel, smsModel, TOPIC_CHOICES } from "../presenters/connections-page";
import { readShopSettings } from "../records/shop-catalogue";
import { listedSmsAccount } from "../records/sms-accounts";
import { listDeliveries, listEndpoints } from "../records/webhook-endpoints";
import { actOnConnections } from "./shared/connections-action.server";
import { connectionsForm } from "./shared/connections-form.server";
import { readForm } from "./shared/read-form.server";
import { openStaffRequest } from "./shared/staff-request.server";

export const meta = titled("Connections");

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, services, tell } = await openStaffRequest(request);
  const { db } = services;
  const [endpoints, account, { flow }] = await Promise.all([
    listEndpoints(db, shop),
    listedSmsAccount(db, shop),
    readShopSettings(db, shop),
  ]);
  const deliveries = await Promise.all(endpoints.map((endpoint) => listDeliveries(db, endpoint, 10)));
  return {
    endpoints: endpoints.map((endpoint, index) => endpointModel(endpoint, deliveries[index] ?? [], tell)),
    sms: account && smsModel(account, tell),
    flow,
    topics: TOPIC_CHOICES,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await openStaffRequest(request);
  const read = await readForm(request, connectionsForm);
  return read.ok ? actOnConnections(staff, read.value) : read.answer;
}

export default function Connections() {
  const { endpoints, sms, flow, topics } = useLoaderData<typeof loader>();
  return (
    <AdminPage title="Connections">
      <Layout>
        <Layout.AnnotatedSection
          title="Text messages"
          description="With an account at Twilio, delay notices also go out as text messages, where your policy says so and the order has a number."
        >
          <SmsCard key={sms ? "connected" : "none"} sms={sms} />
        </Layout.AnnotatedSection>
        <Layout.AnnotatedSection
          title="Shopify Flow"
          description="Start workflows of your own when something happens to an order: tag a customer, write to your team, fill a sheet."
        >
          <FlowCard isOn={flow} topics={topics} />
        </Layout.AnnotatedSection>
        <Layout.AnnotatedSection
          title="Your own systems"
          description="Signed messages by the Standard Webhooks specification. No names, addresses or words of shoppers are in them."
        >
          <BlockStack gap="400">
            {endpoints.map((endpoint) => (
              <WebhookCard key={endpoint.id} endpoint={endpoint} topics={topics} />
            ))}
            <NewWebhook topics={topics} isFirst={endpoints.length === 0} />
          </BlockStack>
        </Layout.AnnotatedSection>
      </Layout>
    </AdminPage>
  );
}
