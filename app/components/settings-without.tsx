import { BlockStack, Card, List, Text } from "@shopify/polaris";

/** What a shop can do before it has connected a carrier. */
export function SettingsWithout() {
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          No carrier is connected, and returns work
        </Text>
        <List>
          <List.Item>
            Shoppers get a return slip to print, with its number as barcode and QR code, and send the parcel themselves.
          </List.Item>
          <List.Item>You can upload a label of your own to any return; its shopper gets it by mail.</List.Item>
          <List.Item>Parcels are counted in and refunded as always.</List.Item>
        </List>
        <Text as="p" tone="subdued">
          Only prepaid labels, giving unused ones back, and following parcels need an account.
        </Text>
      </BlockStack>
    </Card>
  );
}
