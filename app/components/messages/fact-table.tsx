import { BlockStack, InlineGrid, Text } from "@shopify/polaris";
import type { MessageFact } from "../../domain/messages/message-facts";
import { Disclosure } from "../disclosure";
import { SectionCard } from "../section-card";

/** What the words may name. */
export function FactTable({ facts }: { facts: readonly MessageFact[] }) {
  return (
    <SectionCard title="Facts you can use">
      <Text as="p" tone="subdued">
        Write a fact between double braces. What may be missing belongs into a condition:{" "}
        <code>{"{% if until %}until {{ until }}{% endif %}"}</code>
      </Text>
      <Disclosure label={`All ${facts.length} facts`}>
        <BlockStack as="ul" gap="200">
          {facts.map(({ name, about, example, isNeeded }) => (
            <li key={name} style={{ listStyle: "none" }}>
              <InlineGrid columns={{ xs: "1fr", sm: "minmax(9rem, 2fr) 5fr" }} gap={{ xs: "0", sm: "300" }}>
                <code style={{ overflowWrap: "anywhere" }}>{`{{ ${name} }}`}</code>
                <Text as="span" breakWord>
                  {about}
                  {isNeeded && <b> Needed.</b>}{" "}
                  <Text as="span" tone="subdued">
                    {example}
                  </Text>
                </Text>
              </InlineGrid>
            </li>
          ))}
        </BlockStack>
      </Disclosure>
    </SectionCard>
  );
}
