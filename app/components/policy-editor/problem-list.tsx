import { Banner, BlockStack, List } from "@shopify/polaris";
import type { PolicyProblems } from "../../presenters/policy-draft";

/** Everything that must or should be mended, in one place; mistakes stand at their fields as well. */
export function ProblemList({ problems: { errors, warnings } }: { problems: PolicyProblems }) {
  if (errors.length + warnings.length === 0) return null;
  return (
    <BlockStack gap="200">
      {errors.length > 0 && (
        <Banner tone="critical" title="Mend this before you publish">
          <Sentences of={errors} />
        </Banner>
      )}
      {warnings.length > 0 && (
        <Banner tone="warning" title="Is this what you mean?">
          <Sentences of={warnings} />
        </Banner>
      )}
    </BlockStack>
  );
}

function Sentences({ of }: { of: PolicyProblems["errors"] }) {
  return (
    <List>
      {of.map(({ path, sentence }) => (
        <List.Item key={`${path} ${sentence}`}>{sentence}</List.Item>
      ))}
    </List>
  );
}
