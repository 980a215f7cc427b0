import { BlockStack, Button, ButtonGroup, FormLayout, Select, Text } from "@shopify/polaris";
import { useState } from "react";
import { changeWords } from "../../presenters/change-words";
import type { ReturnPageModel } from "../../presenters/return-page";
import { FocusBox } from "./focus-box";

type Chosen = ReturnPageModel["chosen"];
type Fields = Readonly<Record<keyof Chosen, string>>;

interface ChangeFormProps {
  readonly chosen: Chosen;
  /** The shopper gets mails about this return. */
  readonly isTold: boolean;
  readonly resolutions: Readonly<Record<string, string>>;
  readonly moments: Readonly<Record<string, string>>;
  readonly isBusy: boolean;
  /** Only what was changed; "" = as it was. */
  readonly onSubmit: (fields: Fields) => void;
  readonly onCancel: () => void;
}

const LABELS = [
  { value: "prepaid", label: "A prepaid label from us" },
  { value: "own", label: "The shopper sends it at their own cost" },
];

/** Other terms, while nothing was given back. */
export function ChangeForm({ chosen, isTold, resolutions, moments, isBusy, onSubmit, onCancel }: ChangeFormProps) {
  const [values, setValues] = useState<Fields>(chosen);
  const set = (name: keyof Chosen) => (value: string) => setValues({ ...values, [name]: value });
  const changed = (name: keyof Chosen) => (values[name] === chosen[name] ? "" : values[name]);
  const fields = { resolution: changed("resolution"), refundWhen: changed("refundWhen"), label: changed("label") };
  const isPaidNow = fields.refundWhen === "approved";
  const options = (words: Readonly<Record<string, string>>) =>
    Object.entries(words).map(([value, label]) => ({ value, label }));
  return (
    <FocusBox label="Change what was agreed">
      <BlockStack gap="300">
        <FormLayout>
          <Select
            label="The shopper gets"
            options={options(resolutions).filter(
              ({ value }) => value !== "exchange" || chosen.resolution === "exchange",
            )}
            value={values.resolution}
            onChange={set("resolution")}
          />
          <Select
            label="Money goes back"
            options={options(moments)}
            value={values.refundWhen}
            onChange={set("refundWhen")}
          />
          {chosen.label !== "none" && (
            <Select label="Label" options={LABELS} value={values.label} onChange={set("label")} />
          )}
        </FormLayout>
        <div aria-live="polite">
          <BlockStack gap="100">
            {changeWords(fields, isTold).map((sentence) => (
              <Text as="p" key={sentence}>
                {sentence}
              </Text>
            ))}
          </BlockStack>
        </div>
        <ButtonGroup>
          <Button
            variant="primary"
            tone={isPaidNow ? "critical" : undefined}
            loading={isBusy}
            disabled={Object.values(fields).every((value) => value === "")}
            onClick={() => onSubmit(fields)}
          >
            {isPaidNow ? "Change, and pay now" : "Change"}
          </Button>
          <Button onClick={onCancel} disabled={isBusy}>
            Not now
          </Button>
        </ButtonGroup>
      </BlockStack>
    </FocusBox>
  );
}
