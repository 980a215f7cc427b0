import { BlockStack, Select, Text } from "@shopify/polaris";
import { useState } from "react";
import { NoteForm } from "../note-form";

interface DeclineFormProps {
  readonly reasons: Readonly<Record<string, string>>;
  readonly text: string;
  readonly error?: string;
  readonly isBusy: boolean;
  readonly onSubmit: (fields: { readonly because: string; readonly reason: string }) => void;
  readonly onCancel: () => void;
}

/** Staff say no: a reason for Shopify, and words for the shopper. */
export function DeclineForm({ reasons, text, error, isBusy, onSubmit, onCancel }: DeclineFormProps) {
  const [reason, setReason] = useState("OTHER");
  return (
    <BlockStack gap="300">
      <Select
        label="Reason given to Shopify"
        options={Object.entries(reasons).map(([value, label]) => ({ value, label }))}
        value={reason}
        onChange={setReason}
      />
      <Text as="p">{text}</Text>
      <NoteForm
        label="Why not?"
        help="The shopper reads this."
        submit="Decline the return"
        tone="critical"
        error={error}
        isBusy={isBusy}
        onSubmit={(because) => onSubmit({ because, reason })}
        onCancel={onCancel}
      />
    </BlockStack>
  );
}
