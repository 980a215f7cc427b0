import { BlockStack, Card, Link } from "@shopify/polaris";

/** Settings with pages of their own. */
export function SettingsRooms() {
  return (
    <Card>
      <BlockStack gap="200">
        <Link url="/app/settings/shipping">Shipping: days, quiet hours, consent</Link>
        <Link url="/app/settings/surveys">Questions to shoppers, and how they answered</Link>
      </BlockStack>
    </Card>
  );
}
