import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AdminPage } from "../components/admin-page";
import { MessageEditor } from "../components/messages/message-editor";
import { MessageLanguages } from "../components/messages/message-languages";
import { titled } from "../components/page-title";
import { factsOfMessage } from "../domain/messages/message-facts";
import { languagesOf, toEdited } from "../presenters/messages-page";
import { listOwnWords, readOwnWords } from "../records/message-templates";
import { actOnMessage, messageOfAddress, messagesForm, preview } from "./shared/messages-action.server";
import { drain, readForm } from "./shared/read-form.server";
import { openStaffRequest } from "./shared/staff-request.server";

export const meta = titled("Message");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await openStaffRequest(request);
  const { shop, services, tell } = staff;
  const { kind, language } = messageOfAddress(request, params["event"] ?? "");
  const { event, channel, title, about } = kind;
  const [own, owned] = await Promise.all([
    readOwnWords(services.db, { shop, event, channel, language }),
    listOwnWords(services.db, shop),
  ]);
  const builtIn = services.studio.builtIn(kind, language);
  return {
    ...{ event, channel, title, about, language },
    original: toEdited(builtIn),
    words: toEdited({ ...builtIn, ...own?.words }),
    changed: own && { by: own.updatedBy, at: tell(own.updatedAt) },
    changedLanguages: languagesOf(owned, event, channel),
    facts: factsOfMessage(kind),
    preview: await preview(staff, { kind, language }, own?.words ?? {}, ""),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await openStaffRequest(request);
  const { kind, language } = await addressed(request, params["event"] ?? "");
  const read = await readForm(request, messagesForm);
  return read.ok ? actOnMessage(staff, { kind, language }, read.value) : read.answer;
}

/** An answer that leaves a body unread blocks the connection for the next request. */
async function addressed(request: Request, event: string) {
  try {
    return messageOfAddress(request, event);
  } catch (response) {
    await drain(request);
    throw response;
  }
}

export default function Message() {
  const model = useLoaderData<typeof loader>();
  const { event, channel, language, title, about, changedLanguages } = model;
  return (
    <AdminPage fullWidth title={title} subtitle={about} backAction={{ content: "Messages", url: "/app/messages" }}>
      <MessageLanguages changed={changedLanguages} />
      <MessageEditor key={[event, channel, language, model.changed?.at.iso].join()} model={model} />
    </AdminPage>
  );
}
