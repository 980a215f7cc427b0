import { BlockStack, Box, Button, ButtonGroup, InlineError, InlineStack, Select, Text } from "@shopify/polaris";
import { DeleteIcon, PlusIcon } from "@shopify/polaris-icons";
import type { DraftCondition } from "../../presenters/policy-draft";
import { ComparisonRow, startComparison } from "./comparison-row";
import { isComparison, readGroup, removeAt, replaceAt, writeGroup, type GroupMode } from "./edit-group";
import { useEditor, useProblem } from "./editor-context";

const MODES: readonly { value: GroupMode; label: string }[] = [
  { value: "all", label: "All of these are true" },
  { value: "any", label: "At least one of these is true" },
  { value: "none", label: "None of these is true" },
];
// The engine refuses groups deeper than this.
const DEEPEST = 5;

interface ConditionGroupProps {
  readonly condition: DraftCondition;
  readonly path: string;
  readonly depth?: number;
  readonly write?: (mode: GroupMode, parts: readonly DraftCondition[]) => DraftCondition;
  readonly onChange: (condition: DraftCondition) => void;
  readonly onRemove?: () => void;
}

/** Conditions joined by all, any or none; groups may hold groups. */
export function ConditionGroup({
  condition,
  path,
  depth = 1,
  write = writeGroup,
  onChange,
  onRemove,
}: ConditionGroupProps) {
  const { facts } = useEditor();
  const { mode, parts, pathOf } = readGroup(condition, path);
  const error = useProblem(path);
  const update = (next: readonly DraftCondition[]) => onChange(write(mode, next));
  const [first] = facts;
  return (
    <BlockStack gap="300">
      <InlineStack gap="200" blockAlign="center" wrap={false}>
        <Select
          label={depth === 1 ? "When" : "Group"}
          labelHidden
          options={[...MODES]}
          value={mode}
          onChange={(value) => onChange(write(value as GroupMode, parts))}
        />
        {onRemove && (
          <Button icon={DeleteIcon} variant="tertiary" accessibilityLabel="Remove this group" onClick={onRemove} />
        )}
      </InlineStack>
      {parts.length === 0 && (
        <Text as="p" tone="subdued">
          {mode === "any" ? "Without conditions this never applies." : "Without conditions this always applies."}
        </Text>
      )}
      {parts.map((part, index) =>
        isComparison(part) ? (
          <ComparisonRow
            key={index}
            comparison={part}
            path={pathOf(index)}
            onChange={(next) => update(replaceAt(parts, index, next))}
            onRemove={() => update(removeAt(parts, index))}
          />
        ) : (
          <Box key={index} padding={{ xs: "200", sm: "300" }} borderColor="border" borderWidth="025" borderRadius="200">
            <ConditionGroup
              condition={part}
              path={pathOf(index)}
              depth={depth + 1}
              onChange={(next) => update(replaceAt(parts, index, next))}
              onRemove={() => update(removeAt(parts, index))}
            />
          </Box>
        ),
      )}
      {error && parts.length !== 1 && <InlineError message={error} fieldID={path} />}
      <ButtonGroup>
        <Button icon={PlusIcon} onClick={() => first && update([...parts, startComparison(first)])}>
          Add a condition
        </Button>
        {depth < DEEPEST ? (
          <Button onClick={() => first && update([...parts, { any: [startComparison(first)] }])}>Add a group</Button>
        ) : null}
      </ButtonGroup>
    </BlockStack>
  );
}
