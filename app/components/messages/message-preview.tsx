import { useFetcher } from "@remix-run/react";
import { Banner, BlockStack, Box, Button, ButtonGroup, List, Text, TextField } from "@shopify/polaris";
import { useEffect, useRef, useState } from "react";
import { smsLength } from "../../lib/sms-length";
import type { EditedWords } from "../../presenters/messages-page";
import { SectionCard } from "../section-card";

export interface PreviewModel {
  readonly subject: string;
  readonly text: string;
  /** "" = there is none */
  readonly html: string;
  readonly problems: readonly string[];
  /** The order it is shown with; "" = the built-in example. */
  readonly order: string;
  /** The order asked for is not there. */
  readonly isUnknown: boolean;
}

interface MessagePreviewProps {
  readonly channel: string;
  readonly words: EditedWords;
  readonly order: string;
  readonly onOrder: (order: string) => void;
  readonly first: PreviewModel;
}

const PAUSE_MS = 500;

/** The message as a shopper would get it, a moment after each change. */
export function MessagePreview({ channel, words, order, onOrder, first }: MessagePreviewProps) {
  const [asText, setAsText] = useState(false);
  const shown = useNewest(words, order, first);
  const { subject, text, html, problems, isUnknown } = shown;
  const isSms = channel === "SMS";
  const { units, segments } = smsLength(text);
  return (
    <SectionCard title="Preview">
      <TextField
        label="With order"
        value={order}
        onChange={onOrder}
        placeholder={first.order || "#1001"}
        maxLength={50}
        autoComplete="off"
        error={isUnknown ? "There is no such order; the built-in example is shown." : undefined}
        helpText={
          shown.order
            ? `Shop, name and items are those of ${shown.order}; dates, amounts and links are examples.`
            : "Everything is an example: there is no order yet."
        }
      />
      {problems.length > 0 && (
        <Banner tone="warning" title="These words cannot be used yet">
          <List>
            {problems.map((problem) => (
              <List.Item key={problem}>{problem}</List.Item>
            ))}
          </List>
        </Banner>
      )}
      {isSms ? (
        <BlockStack gap="200">
          <Box padding="300" background="bg-surface-secondary" borderRadius="300">
            <div style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>{text}</div>
          </Box>
          <Text as="p" tone="subdued">
            {units} letters, sent and paid as {segments === 1 ? "1 message" : `${segments} messages`}.
          </Text>
        </BlockStack>
      ) : (
        <BlockStack gap="200">
          <Text as="p" breakWord>
            <b>{subject}</b>
          </Text>
          <ButtonGroup variant="segmented">
            <Button pressed={!asText} onClick={() => setAsText(false)}>
              As mail
            </Button>
            <Button pressed={asText} onClick={() => setAsText(true)}>
              As text
            </Button>
          </ButtonGroup>
          {asText ? (
            <Box padding="300" background="bg-surface-secondary" borderRadius="200">
              <div style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>{text}</div>
            </Box>
          ) : (
            <iframe
              title="The mail"
              sandbox=""
              srcDoc={html}
              style={{ width: "100%", height: "36rem", border: "1px solid var(--p-color-border)", borderRadius: 8 }}
            />
          )}
        </BlockStack>
      )}
    </SectionCard>
  );
}

function useNewest(words: EditedWords, order: string, first: PreviewModel): PreviewModel {
  const fetcher = useFetcher<{ preview?: PreviewModel }>();
  const { submit, data } = fetcher;
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    const timer = setTimeout(() => void submit({ intent: "preview", order, ...words }, { method: "post" }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words, order, submit]);
  return data?.preview ?? first;
}
