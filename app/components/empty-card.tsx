import { BlockStack, Box, Button, Text } from "@shopify/polaris";

interface EmptyCardProps {
  readonly title: string;
  readonly text: string;
  readonly action?: { readonly label: string; readonly url: string };
}

/** What a list shows instead of rows: why it is empty and what to do. */
export function EmptyCard({ title, text, action }: EmptyCardProps) {
  return (
    <Box padding="800">
      <BlockStack gap="200" inlineAlign="center">
        <Text as="h2" variant="headingMd" alignment="center">
          {title}
        </Text>
        <Text as="p" tone="subdued" alignment="center">
          {text}
        </Text>
        {action && <Button url={action.url}>{action.label}</Button>}
      </BlockStack>
    </Box>
  );
}
