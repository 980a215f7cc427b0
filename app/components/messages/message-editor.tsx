import { SaveBar } from "@shopify/app-bridge-react";
import { BlockStack, Button, InlineStack, Layout, Text } from "@shopify/polaris";
import { useState } from "react";
import type { MessageFact } from "../../domain/messages/message-facts";
import type { EditedWords } from "../../presenters/messages-page";
import type { TimeText } from "../../presenters/time-text";
import { ConfirmStep } from "../confirm-step";
import { ErrorBanner } from "../error-banner";
import { SectionCard } from "../section-card";
import { Time } from "../time";
import { useAction } from "../use-action";
import { FactTable } from "./fact-table";
import { MessageFields } from "./message-fields";
import { MessagePreview, type PreviewModel } from "./message-preview";
import { TestSend } from "./test-send";

export interface EditorModel {
  readonly channel: string;
  readonly original: EditedWords;
  readonly words: EditedWords;
  readonly changed: { readonly by: string; readonly at: TimeText } | null;
  readonly facts: readonly MessageFact[];
  readonly preview: PreviewModel;
}

/** A message's words in one language: edited, looked at, tried, saved, or put back. */
export function MessageEditor({ model }: { model: EditorModel }) {
  const { channel, original, changed, facts } = model;
  const [words, setWords] = useState(model.words);
  const [order, setOrder] = useState("");
  const [isLeaving, setLeaving] = useState(false);
  const { send, isBusy, busyWith, errors, fields } = useAction(() => setLeaving(false));
  const isDirty = JSON.stringify(words) !== JSON.stringify(model.words);
  const save = () => send({ intent: "save", ...words });
  return (
    <>
      <SaveBar id="message-save-bar" open={isDirty}>
        <button variant="primary" disabled={isBusy} onClick={save}>
          Save
        </button>
        <button onClick={() => setWords(model.words)}>Discard</button>
      </SaveBar>
      <Layout>
        <Layout.Section variant="oneHalf">
          <SectionCard title="Words">
            <ErrorBanner errors={errors} title="This cannot be used yet" />
            {changed && (
              <Text as="p" tone="subdued">
                Your words, by {changed.by}, <Time at={changed.at} />.
              </Text>
            )}
            <MessageFields channel={channel} words={words} original={original} wrong={fields} onChange={setWords} />
            <InlineStack gap="200">
              <Button variant="primary" loading={busyWith === "save"} disabled={!isDirty} onClick={save}>
                Save
              </Button>
              {changed && !isLeaving && <Button onClick={() => setLeaving(true)}>Back to the original</Button>}
            </InlineStack>
            {isLeaving && (
              <ConfirmStep
                title="Back to the original"
                text="Your words for this message in this language are deleted."
                submit="Delete my words"
                isBusy={isBusy}
                onSubmit={() => send({ intent: "reset" })}
                onCancel={() => setLeaving(false)}
              />
            )}
          </SectionCard>
        </Layout.Section>
        <Layout.Section variant="oneHalf">
          <BlockStack gap="400">
            <MessagePreview channel={channel} words={words} order={order} onOrder={setOrder} first={model.preview} />
            <TestSend channel={channel} words={words} order={order} />
            <FactTable facts={facts} />
          </BlockStack>
        </Layout.Section>
      </Layout>
    </>
  );
}
