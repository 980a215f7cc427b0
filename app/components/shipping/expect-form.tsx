import { BlockStack, Button, InlineStack, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import type { ShipmentPageModel } from "../../presenters/shipment-page";
import { ErrorBanner } from "../error-banner";
import { SectionCard } from "../section-card";
import { useAction } from "../use-action";

/** By when the part of an order that has not left is to leave: told with the next notice. */
export function ExpectForm({ unshipped }: { unshipped: NonNullable<ShipmentPageModel["unshipped"]> }) {
  const [day, setDay] = useState("");
  const { send, isBusy, errors, fields } = useAction(() => setDay(""));
  return (
    <SectionCard title="When it leaves">
      <BlockStack gap="300">
        <Text as="p">
          {unshipped.expected === null
            ? "No day is known. Shoppers are told “not known yet” until you say one."
            : `${unshipped.isPast ? "Was to leave" : "To leave"} by ${unshipped.expected}, as your staff said.`}
        </Text>
        <ErrorBanner errors={fields.leavesBy ? [] : errors} />
        <InlineStack gap="200" blockAlign="end">
          <TextField
            label="It leaves by"
            type="date"
            value={day}
            onChange={setDay}
            error={fields.leavesBy}
            autoComplete="off"
          />
          <Button loading={isBusy} disabled={day === ""} onClick={() => send({ intent: "expect", leavesBy: day })}>
            Save the day
          </Button>
        </InlineStack>
        <Text as="p" tone="subdued">
          The next notice carries it, if your policy tells of orders not shipped in time.
        </Text>
      </BlockStack>
    </SectionCard>
  );
}
