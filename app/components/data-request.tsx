import { BlockStack, Button, ButtonGroup, InlineStack, Text } from "@shopify/polaris";
import { useState } from "react";
import type { TimeText } from "../presenters/time-text";
import { ConfirmStep } from "./confirm-step";
import { ErrorBanner } from "./error-banner";
import { Time } from "./time";
import { useAction } from "./use-action";

interface DataRequestProps {
  readonly id: string;
  /** The end of Shopify's id. */
  readonly customer: string;
  readonly received: TimeText;
  readonly due: TimeText;
  /** When staff said that they had sent it. */
  readonly sent: TimeText | null;
  readonly isOpen: boolean;
  readonly hasFile: boolean;
  readonly onDownload: () => void;
}

/** One customer's request: the file to send them, and a word that it was sent. */
export function DataRequest({ id, customer, received, due, sent, isOpen, hasFile, onDownload }: DataRequestProps) {
  const [isAsking, setAsking] = useState(false);
  const { send, isBusy, errors } = useAction(() => setAsking(false));
  return (
    <BlockStack gap="300">
      <InlineStack align="space-between" blockAlign="center" gap="200">
        <BlockStack>
          <Text as="h2" variant="headingSm">
            Customer {customer}
          </Text>
          <Text as="p" tone="subdued">
            Asked <Time at={received} />, {sent ? "sent " : "due "}
            <Time at={sent ?? due} />
          </Text>
          {isOpen && !hasFile && (
            <Text as="p" tone="subdued">
              The file was deleted: it is kept until 30 days after it is due.
            </Text>
          )}
        </BlockStack>
        {isOpen && !isAsking && (
          <ButtonGroup>
            {hasFile && (
              <Button accessibilityLabel={`Download the data of customer ${customer}`} onClick={onDownload}>
                Download
              </Button>
            )}
            <Button
              accessibilityLabel={`I have sent it: the data of customer ${customer}`}
              onClick={() => setAsking(true)}
            >
              I have sent it
            </Button>
          </ButtonGroup>
        )}
      </InlineStack>
      <ErrorBanner errors={errors} />
      {isAsking && (
        <ConfirmStep
          title="Have you sent it to the customer?"
          text="The file is deleted here and cannot be downloaded again."
          submit="Sent: delete the file"
          isBusy={isBusy}
          onSubmit={() => send({ intent: "sent", request: id })}
          onCancel={() => setAsking(false)}
        />
      )}
    </BlockStack>
  );
}
