import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack } from "@shopify/polaris";
import { z } from "zod";
import { AdminPage } from "../components/admin-page";
import { titled } from "../components/page-title";
import { NothingYet, SectionCard } from "../components/section-card";
import { CalibrationCard } from "../components/shipping/calibration-card";
import { WarningsCard } from "../components/shipping/warnings-card";
import { useLiveRefresh } from "../components/use-live-refresh";
import type { PolicyOf } from "../domain/policy/kinds";
import { WARNING_THRESHOLDS } from "../domain/shipping/warning-curve";
import { done, refused } from "../presenters/action-result";
import { calibrationModel } from "../presenters/promise-calibration";
import { warningsModel } from "../presenters/promise-warnings";
import { defaultPolicy, ensurePolicies } from "../records/policies";
import { saveDraft } from "../records/policy-versions";
import { isLearning, learnNow, readWarnings } from "../records/warning-curve";
import { readCalibration } from "../records/views/read-calibration";
import { readPolicy } from "../records/views/read-policy";
import { answer, readForm } from "./shared/read-form.server";
import { openStaffRequest, type StaffRequest } from "./shared/staff-request.server";

export const meta = titled("Promises");

const KIND = "delay_at_risk";
type AtRisk = PolicyOf<typeof KIND>;

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, shop, now, tell } = await openStaffRequest(request);
  const [rows, curve, learning, policy] = await Promise.all([
    readCalibration(db, shop, now),
    readWarnings(db, shop),
    isLearning(db, shop, now),
    readPolicy(db, shop, KIND),
  ]);
  const settingsOf = (version: { document: unknown } | null | undefined) =>
    version ? (version.document as AtRisk).settings : null;
  const stands = {
    mode: policy?.mode ?? "OFF",
    published: settingsOf(policy?.published),
    draft: settingsOf(policy?.draft),
  };
  return { groups: calibrationModel(rows), warnings: warningsModel(curve, stands, tell), isLearning: learning };
}

const form = z.discriminatedUnion(
  "intent",
  [
    z.object({ intent: z.literal("learn") }),
    z.object({
      intent: z.literal("threshold"),
      percent: z.coerce.number("Choose a chance").refine((one) => WARNING_THRESHOLDS.includes(one), "Choose a chance"),
    }),
  ],
  "This is not something this page can do.",
);

export async function action({ request }: ActionFunctionArgs) {
  const staff = await openStaffRequest(request);
  const read = await readForm(request, form);
  if (!read.ok) return read.answer;
  switch (read.value.intent) {
    case "learn":
      await staff.services.db.write((tx) => learnNow(tx, staff.shop, staff.now));
      return answer(done("It is being worked out."));
    case "threshold":
      return writeThreshold(staff, read.value.percent);
    default:
      return read.value satisfies never;
  }
}

/** Into the draft only: it holds once the merchant has looked at it and published it. */
async function writeThreshold({ shop, by, now, services: { db } }: StaffRequest, chancePercent: number) {
  await db.write((tx) => ensurePolicies(tx, shop, now));
  const policy = await readPolicy(db.read, shop, KIND);
  const base = (policy?.draft?.document ?? policy?.published?.document ?? defaultPolicy(KIND)) as AtRisk;
  const document = { ...base, settings: { ...base.settings, chancePercent } };
  const change = { document, seenStamp: policy?.draft?.stamp ?? "", by, now };
  const saved = await db.write((tx) => saveDraft(tx, shop, KIND, change));
  switch (saved.outcome) {
    case "saved":
      return answer(done(`The draft warns from ${chancePercent} %. Publish it to make it hold.`));
    case "stale":
      return answer(refused("Somebody else is changing the policy right now. Try again."));
    case "not_found":
      return answer(refused("There is no such policy yet. Open Policies once, then try again."));
    default:
      return saved satisfies never;
  }
}

export default function Promises() {
  const { groups, warnings, isLearning: learning } = useLoaderData<typeof loader>();
  useLiveRefresh(learning, 3_000);
  return (
    <AdminPage
      title="Promises"
      subtitle="Whether the dates shoppers are told hold, and when it is worth warning them"
      backAction={{ content: "Shipments", url: "/app/shipments" }}
      secondaryActions={[
        { content: "Delays", url: "/app/delays" },
        { content: "Shipping settings", url: "/app/settings/shipping" },
      ]}
    >
      <BlockStack gap="400">
        {groups.length === 0 && (
          <SectionCard title="Do promises hold?">
            <NothingYet>
              Nothing was delivered yet that had a promised day. How promises held comes here, week by week, with the
              first ones.
            </NothingYet>
          </SectionCard>
        )}
        {groups.map((group) => (
          <CalibrationCard key={group.key} group={group} />
        ))}
        <WarningsCard warnings={warnings} isLearning={learning} />
      </BlockStack>
    </AdminPage>
  );
}
