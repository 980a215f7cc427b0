import { BlockStack, Divider, Text, TextField } from "@shopify/polaris";
import type { RuleProps } from "./rule-props";
import { ConditionGroup } from "./condition-group";
import { writeWhen } from "./edit-group";
import { useProblem } from "./editor-context";
import { OutcomeFields } from "./outcome-fields";

type RuleFieldsProps = Pick<RuleProps, "kind" | "rule" | "onChange"> & { readonly path: string };

/** A rule's name, when it applies, what it answers. */
export function RuleFields({ kind, rule, path, onChange }: RuleFieldsProps) {
  const [nameError, ownError] = [useProblem(`${path}.name`), useProblem(path)];
  return (
    <BlockStack gap="400">
      <TextField
        label="Name"
        value={rule.name}
        onChange={(name) => onChange({ ...rule, name })}
        maxLength={100}
        autoComplete="off"
        error={nameError ?? ownError}
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
      <OutcomeFields
        kind={kind}
        outcome={rule.then}
        path={`${path}.then`}
        onChange={(then) => onChange({ ...rule, then })}
      />
    </BlockStack>
  );
}
