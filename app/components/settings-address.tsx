import { Banner, BlockStack, Button, Card, InlineStack, Select, Text } from "@shopify/polaris";
import { useState } from "react";
import type { LocationChoice } from "../presenters/settings-page";
import { ErrorBanner } from "./error-banner";
import { useAction } from "./use-action";

/** Which of the shop's locations parcels come back to. */
export function SettingsAddress({ locations, home }: { locations: readonly LocationChoice[]; home: string }) {
  const { send, isBusy, errors, fields } = useAction();
  const [chosen, setChosen] = useState(home);
  const location = locations.find(({ id }) => id === chosen);
  const incomplete = locations.filter(({ address }) => address.length === 0);
  if (locations.length === 0) {
    return (
      <Banner tone="warning" title="No locations are known yet">
        <p>They are read from Shopify in a moment. If this stays, look under Settings and Locations in Shopify.</p>
      </Banner>
    );
  }
  return (
    <Card>
      <BlockStack gap="300">
        <ErrorBanner errors={fields.location ? [] : errors} />
        {home === "" && (
          <Banner tone="critical" title="Returns have nowhere to go">
            <p>
              No location has a full address: no label and no slip can be made. Complete one in Shopify, under Settings
              and Locations.
            </p>
          </Banner>
        )}
        <Select
          label="Location"
          options={[
            ...(chosen === "" ? [{ value: "", label: "Choose…" }] : []),
            ...locations.map(({ id, name, address }) => ({
              value: id,
              label: address.length > 0 ? name : `${name} (no full address)`,
            })),
          ]}
          value={chosen}
          onChange={setChosen}
          error={fields.location}
        />
        {location && location.address.length > 0 && (
          <div>
            {location.address.map((line) => (
              <Text as="p" key={line} breakWord>
                {line}
              </Text>
            ))}
          </div>
        )}
        {location && location.address.length === 0 && (
          <Text as="p" tone="critical">
            This location has no full address. Complete it in Shopify, under Settings and Locations.
          </Text>
        )}
        {home !== "" && incomplete.length > 0 && (
          <Text as="p" tone="subdued">
            {`Without a full address: ${incomplete.map(({ name }) => name).join(", ")}.`}
          </Text>
        )}
        <InlineStack>
          <Button
            variant="primary"
            loading={isBusy}
            disabled={chosen === home || !location || location.address.length === 0}
            onClick={() => send({ intent: "return-location", location: chosen })}
          >
            Save the return address
          </Button>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}
