import { BlockStack, Button, InlineError, InlineGrid, InlineStack, Select, Text } from "@shopify/polaris";
import { DeleteIcon } from "@shopify/polaris-icons";
import { OPERATORS } from "../../domain/policy/operators";
import type { DraftComparison } from "../../presenters/policy-draft";
import type { EditorFact } from "../../presenters/policy-page";
import { useEditor, useProblem } from "./editor-context";
import { arityOf, ValueField } from "./value-field";

interface ComparisonRowProps {
  readonly comparison: DraftComparison;
  readonly path: string;
  readonly onChange: (comparison: DraftComparison) => void;
  readonly onRemove: () => void;
}

/** A new comparison of a fact, ready to be filled in. */
export function startComparison(fact: EditorFact): DraftComparison {
  return withOperator(fact, OPERATORS[fact.type][0]?.is ?? "exists");
}

function withOperator(fact: EditorFact, is: string, old?: DraftComparison["value"]): DraftComparison {
  const takes = arityOf(fact, is);
  if (takes === "none") return { fact: fact.name, is };
  const first = Array.isArray(old) ? old[0] : old;
  if (takes === "one") return { fact: fact.name, is, value: first ?? (fact.type === "boolean" ? true : "") };
  return { fact: fact.name, is, value: Array.isArray(old) ? old : first === undefined || first === "" ? [] : [first] };
}

/** Fact, operator, value: one line of a rule's condition. */
export function ComparisonRow({ comparison, path, onChange, onRemove }: ComparisonRowProps) {
  const { facts } = useEditor();
  const [factError, isError] = [useProblem(`${path}.fact`), useProblem(`${path}.is`)];
  const valueError = useProblem(`${path}.value`, { deep: true });
  const ownError = useProblem(path);
  const fact = facts.find(({ name }) => name === comparison.fact);
  return (
    <BlockStack gap="100">
      <InlineStack gap="200" wrap={false} blockAlign="start">
        <div style={{ flex: 1, minWidth: 0 }}>
          <InlineGrid columns={{ xs: 1, md: "minmax(0, 4fr) minmax(0, 3fr) minmax(0, 4fr)" }} gap="200">
            <Select
              label="What is looked at"
              labelHidden
              options={groupedOptions(facts, fact)}
              value={comparison.fact}
              onChange={(name) => {
                const chosen = facts.find((each) => each.name === name);
                if (chosen) onChange(startComparison(chosen));
              }}
              error={factError}
            />
            {fact && (
              <Select
                label="How it is compared"
                labelHidden
                options={OPERATORS[fact.type].map(({ is, label }) => ({ value: is, label }))}
                value={comparison.is}
                onChange={(is) => onChange(withOperator(fact, is, comparison.value))}
                error={isError}
              />
            )}
            {fact && (
              <ValueField
                key={`${fact.name} ${arityOf(fact, comparison.is)}`}
                fact={fact}
                is={comparison.is}
                value={comparison.value}
                onChange={(value) => onChange({ ...comparison, value })}
                error={valueError}
              />
            )}
          </InlineGrid>
        </div>
        <Button
          icon={DeleteIcon}
          variant="tertiary"
          accessibilityLabel={`Remove the condition on ${fact?.label ?? comparison.fact}`}
          onClick={onRemove}
        />
      </InlineStack>
      {ownError && <InlineError message={ownError} fieldID={path} />}
      {fact && (
        <Text as="span" tone="subdued" variant="bodySm">
          {fact.help}
        </Text>
      )}
    </BlockStack>
  );
}

function groupedOptions(facts: readonly EditorFact[], chosen: EditorFact | undefined) {
  const groups = [...new Set(facts.map(({ group }) => group))];
  const known = groups.map((group) => ({
    title: group,
    options: facts.filter((fact) => fact.group === group).map(({ name, label }) => ({ value: name, label })),
  }));
  return chosen ? known : [{ value: "", label: "Choose…", disabled: true }, ...known];
}
