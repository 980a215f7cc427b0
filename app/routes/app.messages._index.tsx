import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack } from "@shopify/polaris";
import { AdminPage } from "../components/admin-page";
import { titled } from "../components/page-title";
import { RowList, type Row } from "../components/row-list";
import { SectionCard } from "../components/section-card";
import { messageGroups, messageUrl } from "../presenters/messages-page";
import { listOwnWords } from "../records/message-templates";
import { openStaffRequest } from "./shared/staff-request.server";

export const meta = titled("Messages");

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, services } = await openStaffRequest(request);
  return messageGroups(await listOwnWords(services.db, shop));
}

export default function Messages() {
  const groups = useLoaderData<typeof loader>();
  return (
    <AdminPage title="Messages" subtitle="What shoppers are told, in eight languages, and in your own words">
      <BlockStack gap="400">
        {groups.map(({ group, messages }) => (
          <SectionCard key={group} title={group}>
            <RowList inCard label={group} rows={messages.map(rowOf)} />
          </SectionCard>
        ))}
      </BlockStack>
    </AdminPage>
  );
}

type Message = ReturnType<typeof useLoaderData<typeof loader>>[number]["messages"][number];

function rowOf({ event, channel, title, about, changed }: Message): Row {
  return {
    id: `${channel}/${event}`,
    title,
    url: messageUrl({ event, channel }, "en"),
    badge: changed.length > 0 ? { label: "Your words", tone: "info" } : undefined,
    about: changed.length > 0 ? changed.join(", ") : undefined,
    text: about,
  };
}
