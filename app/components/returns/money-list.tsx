import { InlineStack, Text } from "@shopify/polaris";
import type { MoneyPart } from "../../presenters/return-money";

/** Amounts one under the other; sums stand out. */
export function MoneyList({ parts, label }: { parts: readonly MoneyPart[]; label: string }) {
  return (
    <ul
      aria-label={label}
      style={{ listStyle: "none", margin: 0, padding: 0, display: "grid", gap: "var(--p-space-100)" }}
    >
      {parts.map((part, index) => (
        <li key={index}>
          <InlineStack align="space-between" gap="300" wrap={false}>
            <Text as="span" fontWeight={part.isSum ? "semibold" : undefined}>
              {part.label}
            </Text>
            <Text as="span" fontWeight={part.isSum ? "semibold" : undefined} numeric>
              {part.value}
            </Text>
          </InlineStack>
        </li>
      ))}
    </ul>
  );
}
