import { BlockStack, Button, Checkbox, FormLayout, InlineStack, Text, TextField } from "@shopify/polaris";
import { type FormEvent, useState } from "react";
import type { CarrierModel } from "../presenters/settings-page";
import { ErrorBanner } from "./error-banner";
import { useAction } from "./use-action";

/** What is wished of the labels bought with an account. */
export function SettingsWishes({ carrier, currency }: { carrier: CarrierModel; currency: string }) {
  const { provider, name, wishes, canPayOnScan } = carrier;
  const { send, isBusy, errors, fields } = useAction();
  const [text, setText] = useState(wishes);
  const set = (field: "carriers" | "maxCost" | "packingGrams" | "unknownItemGrams") => ({
    value: text[field],
    onChange: (value: string) => setText({ ...text, [field]: value }),
    error: fields[field],
    autoComplete: "off",
  });
  const save = (event: FormEvent) => {
    event.preventDefault();
    void send({ intent: "wishes", provider, ...text, payOnScan: String(text.payOnScan) });
  };
  const hasChanged = JSON.stringify(text) !== JSON.stringify(wishes);
  return (
    <form onSubmit={save} noValidate aria-label={`Labels bought with ${name}`}>
      <BlockStack gap="300">
        <Text as="h3" variant="headingSm">
          The cheapest label that fits is bought
        </Text>
        <ErrorBanner errors={errors} title="This was not saved" />
        <FormLayout>
          <TextField
            label="Only of these carriers"
            helpText="Names as the provider has them, with commas between, e.g. USPS, UPS. Empty: any."
            {...set("carriers")}
          />
          <TextField
            label="Highest price of a label"
            helpText={`In ${currency}, or the currency of the account. Dearer ones are left to you. Empty: any.`}
            inputMode="decimal"
            {...set("maxCost")}
          />
          <FormLayout.Group condensed>
            <TextField label="Weight of the packing" suffix="g" inputMode="numeric" {...set("packingGrams")} />
            <TextField
              label="Weight of an item without one"
              suffix="g"
              inputMode="numeric"
              {...set("unknownItemGrams")}
            />
          </FormLayout.Group>
          {canPayOnScan && (
            <Checkbox
              label="Pay only when the carrier scans the parcel, where that is offered"
              checked={text.payOnScan}
              onChange={(payOnScan) => setText({ ...text, payOnScan })}
            />
          )}
        </FormLayout>
        <InlineStack>
          <Button submit loading={isBusy} disabled={!hasChanged}>
            Save these wishes
          </Button>
        </InlineStack>
      </BlockStack>
    </form>
  );
}
