import { useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Button, ChoiceList, InlineError, InlineGrid, Select, Text, TextField } from "@shopify/polaris";
import { useEffect, useState } from "react";
import type { VariantChoice } from "../../presenters/return-form";
import type { NewReturn, SetReturn } from "./new-return";

interface ExchangeFieldsProps {
  readonly values: NewReturn;
  readonly set: SetReturn;
  /** Of the products in the order. */
  readonly variants: readonly VariantChoice[];
  readonly resolutions: Readonly<Record<string, string>>;
  readonly error?: string;
}

/** Refund, store credit, or other items: first those of the same products, then any of the shop. */
export function ExchangeFields({ values, set, variants, resolutions, error }: ExchangeFieldsProps) {
  const { resolution, ifSoldOut, exchange } = values;
  const add = (variantId: string, label: string) => {
    if (exchange.some((one) => one.variantId === variantId)) return;
    set({ exchange: [...exchange, { variantId, label, count: "1" }] });
  };
  const options = (words: Readonly<Record<string, string>>) =>
    Object.entries(words).map(([value, label]) => ({ value, label }));
  return (
    <BlockStack gap="300">
      <ChoiceList
        title="The shopper gets"
        choices={options(resolutions)}
        selected={[resolution]}
        onChange={([choice]) => set({ resolution: choice ?? "refund" })}
      />
      {resolution === "exchange" && (
        <>
          {exchange.map(({ variantId, label, count }) => (
            <InlineGrid key={variantId} columns="minmax(0, 1fr) 6rem auto" gap="300" alignItems="center">
              <Text as="span" breakWord>
                {label}
              </Text>
              <TextField
                label={`How many of ${label}`}
                labelHidden
                type="number"
                min={1}
                value={count}
                onChange={(typed) =>
                  set({
                    exchange: exchange.map((one) => (one.variantId === variantId ? { ...one, count: typed } : one)),
                  })
                }
                autoComplete="off"
              />
              <Button
                variant="plain"
                accessibilityLabel={`Take ${label} out`}
                onClick={() => set({ exchange: exchange.filter((one) => one.variantId !== variantId) })}
              >
                Remove
              </Button>
            </InlineGrid>
          ))}
          <Select
            label="Add an item of the same products"
            options={[
              { value: "", label: "Choose an item" },
              ...variants.map(({ id, label, isSoldOut }) => ({ value: id, label, disabled: isSoldOut })),
            ]}
            value=""
            onChange={(id) => add(id, variants.find((one) => one.id === id)?.label ?? id)}
          />
          <AnyProduct onPick={add} />
          <Select
            label="If it is sold out by then"
            helpText="Items wanted in exchange are not reserved before the exchange is released."
            options={options(resolutions).filter(({ value }) => value !== "exchange")}
            value={ifSoldOut}
            onChange={(value) => set({ ifSoldOut: value })}
          />
          {error && <InlineError message={error} fieldID="exchange" />}
        </>
      )}
    </BlockStack>
  );
}

/** Shopify's own search over all products. */
function AnyProduct({ onPick }: { onPick: (variantId: string, label: string) => void }) {
  const bridge = useAppBridge();
  const [canSearch, setCanSearch] = useState(false);
  // Known in the browser only.
  useEffect(() => setCanSearch(hasPicker(bridge)), [bridge]);
  if (!canSearch) return null;
  const pick = async () => {
    const picked = await bridge.resourcePicker({ type: "variant", action: "select" });
    for (const { id, displayName, title } of picked ?? []) onPick(id ?? "", displayName ?? title ?? "An item");
  };
  return (
    <div>
      <Button onClick={pick}>Search all products</Button>
    </div>
  );
}

/** Not every place that shows the app has one; some refuse to be asked. */
function hasPicker(bridge: ReturnType<typeof useAppBridge>): boolean {
  try {
    return typeof bridge.resourcePicker === "function";
  } catch {
    return false;
  }
}
