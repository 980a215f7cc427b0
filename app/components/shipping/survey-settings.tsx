import { BlockStack, Card, Checkbox, Text, TextField } from "@shopify/polaris";
import type { SurveyDraft } from "../../presenters/shipping-form";
import type { SurveyScoreModel } from "../../presenters/survey-scores";
import { Disclosure } from "../disclosure";
import { SectionCard } from "../section-card";
import { NumberTable } from "./number-table";
import type { SettingsForm } from "./use-settings-draft";

/** Which questions are asked. */
export function SurveySettings({ form: { draft, set, fields } }: { form: SettingsForm<SurveyDraft> }) {
  return (
    <Card>
      <BlockStack gap="300">
        <Checkbox label="After a return: how easy was it?" checked={draft.ces} onChange={(ces) => set({ ces })} />
        <Checkbox
          label="After a request of a shopper is done: how happy are they?"
          checked={draft.csat}
          onChange={(csat) => set({ csat })}
        />
        <Checkbox
          label="After delivery: would they recommend you?"
          helpText="Shoppers did not ask for anything here. In some countries such a mail counts as advertising and needs their consent: switch it on only where you may."
          checked={draft.nps}
          onChange={(nps) => set({ nps })}
        />
        {draft.nps && (
          <TextField
            label="Asked after delivery"
            suffix="days later"
            inputMode="numeric"
            value={draft.npsAfterDays}
            onChange={(npsAfterDays) => set({ npsAfterDays })}
            error={fields.npsAfterDays}
            autoComplete="off"
          />
        )}
        <Text as="p" tone="subdued">
          Nobody is asked anything twice within 30 days, and whoever does not want to be asked is not.
        </Text>
      </BlockStack>
    </Card>
  );
}

/** How a question was answered. */
export function SurveyScoreCard({ score }: { score: SurveyScoreModel }) {
  const { title, asks, value, scale, detail, bars } = score;
  const hasAnswer = value !== "No answer yet";
  return (
    <SectionCard title={title}>
      <Text as="p" tone="subdued">
        {asks}
      </Text>
      <Text as="p" variant="headingLg">
        {value}{" "}
        {hasAnswer && (
          <Text as="span" variant="bodyMd" tone="subdued">
            {scale}
          </Text>
        )}
      </Text>
      <Text as="p">{detail}</Text>
      {hasAnswer && (
        <Disclosure label="The answers one by one">
          <NumberTable caption={`Answers to: ${title}`} columns={["Score", "Answers", "Share"]} rows={bars} />
        </Disclosure>
      )}
    </SectionCard>
  );
}
