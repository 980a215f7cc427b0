import { BlockStack, Card, Checkbox, ChoiceList, FormLayout, Link, Select, Text, TextField } from "@shopify/polaris";
import type { ShippingDraft } from "../../presenters/shipping-form";
import { HOURS } from "./days-settings";
import type { SettingsForm } from "./use-settings-draft";

/** When and how often shoppers are written to. */
export function PaceSettings({ form: { draft, set, fields } }: { form: SettingsForm<ShippingDraft> }) {
  return (
    <Card>
      <FormLayout>
        <FormLayout.Group>
          <Select
            label="Nobody is written to from"
            options={HOURS}
            value={draft.quietFrom}
            onChange={(quietFrom) => set({ quietFrom })}
            error={fields.quietFrom}
          />
          <Select
            label="until"
            options={HOURS}
            value={draft.quietUntil}
            onChange={(quietUntil) => set({ quietUntil })}
            error={fields.quietUntil}
          />
        </FormLayout.Group>
        <Text as="p" tone="subdued">
          {draft.quietFrom === draft.quietUntil
            ? "The same hour twice: shoppers are written to at any time."
            : "In the shopper's own time: in a country with several time zones in all of them."}
        </Text>
        <FormLayout.Group>
          <TextField
            label="Notices about one parcel"
            suffix="at most"
            inputMode="numeric"
            value={draft.mostPerShipment}
            onChange={(mostPerShipment) => set({ mostPerShipment })}
            error={fields.mostPerShipment}
            autoComplete="off"
          />
          <TextField
            label="Between two notices about one order"
            suffix="hours"
            inputMode="numeric"
            value={draft.gapHours}
            onChange={(gapHours) => set({ gapHours })}
            error={fields.gapHours}
            autoComplete="off"
          />
        </FormLayout.Group>
      </FormLayout>
    </Card>
  );
}

/** What shoppers have a right to when an order does not leave in time. */
export function RightsSettings({ form: { draft, set, fields } }: { form: SettingsForm<ShippingDraft> }) {
  return (
    <Card>
      <BlockStack gap="400">
        <TextField
          label="Countries with this right"
          helpText="Two letters each, with commas between. In the United States it is law; elsewhere you may grant it."
          value={draft.ftcCountries}
          onChange={(ftcCountries) => set({ ftcCountries })}
          error={fields.ftcCountries}
          autoComplete="off"
        />
        <ChoiceList
          title="When a shopper has not agreed to a longer delay by the last day"
          choices={[
            {
              value: "ask",
              label: "A person decides",
              helpText: "The cancellation waits for you under Cancellations. The rule asks for a prompt refund.",
            },
            { value: "cancel", label: "The order is cancelled and refunded by itself" },
          ]}
          selected={[draft.withoutConsent]}
          onChange={([withoutConsent]) => set({ withoutConsent: withoutConsent ?? "ask" })}
          error={fields.withoutConsent}
        />
      </BlockStack>
    </Card>
  );
}

interface FollowSettingsProps {
  readonly form: SettingsForm<ShippingDraft>;
  readonly hasCarrier: boolean;
}

/** Where news of parcels come from. */
export function FollowSettings({ form: { draft, set }, hasCarrier }: FollowSettingsProps) {
  return (
    <Card>
      <BlockStack gap="200">
        <Checkbox
          label="Follow parcels with the connected carrier account too"
          helpText="Shopify's own news come in any case. The account at EasyPost or Shippo may charge for each parcel followed."
          checked={draft.followParcels}
          onChange={(followParcels) => set({ followParcels })}
        />
        {draft.followParcels && !hasCarrier && (
          <Text as="p">
            No account is connected: <Link url="/app/settings">connect one</Link>, else nothing changes.
          </Text>
        )}
      </BlockStack>
    </Card>
  );
}
