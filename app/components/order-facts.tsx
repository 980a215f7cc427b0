import { Badge, BlockStack, InlineStack, List, Text } from "@shopify/polaris";
import type { OrderModel } from "../presenters/order-page";
import { FactList } from "./fact-list";
import { SectionCard } from "./section-card";
import { Time } from "./time";

/** The order as the app last saw it. */
export function OrderFacts({ order }: { order: OrderModel }) {
  return (
    <SectionCard title="The order">
      <BlockStack gap="300">
        <InlineStack gap="200">
          {order.states.map((state) => (
            <Badge key={state}>{state}</Badge>
          ))}
        </InlineStack>
        <List>
          {order.lines.map(({ id, text }) => (
            <List.Item key={id}>{text}</List.Item>
          ))}
        </List>
        <FactList items={order.facts} />
        <Text as="p" tone="subdued">
          As Shopify told <Time at={order.seen} />.
        </Text>
      </BlockStack>
    </SectionCard>
  );
}
