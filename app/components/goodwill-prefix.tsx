import { BlockStack, Button, InlineStack, TextField } from "@shopify/polaris";
import { useState } from "react";
import { ErrorBanner } from "./error-banner";
import { SectionCard } from "./section-card";
import { useAction } from "./use-action";

/** What codes begin with, in the shop's own word. */
export function GoodwillPrefix({ prefix }: { prefix: string }) {
  const [text, setText] = useState(prefix);
  const { send, isBusy, errors, fields } = useAction();
  return (
    <SectionCard title="Your codes">
      <BlockStack gap="300">
        {!fields.prefix && <ErrorBanner errors={errors} />}
        <InlineStack gap="200" blockAlign="end">
          <TextField
            label="Codes begin with"
            value={text}
            onChange={(value) => setText(value.toUpperCase())}
            autoComplete="off"
            maxLength={12}
            error={fields.prefix}
          />
          <Button onClick={() => send({ intent: "prefix", prefix: text })} loading={isBusy} disabled={text === prefix}>
            Save
          </Button>
        </InlineStack>
        <p>{`New codes look like ${[text, "4D7Q", "3K9M", "HJ4W"].filter(Boolean).join("-")}. Those given stay as they are.`}</p>
      </BlockStack>
    </SectionCard>
  );
}
