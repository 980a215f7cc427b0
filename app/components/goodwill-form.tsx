import { BlockStack, Button, ButtonGroup, ChoiceList, InlineGrid, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import { ErrorBanner } from "./error-banner";
import { useAction } from "./use-action";

interface GoodwillFormProps {
  readonly orderId: string;
  readonly currency: string;
  /** How much may be given. */
  readonly help: string;
  /** A guest has no account to put credit on. */
  readonly hasCustomer: boolean;
  readonly onClose: () => void;
}

/** Staff give something for a trouble. */
export function GoodwillForm({ orderId, currency, help, hasCustomer, onClose }: GoodwillFormProps) {
  // Pressed twice it is one gift; opened again it is another.
  const [requestKey] = useState(() => crypto.randomUUID());
  const [form, setForm] = useState("code");
  const [amount, setAmount] = useState("");
  const [validDays, setValidDays] = useState("90");
  const [reason, setReason] = useState("");
  const { send, isBusy, errors, fields } = useAction(onClose);
  const submit = () => send({ requestKey, orderId, form, amount, validDays, reason }, "/app/goodwill/give");
  return (
    <BlockStack gap="300">
      {Object.keys(fields).length === 0 && <ErrorBanner errors={errors} title="Nothing was given" />}
      <Text as="p">{help}</Text>
      {hasCustomer && (
        <ChoiceList
          title="What"
          choices={[
            { value: "code", label: "A discount code for the next order" },
            { value: "credit", label: "Store credit" },
          ]}
          selected={[form]}
          onChange={([chosen]) => setForm(chosen ?? "code")}
        />
      )}
      <InlineGrid columns={{ xs: "1fr", sm: "1fr 1fr" }} gap="300">
        <TextField
          label="Amount"
          value={amount}
          onChange={setAmount}
          suffix={currency}
          inputMode="decimal"
          autoComplete="off"
          maxLength={20}
          error={fields.amount}
        />
        <TextField
          label="Good for"
          type="number"
          min={1}
          max={3650}
          value={validDays}
          onChange={setValidDays}
          suffix="days"
          autoComplete="off"
          error={fields.validDays}
        />
      </InlineGrid>
      <TextField
        label="Reason"
        value={reason}
        onChange={setReason}
        helpText="For your team; the shopper does not read it."
        autoComplete="off"
        maxLength={500}
        error={fields.reason}
      />
      <ButtonGroup>
        <Button variant="primary" onClick={submit} loading={isBusy}>
          Give it
        </Button>
        <Button onClick={onClose} disabled={isBusy}>
          Not now
        </Button>
      </ButtonGroup>
    </BlockStack>
  );
}
