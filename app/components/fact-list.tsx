import { BlockStack, InlineGrid, Text } from "@shopify/polaris";
import type { TimeText } from "../presenters/time-text";
import { Time } from "./time";

export interface FactItem {
  readonly label: string;
  readonly value: string | TimeText;
}

/** Pairs of name and value, side by side where there is room. */
export function FactList({ items }: { items: readonly FactItem[] }) {
  return (
    <BlockStack as="ul" gap="200">
      {items.map(({ label, value }) => (
        <li key={label} style={{ listStyle: "none" }}>
          <InlineGrid columns={{ xs: "1fr", sm: "minmax(8rem, 2fr) 3fr" }} gap={{ xs: "0", sm: "300" }}>
            <Text as="span" tone="subdued">
              {label}
            </Text>
            <Text as="span" breakWord>
              {typeof value === "string" ? value : <Time at={value} />}
            </Text>
          </InlineGrid>
        </li>
      ))}
    </BlockStack>
  );
}
