import { BlockStack, Text, TextField } from "@shopify/polaris";
import { smsLength } from "../../lib/sms-length";
import type { EditedWords } from "../../presenters/messages-page";

interface MessageFieldsProps {
  readonly channel: string;
  readonly words: EditedWords;
  readonly original: EditedWords;
  readonly wrong: Readonly<Record<string, string>>;
  readonly onChange: (words: EditedWords) => void;
}

const MAIL_FIELDS = [
  { field: "subject", label: "Subject", lines: 1 },
  { field: "heading", label: "Heading", lines: 1 },
  { field: "body", label: "Text", lines: 10 },
  { field: "action", label: "Button", lines: 1 },
] as const;
const SMS_FIELDS = [{ field: "text", label: "Text message", lines: 5 }] as const;

/** The words themselves, in Liquid. */
export function MessageFields({ channel, words, original, wrong, onChange }: MessageFieldsProps) {
  const isSms = channel === "SMS";
  const fields = isSms ? SMS_FIELDS : MAIL_FIELDS.filter(({ field }) => field !== "action" || original.action !== "");
  const { units, segments, isWide } = smsLength(words.text);
  return (
    <BlockStack gap="300">
      {fields.map(({ field, label, lines }) => (
        <TextField
          key={field}
          label={label}
          value={words[field]}
          onChange={(text) => onChange({ ...words, [field]: text })}
          multiline={lines === 1 ? undefined : lines}
          maxLength={5000}
          autoComplete="off"
          error={wrong[field]}
          helpText={field === "body" ? "An empty line begins a new paragraph." : undefined}
        />
      ))}
      <Text as="p" tone="subdued">
        {isSms
          ? `${units} letters as written, ${segments} ${segments === 1 ? "message" : "messages"}${isWide ? " (some letter needs the wide alphabet: 70 to a message)" : ""}; the preview counts it with an order's facts.`
          : "Greeting, items, amounts, links and closing are added by themselves. HTML is shown as it is written, never run."}
      </Text>
    </BlockStack>
  );
}
