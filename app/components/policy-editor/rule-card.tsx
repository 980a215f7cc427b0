import { BlockStack, Button, Card, Collapsible, InlineStack, Text } from "@shopify/polaris";
import { useId, useState } from "react";
import { useEditor, useProblem } from "./editor-context";
import { RuleButtons } from "./rule-buttons";
import { RuleFields } from "./rule-fields";
import type { RuleProps } from "./rule-props";
import { summarise } from "./summarise";

/** One rule: a sentence to read, and its fields to change. New rules and rules with mistakes are open. */
export function RuleCard({ kind, rule, index, count, onChange, onMove, onDuplicate, onRemove }: RuleProps) {
  const path = `rules[${index}]`;
  const { facts } = useEditor();
  const [isOpened, setOpened] = useState(rule.name === "");
  const hasMistake = useProblem(path, { deep: true }) !== undefined;
  const isOpen = isOpened || hasMistake;
  const id = useId();
  const name = rule.name || `rule ${index + 1}`;
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h3" variant="headingSm">
            {index + 1}. {rule.name || "New rule"}
          </Text>
          <RuleButtons {...{ name, index, count, onMove, onDuplicate, onRemove }} />
        </InlineStack>
        {!isOpen && (
          <Text as="p" tone="subdued">
            {summarise(rule, facts)}
          </Text>
        )}
        <div>
          <Button
            variant="plain"
            disclosure={isOpen ? "up" : "down"}
            ariaExpanded={isOpen}
            ariaControls={id}
            disabled={hasMistake}
            onClick={() => setOpened(!isOpen)}
            accessibilityLabel={`${isOpen ? "Close" : "Change"} ${name}`}
          >
            {isOpen ? "Close" : "Change"}
          </Button>
        </div>
        <Collapsible id={id} open={isOpen} transition={{ duration: "0ms", timingFunction: "linear" }}>
          {isOpen && <RuleFields kind={kind} rule={rule} path={path} onChange={onChange} />}
        </Collapsible>
      </BlockStack>
    </Card>
  );
}
