import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Layout } from "@shopify/polaris";
import { AdminPage } from "../components/admin-page";
import { titled } from "../components/page-title";
import { SettingsButtons, SettingsSaveBar } from "../components/shipping/settings-save-bar";
import { SurveyScoreCard, SurveySettings } from "../components/shipping/survey-settings";
import { useSettingsDraft } from "../components/shipping/use-settings-draft";
import { SURVEY_KINDS, surveysIn } from "../domain/surveys";
import { readSurveyDraft, surveyDraftOf } from "../presenters/shipping-form";
import { surveyScoreModel } from "../presenters/survey-scores";
import { saveShopSettings } from "../records/shop-catalogue";
import { readShop } from "../records/shops";
import { readSurveyScores } from "../records/views/read-survey-scores";
import { readForm } from "./shared/read-form.server";
import { answerDraft, draftForm } from "./shared/settings-draft.server";
import { openStaffRequest } from "./shared/staff-request.server";

export const meta = titled("Questions to shoppers");

const DAYS = 90;

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, services, now } = await openStaffRequest(request);
  const period = { from: new Date(now.getTime() - DAYS * 86_400_000), before: now };
  const [row, scores] = await Promise.all([
    readShop(services.db, shop),
    Promise.all(SURVEY_KINDS.map((kind) => readSurveyScores(services.db, shop, kind, period))),
  ]);
  const settings = surveysIn(JSON.parse(row?.settings ?? "{}"));
  return { saved: surveyDraftOf(settings), scores: scores.map(surveyScoreModel) };
}

export async function action({ request }: ActionFunctionArgs) {
  const { shop, services } = await openStaffRequest(request);
  const read = await readForm(request, draftForm);
  if (!read.ok) return read.answer;
  return answerDraft(readSurveyDraft(read.value.draft), (surveys) =>
    services.db.write((tx) => saveShopSettings(tx, shop, { surveys })),
  );
}

export default function Surveys() {
  const { saved, scores } = useLoaderData<typeof loader>();
  const form = useSettingsDraft(saved);
  return (
    <AdminPage title="Questions to shoppers" backAction={{ content: "Settings", url: "/app/settings" }}>
      <SettingsSaveBar id="survey-save-bar" form={form} />
      <BlockStack gap="400">
        <Layout>
          <Layout.AnnotatedSection
            title="What is asked"
            description="One question, one click in the mail. Opening the mail answers nothing."
          >
            <SurveySettings form={form} />
          </Layout.AnnotatedSection>
          <Layout.AnnotatedSection title="What was answered" description={`To questions of the last ${DAYS} days.`}>
            <BlockStack gap="400">
              {scores.map((score) => (
                <SurveyScoreCard key={score.kind} score={score} />
              ))}
            </BlockStack>
          </Layout.AnnotatedSection>
        </Layout>
        <SettingsButtons form={form} />
      </BlockStack>
    </AdminPage>
  );
}
