import { BlockStack, Divider, FormLayout, InlineError, InlineGrid, Select, Text, TextField } from "@shopify/polaris";
import type { LineToReturn, OrderToReturn } from "../../presenters/return-form";
import { Time } from "../time";
import type { NewReturn, SetReturn } from "./new-return";

interface ReturnLineFieldsProps {
  readonly order: OrderToReturn;
  readonly values: NewReturn;
  readonly set: SetReturn;
  readonly error?: string;
}

/** How many of which items, and why; items that cannot come back say why not. */
export function ReturnLineFields({ order, values, set, error }: ReturnLineFieldsProps) {
  return (
    <BlockStack gap="300">
      {order.lines.map((line, index) => (
        <BlockStack key={line.id} gap="300">
          {index > 0 && <Divider />}
          <LineFields line={line} order={order} values={values} set={set} />
        </BlockStack>
      ))}
      {order.unshipped.length > 0 && (
        <Text as="p" tone="subdued">
          Not shipped yet, so it can only be cancelled: {order.unshipped.join(", ")}
        </Text>
      )}
      {error && <InlineError message={error} fieldID="lines" />}
    </BlockStack>
  );
}

interface LineFieldsProps extends Omit<ReturnLineFieldsProps, "error"> {
  readonly line: LineToReturn;
}

/** A shop has dozens of reasons: those that fit the item come first. */
function usualFirst(reasons: OrderToReturn["reasons"], usual: readonly string[]) {
  const first = usual.flatMap((id) => reasons.filter(({ value }) => value === id));
  const others = reasons.filter(({ value }) => !usual.includes(value));
  if (first.length === 0 || others.length === 0) return [...reasons];
  return [
    { title: "Usual for this item", options: first },
    { title: "Others", options: others },
  ];
}

function LineFields({ line, order, values, set }: LineFieldsProps) {
  const { id, title, sku, price, most, obstacle, since, usualReasons } = line;
  const count = values.counts[id] ?? "0";
  const isChosen = Number(count) > 0;
  const choose = (typed: string) => {
    const reasons = values.reasons[id] ? values.reasons : { ...values.reasons, [id]: usualReasons[0] ?? "" };
    set({ counts: { ...values.counts, [id]: typed }, reasons });
  };
  return (
    <BlockStack gap="200">
      <InlineGrid columns="minmax(0, 1fr) 6rem" gap="300" alignItems="center">
        <BlockStack>
          <Text as="span" breakWord>
            {title}
          </Text>
          <Text as="span" tone="subdued" variant="bodySm">
            {[sku, `${most} × ${price}`].filter(Boolean).join(" · ")} · {since.label} <Time at={since.at} />
          </Text>
        </BlockStack>
        {!obstacle && (
          <TextField
            label={`How many of ${title}`}
            labelHidden
            type="number"
            min={0}
            max={most}
            value={count}
            onChange={choose}
            error={countError(count, most)}
            autoComplete="off"
          />
        )}
      </InlineGrid>
      {obstacle && (
        <Text as="p" tone="subdued">
          {obstacle}
        </Text>
      )}
      {isChosen && !obstacle && (
        <FormLayout>
          <Select
            label={`Why ${title} comes back`}
            options={[{ value: "", label: "Choose a reason" }, ...usualFirst(order.reasons, usualReasons)]}
            value={values.reasons[id] ?? ""}
            onChange={(value) => set({ reasons: { ...values.reasons, [id]: value } })}
          />
          <TextField
            label={`What the shopper says about ${title}`}
            value={values.notes[id] ?? ""}
            onChange={(value) => set({ notes: { ...values.notes, [id]: value } })}
            maxLength={270}
            autoComplete="off"
          />
        </FormLayout>
      )}
    </BlockStack>
  );
}

function countError(typed: string, most: number): string | undefined {
  if (!/^\d*$/.test(typed.trim())) return "A whole number";
  return Number(typed) > most ? `At most ${most}` : undefined;
}
