import { BlockStack, Box, Button, ButtonGroup, Card, Divider, InlineStack, Text, TextField } from "@shopify/polaris";
import { ArrowDownIcon, ArrowUpIcon, DeleteIcon, DuplicateIcon } from "@shopify/polaris-icons";
import type { PolicyKind } from "../../domain/policy/types";
import type { DraftRule } from "../../presenters/policy-draft";
import { ConditionGroup } from "./condition-group";
import { writeWhen } from "./edit-group";
import { useProblem } from "./editor-context";
import { OutcomeFields } from "./outcome-fields";

interface RuleCardProps {
  readonly kind: PolicyKind;
  readonly rule: DraftRule;
  readonly index: number;
  readonly count: number;
  readonly onChange: (rule: DraftRule) => void;
  readonly onMove: (step: -1 | 1) => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
}

/** One rule: its name, when it applies, what it answers. */
export function RuleCard({ kind, rule, index, count, onChange, onMove, onDuplicate, onRemove }: RuleCardProps) {
  const path = `rules[${index}]`;
  const nameError = useProblem(`${path}.name`) ?? useProblem(path);
  const of = rule.name || `rule ${index + 1}`;
  return (
    <Card>
      <BlockStack gap="400">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h3" variant="headingSm">
            {index + 1}. {rule.name || "New rule"}
          </Text>
          <ButtonGroup noWrap gap="extraTight">
            <Button
              icon={ArrowUpIcon}
              variant="tertiary"
              disabled={index === 0}
              accessibilityLabel={`Move up: ${of}`}
              onClick={() => onMove(-1)}
            />
            <Button
              icon={ArrowDownIcon}
              variant="tertiary"
              disabled={index === count - 1}
              accessibilityLabel={`Move down: ${of}`}
              onClick={() => onMove(1)}
            />
            <Button
              icon={DuplicateIcon}
              variant="tertiary"
              accessibilityLabel={`Duplicate: ${of}`}
              onClick={onDuplicate}
            />
            <Button
              icon={DeleteIcon}
              variant="tertiary"
              tone="critical"
              accessibilityLabel={`Remove: ${of}`}
              onClick={onRemove}
            />
          </ButtonGroup>
        </InlineStack>
        <TextField
          label="Name"
          value={rule.name}
          onChange={(name) => onChange({ ...rule, name })}
          maxLength={100}
          autoComplete="off"
          error={nameError}
        />
        <Divider />
        <Text as="h4" variant="headingSm">
          When
        </Text>
        <ConditionGroup
          condition={rule.when}
          path={`${path}.when`}
          write={writeWhen}
          onChange={(when) => onChange({ ...rule, when })}
        />
        <Divider />
        <Text as="h4" variant="headingSm">
          Then
        </Text>
        <Box>
          <OutcomeFields
            kind={kind}
            outcome={rule.then}
            path={`${path}.then`}
            onChange={(then) => onChange({ ...rule, then })}
          />
        </Box>
      </BlockStack>
    </Card>
  );
}
