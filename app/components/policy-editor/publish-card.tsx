import { Button, InlineStack, List, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import { ErrorBanner } from "../error-banner";
import { SectionCard } from "../section-card";
import { useAction } from "../use-action";
import type { PolicyPage } from "../../presenters/policy-page";

/** What publishing changes, and the button for it. */
export function PublishCard({ page, isDirty }: { page: PolicyPage; isDirty: boolean }) {
  const [note, setNote] = useState("");
  const { send, isBusy, errors } = useAction(() => setNote(""));
  const { hasDraft, stamp, published, changes, problems } = page;
  if (!hasDraft && !isDirty) return null;
  const obstacle = isDirty
    ? "Save the draft first."
    : problems.errors.length > 0
      ? "The draft has mistakes: mend them first."
      : null;
  return (
    <SectionCard title="Publish">
      <ErrorBanner errors={errors} title="Not published" />
      {obstacle ? <Text as="p">{obstacle}</Text> : <Changes changes={changes} isFirst={published === null} />}
      <TextField
        label="Note for the version list"
        value={note}
        onChange={setNote}
        maxLength={500}
        autoComplete="off"
        placeholder="What changes, and why"
      />
      <InlineStack gap="200">
        <Button
          variant="primary"
          disabled={obstacle !== null}
          loading={isBusy}
          onClick={() => send({ intent: "publish", stamp, note })}
        >
          Publish
        </Button>
        {published && !isDirty && (
          <Button tone="critical" disabled={isBusy} onClick={() => send({ intent: "discard", stamp })}>
            Throw the draft away
          </Button>
        )}
      </InlineStack>
    </SectionCard>
  );
}

function Changes({ changes, isFirst }: { changes: readonly string[]; isFirst: boolean }) {
  if (isFirst) return <Text as="p">This will be the first version in force.</Text>;
  if (changes.length === 0) return <Text as="p">The draft decides like the version in force.</Text>;
  return (
    <List>
      {changes.map((change) => (
        <List.Item key={change}>{change}</List.Item>
      ))}
    </List>
  );
}
