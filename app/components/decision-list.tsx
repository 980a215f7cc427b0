import { BlockStack, Box, Divider, InlineStack, Text } from "@shopify/polaris";
import type { DecisionModel } from "../presenters/decision-model";
import { Disclosure } from "./disclosure";
import { NothingYet } from "./section-card";
import { StateBadge } from "./state-badge";
import { Time } from "./time";
import { TraceView } from "./trace-view";

interface DecisionListProps {
  readonly decisions: readonly DecisionModel[];
  readonly nothing: string;
}

/** Decisions with who made them and, on request, why. */
export function DecisionList({ decisions, nothing }: DecisionListProps) {
  if (decisions.length === 0) return <NothingYet>{nothing}</NothingYet>;
  return (
    <BlockStack as="ul" gap="300">
      {decisions.map((decision, index) => (
        <li key={decision.id} style={{ listStyle: "none" }}>
          {index > 0 && (
            <Box paddingBlockEnd="300">
              <Divider />
            </Box>
          )}
          <OneDecision decision={decision} />
        </li>
      ))}
    </BlockStack>
  );
}

function OneDecision({ decision }: { decision: DecisionModel }) {
  return (
    <BlockStack gap="200">
      <InlineStack gap="200" blockAlign="center">
        <Text as="h3" variant="headingSm">
          {decision.sentence}
        </Text>
        {decision.shadow && <StateBadge badge={{ label: "Only watched: the rule was not applied", tone: "info" }} />}
      </InlineStack>
      <Text as="p" tone="subdued">
        {decision.by}, <Time at={decision.at} />
      </Text>
      {decision.trace && (
        <Disclosure label="Why this answer">
          <TraceView trace={decision.trace} />
        </Disclosure>
      )}
    </BlockStack>
  );
}
