import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Banner, BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
import { useState } from "react";
import { AdminPage } from "../components/admin-page";
import { titled } from "../components/page-title";
import { EmptyCard } from "../components/empty-card";
import { saveAs } from "../components/save-as";
import { Time } from "../components/time";
import { gidTail } from "../domain/gid";
import { listDataRequests } from "../records/views/list-data-requests";
import { openStaffRequest } from "./shared/staff-request.server";

export const meta = titled("Data requests");

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, shop, tell } = await openStaffRequest(request);
  const rows = await listDataRequests(db, shop);
  return {
    requests: rows.map((row) => ({
      id: row.id,
      customer: gidTail(row.customerId ?? "") || "unknown",
      received: tell(row.receivedAt),
      due: tell(row.dueAt),
    })),
  };
}

export default function DataRequests() {
  const { requests } = useLoaderData<typeof loader>();
  const [failed, setFailed] = useState(false);
  const download = (id: string) =>
    saveAs(`/app/data-requests/${id}`, "customer-data.json").then(
      () => setFailed(false),
      () => setFailed(true),
    );
  return (
    <AdminPage
      title="Customers' data requests"
      subtitle="A customer asked what you know of them. Send them the file within 30 days."
      backAction={{ content: "Home", url: "/app" }}
    >
      <BlockStack gap="400">
        {failed && <Banner tone="critical" title="The file could not be fetched. Try again." />}
        <Card padding={requests.length > 0 ? "400" : "0"}>
          {requests.length === 0 && <EmptyCard title="No requests" text="Nobody has asked for their data so far." />}
          <BlockStack gap="400">
            {requests.map(({ id, customer, received, due }) => (
              <InlineStack key={id} align="space-between" blockAlign="center" gap="200">
                <BlockStack>
                  <Text as="h2" variant="headingSm">
                    Customer {customer}
                  </Text>
                  <Text as="p" tone="subdued">
                    Asked <Time at={received} />, due <Time at={due} />
                  </Text>
                </BlockStack>
                <Button accessibilityLabel={`Download the data of customer ${customer}`} onClick={() => download(id)}>
                  Download
                </Button>
              </InlineStack>
            ))}
          </BlockStack>
        </Card>
      </BlockStack>
    </AdminPage>
  );
}
