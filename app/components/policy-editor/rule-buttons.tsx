import { Button, ButtonGroup } from "@shopify/polaris";
import { ArrowDownIcon, ArrowUpIcon, DeleteIcon, DuplicateIcon } from "@shopify/polaris-icons";
import type { RuleProps } from "./rule-props";

type RuleButtonsProps = Pick<RuleProps, "index" | "count" | "onMove" | "onDuplicate" | "onRemove"> & {
  readonly name: string;
};

/** What can be done with a rule as a whole. */
export function RuleButtons({ name, index, count, onMove, onDuplicate, onRemove }: RuleButtonsProps) {
  const button = { variant: "tertiary" } as const;
  return (
    <ButtonGroup noWrap gap="extraTight">
      <Button
        {...button}
        icon={ArrowUpIcon}
        disabled={index === 0}
        accessibilityLabel={`Move up: ${name}`}
        onClick={() => onMove(-1)}
      />
      <Button
        {...button}
        icon={ArrowDownIcon}
        disabled={index === count - 1}
        accessibilityLabel={`Move down: ${name}`}
        onClick={() => onMove(1)}
      />
      <Button {...button} icon={DuplicateIcon} accessibilityLabel={`Duplicate: ${name}`} onClick={onDuplicate} />
      <Button {...button} icon={DeleteIcon} tone="critical" accessibilityLabel={`Remove: ${name}`} onClick={onRemove} />
    </ButtonGroup>
  );
}
