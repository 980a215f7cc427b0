import { BlockStack, Box, InlineStack, List, Text } from "@shopify/polaris";
import type { ReactNode } from "react";
import type { TraceModel } from "../presenters/trace-model";
import { FactList } from "./fact-list";
import { StateBadge } from "./state-badge";

/** Why a decision came out as it did: rules in the order they were tried, what they saw, what would have changed it. */
export function TraceView({ trace }: { trace: TraceModel }) {
  return (
    <BlockStack gap="400">
      <Part title="Rules tried, in order">
        {trace.rules.length === 0 && <Text as="p">The policy has no rules, so its default answer applied.</Text>}
        <BlockStack as="ul" gap="300">
          {trace.rules.map((rule, index) => (
            <li key={index} style={{ listStyle: "none" }}>
              <TriedRule rule={rule} />
            </li>
          ))}
        </BlockStack>
        <Text as="p">
          Answer given by: <strong>{trace.winner}</strong>
        </Text>
      </Part>
      {trace.facts.length > 0 && (
        <Part title="What was known">
          <FactList items={trace.facts} />
        </Part>
      )}
      {trace.unknown.length > 0 && (
        <Part title="What was not known">
          <Text as="p">{trace.unknown.join(", ")}. A fresh look at the order may change the answer.</Text>
        </Part>
      )}
      {trace.wouldChange.length > 0 && (
        <Part title="What would have changed the answer">
          <List>
            {trace.wouldChange.map((sentence) => (
              <List.Item key={sentence}>{sentence}</List.Item>
            ))}
          </List>
        </Part>
      )}
    </BlockStack>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <BlockStack gap="200">
      <Text as="h4" variant="headingSm">
        {title}
      </Text>
      {children}
    </BlockStack>
  );
}

function TriedRule({ rule }: { rule: TraceModel["rules"][number] }) {
  return (
    <Box padding="300" background="bg-surface-secondary" borderRadius="200">
      <BlockStack gap="150">
        <InlineStack gap="200" blockAlign="center">
          <Text as="span" fontWeight="semibold">
            {rule.name}
          </Text>
          <StateBadge
            badge={rule.matched ? { label: "Applies", tone: "success" } : { label: "Does not apply", tone: "new" }}
          />
        </InlineStack>
        <BlockStack as="ul" gap="050">
          {rule.conditions.map(({ depth, text, result }, index) => (
            <li key={index} style={{ listStyle: "none", paddingInlineStart: `${depth * 1.25}rem` }}>
              <Text as="span" tone={result === "yes" ? undefined : "subdued"} breakWord>
                {GROUPS[text] ?? text}: <strong>{result}</strong>
              </Text>
            </li>
          ))}
        </BlockStack>
      </BlockStack>
    </Box>
  );
}

const GROUPS: Readonly<Record<string, string>> = {
  all: "All of these",
  any: "At least one of these",
  not: "Not this",
};
