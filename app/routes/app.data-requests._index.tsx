import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Banner, BlockStack, Card } from "@shopify/polaris";
import { useState } from "react";
import { z } from "zod";
import { AdminPage } from "../components/admin-page";
import { DataRequest } from "../components/data-request";
import { titled } from "../components/page-title";
import { EmptyCard } from "../components/empty-card";
import { saveAs } from "../components/save-as";
import { gidTail } from "../domain/gid";
import { done, refused } from "../presenters/action-result";
import { hasDataRequest, listDataRequests } from "../records/views/list-data-requests";
import { answer, readForm } from "./shared/read-form.server";
import { notFound, openStaffRequest } from "./shared/staff-request.server";

export const meta = titled("Data requests");

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, shop, tell } = await openStaffRequest(request);
  const rows = await listDataRequests(db, shop);
  return {
    requests: rows.map(({ id, customerId, state, receivedAt, dueAt, doneAt, hasFile }) => ({
      ...{ id, hasFile, isOpen: state === "OPEN" },
      customer: gidTail(customerId ?? "") || "unknown",
      received: tell(receivedAt),
      due: tell(dueAt),
      sent: doneAt && tell(doneAt),
    })),
  };
}

const form = z.object({
  intent: z.literal("sent", "This is not something a request can do."),
  request: z.string().max(100),
});

export async function action({ request }: ActionFunctionArgs) {
  const { services, db, shop, by } = await openStaffRequest(request);
  const read = await readForm(request, form);
  if (!read.ok) return read.answer;
  const { request: id } = read.value;
  if (!(await hasDataRequest(db, shop, id))) notFound();
  const isDone = await services.finishDataRequest(shop, id, by);
  return answer(isDone ? done("Marked as sent. The file is deleted.") : refused("It was marked as sent before."));
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
            {requests.map((one) => (
              <DataRequest key={one.id} {...one} onDownload={() => void download(one.id)} />
            ))}
          </BlockStack>
        </Card>
      </BlockStack>
    </AdminPage>
  );
}
