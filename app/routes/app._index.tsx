import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Layout } from "@shopify/polaris";
import { z } from "zod";
import { AdminPage } from "../components/admin-page";
import { titled } from "../components/page-title";
import { AttentionList } from "../components/attention-list";
import { SectionCard } from "../components/section-card";
import { SetupChecklist } from "../components/setup-checklist";
import { TodayCard } from "../components/today-card";
import { TurnOnCard } from "../components/turn-on-card";
import { WelcomeCard } from "../components/welcome-card";
import { useIsInTheme } from "../components/use-is-in-theme";
import { useLiveRefresh } from "../components/use-live-refresh";
import { KIND_GROUPS, type PolicyKind } from "../domain/policy/kinds";
import { done, refused } from "../presenters/action-result";
import { attentionItems, attentionRest, setupSteps, todaysNumbers } from "../presenters/home-page";
import { orderHelpStep } from "../presenters/order-help-step";
import { startOfDay } from "../presenters/time-text";
import { turnOnCautious } from "../records/turn-on-cautious";
import { readAttention, readSetup, readSince } from "../records/views/read-home";
import { answer, readForm } from "./shared/read-form.server";
import { tellReturns } from "./shared/return-settings.server";
import { openStaffRequest } from "./shared/staff-request.server";

export const meta = titled("Home");

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await openStaffRequest(request);
  const { db, shop, tell, now, timeZone, services } = staff;
  const [setup, attention, since] = await Promise.all([
    readSetup(db, shop),
    readAttention(db, shop, now),
    readSince(db, shop, startOfDay(timeZone, now)),
  ]);
  const isPublished = (wanted: PolicyKind) =>
    setup.policies.some(({ kind, publishedVersionId }) => kind === wanted && publishedVersionId !== null);
  const steps = setupSteps(setup, services.env.SMTP_URL !== undefined);
  return {
    steps,
    orderHelp: orderHelpStep(shop, services.env.SHOPIFY_API_KEY),
    isNew: !isPublished("cancellation"),
    offered: offeredPart(isPublished),
    attention: attentionItems(attention, await tellReturns(staff)),
    rest: attentionRest(attention),
    today: todaysNumbers(since),
    provedUpTo: setup.row?.provedUpTo ? tell(setup.row.provedUpTo) : null,
    isImporting: setup.row?.syncState === "RUNNING" || !setup.row?.readyAt,
  };
}

/** One part after the other: a new shop is not asked everything at once. */
function offeredPart(isPublished: (kind: PolicyKind) => boolean): "returns" | "shipping" | null {
  if (!isPublished("return")) return "returns";
  return KIND_GROUPS.shipping.some(isPublished) ? null : "shipping";
}

const form = z.discriminatedUnion(
  "intent",
  [
    z.object({ intent: z.enum(["turn-on", "turn-on-returns", "turn-on-shipping"]) }),
    z.object({ intent: z.literal("resolve-alarm"), alarm: z.string().max(64) }),
  ],
  "This is not something this page can do.",
);

export async function action({ request }: ActionFunctionArgs) {
  const { services, shop, by, now } = await openStaffRequest(request);
  const read = await readForm(request, form);
  if (!read.ok) return read.answer;
  if (read.value.intent === "resolve-alarm") {
    const resolved = await services.resolveAlarm(shop, read.value.alarm, by);
    return answer(resolved ? done("Closed.") : refused("It was closed already."));
  }
  const group = GROUPS[read.value.intent];
  const turned = await services.db.write((tx) => turnOnCautious(tx, shop, by, now, group));
  switch (turned.outcome) {
    case "on":
      await services.policyChanged(shop);
      return answer(done(`Cautious ${WORDS[group]} are on.`));
    case "has_own_policy":
      return answer(refused("You have published a policy of your own. Turn it on under Policies."));
    default:
      return turned.outcome satisfies never;
  }
}

const GROUPS = { "turn-on": "cancellations", "turn-on-returns": "returns", "turn-on-shipping": "shipping" } as const;
const WORDS = { cancellations: "cancellations", returns: "returns", shipping: "shipping updates" } as const;

export default function Home() {
  const { orderHelp, isNew, offered, attention, rest, today, provedUpTo, isImporting, ...read } =
    useLoaderData<typeof loader>();
  const isInTheme = useIsInTheme();
  const steps = isInTheme === null ? read.steps : [...read.steps, { ...orderHelp, done: isInTheme }];
  useLiveRefresh(isImporting, 3_000);
  const isSetUp = steps.every(({ done: isDone }) => isDone);
  return (
    <AdminPage title="Aftercare">
      <Layout>
        <Layout.Section>
          <BlockStack gap="400">
            {isNew && <WelcomeCard />}
            {!isNew && offered && <TurnOnCard part={offered} />}
            <SectionCard title="What needs a person">
              <AttentionList items={attention} rest={rest} />
            </SectionCard>
            {!isSetUp && <SetupChecklist steps={steps} />}
          </BlockStack>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <TodayCard numbers={today} provedUpTo={provedUpTo} />
        </Layout.Section>
      </Layout>
    </AdminPage>
  );
}
