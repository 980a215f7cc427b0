import { BlockStack, ChoiceList, InlineError, InlineGrid, Text, TextField } from "@shopify/polaris";
import type { OrderToCancel } from "../presenters/order-choice";

interface ScopeFieldsProps {
  readonly order: OrderToCancel;
  readonly isWhole: boolean;
  readonly setWhole: (whole: boolean) => void;
  /** As they were typed. */
  readonly counts: Readonly<Record<string, string>>;
  readonly setCounts: (counts: Readonly<Record<string, string>>) => void;
  readonly error?: string;
}

/** The whole order, or how many of which items. */
export function ScopeFields({ order, isWhole, setWhole, counts, setCounts, error }: ScopeFieldsProps) {
  return (
    <BlockStack gap="300">
      <ChoiceList
        title="What should be cancelled?"
        choices={[
          { value: "whole", label: "The whole order" },
          { value: "units", label: "Some items" },
        ]}
        selected={[isWhole ? "whole" : "units"]}
        onChange={([choice]) => setWhole(choice === "whole")}
      />
      {!isWhole &&
        order.lines.map(({ id, title, price, open }) => (
          <InlineGrid key={id} columns="minmax(0, 1fr) 6rem" gap="300" alignItems="center">
            <Text as="span" breakWord>
              {title} <Text as="span" tone="subdued">{`(${open} × ${price})`}</Text>
            </Text>
            <TextField
              label={`How many of ${title}`}
              labelHidden
              type="number"
              min={0}
              max={open}
              value={counts[id] ?? "0"}
              onChange={(value) => setCounts({ ...counts, [id]: value })}
              error={countError(counts[id] ?? "0", open)}
              autoComplete="off"
            />
          </InlineGrid>
        ))}
      {error && <InlineError message={error} fieldID="units" />}
    </BlockStack>
  );
}

function countError(typed: string, open: number): string | undefined {
  if (!/^\d*$/.test(typed.trim())) return "A whole number";
  return Number(typed) > open ? `At most ${open}` : undefined;
}
