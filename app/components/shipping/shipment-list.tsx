import { BlockStack, Text } from "@shopify/polaris";
import type { ShipmentRowModel } from "../../presenters/shipment-model";
import { RowList } from "../row-list";
import { Time } from "../time";

interface ShipmentListProps {
  readonly rows: readonly ShipmentRowModel[];
  readonly label: string;
  readonly inCard?: boolean;
}

/** Shipments with what was promised of them, and what is wrong. */
export function ShipmentList({ rows, label, inCard }: ShipmentListProps) {
  return (
    <RowList
      inCard={inCard}
      label={label}
      rows={rows.map(({ text, trouble, ...row }) => ({
        ...row,
        text: (
          <BlockStack gap="050">
            {trouble && (
              <Text as="span" fontWeight="semibold">
                {trouble.kind}, since <Time at={trouble.since} />
              </Text>
            )}
            {text && <Text as="span">{text}</Text>}
          </BlockStack>
        ),
      }))}
    />
  );
}
