import { BlockStack, Button, ButtonGroup, Text } from "@shopify/polaris";
import { useEffect, useRef } from "react";

interface ConfirmStepProps {
  readonly title: string;
  readonly text: string;
  readonly submit: string;
  readonly isBusy: boolean;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
}

/** Asks once more before money moves or something is deleted; takes the focus so that it is heard. */
export function ConfirmStep({ title, text, submit, isBusy, onSubmit, onCancel }: ConfirmStepProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} role="group" aria-label={title} style={{ outline: "none" }}>
      <BlockStack gap="200">
        <Text as="p" fontWeight="semibold">
          {title}
        </Text>
        <Text as="p">{text}</Text>
        <ButtonGroup>
          <Button onClick={onSubmit} loading={isBusy} variant="primary" tone="critical">
            {submit}
          </Button>
          <Button onClick={onCancel} disabled={isBusy}>
            Not now
          </Button>
        </ButtonGroup>
      </BlockStack>
    </div>
  );
}
