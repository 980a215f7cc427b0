import { useNavigate } from "@remix-run/react";
import { Banner, BlockStack, Button, Card, Checkbox, FormLayout, Select, Text, TextField } from "@shopify/polaris";
import { type FormEvent, useState } from "react";
import type { OrderToCancel } from "../presenters/order-choice";
import { Bare } from "./bare";
import { ErrorBanner } from "./error-banner";
import { ScopeFields } from "./scope-fields";
import { Time } from "./time";
import { useAction } from "./use-action";

interface CancellationFormProps {
  readonly order: OrderToCancel;
  /** Makes sending twice one request. */
  readonly requestKey: string;
  readonly reasons: Readonly<Record<string, string>>;
}

const START = { reason: "CUSTOMER", note: "", refund: "original_payment", undoMinutes: "5" };
const REFUNDS = [
  { value: "original_payment", label: "Refund to the original payment" },
  { value: "none", label: "No refund" },
];

/** Staff ask for a cancellation on terms of their own. */
export function CancellationForm({ order, requestKey, reasons }: CancellationFormProps) {
  const navigate = useNavigate();
  const { send, isBusy, errors, fields, link } = useAction(() => navigate(`/app/orders/${order.tail}`));
  const [text, setText] = useState(START);
  const [restock, setRestock] = useState(true);
  const [notify, setNotify] = useState(true);
  const [isWhole, setWhole] = useState(true);
  const [counts, setCounts] = useState<Readonly<Record<string, string>>>({});
  const set = (name: keyof typeof START) => (value: string) => setText({ ...text, [name]: value });

  if (order.obstacle) {
    const { text: title, link: way } = order.obstacle;
    return <Banner tone="warning" title={title} action={way && { content: way.label, url: way.url }} />;
  }

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const units = Object.entries(counts)
      .map(([lineItemId, typed]) => ({ lineItemId, quantity: Number(typed) }))
      .filter(({ quantity }) => quantity !== 0);
    void send({
      ...text,
      requestKey,
      order: order.tail,
      whole: String(isWhole),
      units: JSON.stringify(isWhole ? [] : units),
      restock: String(restock),
      notify: String(notify),
    });
  };
  return (
    <form onSubmit={submit} noValidate>
      <BlockStack gap="400">
        <ErrorBanner errors={errors} title="This cannot be asked for yet" link={link} />
        <Card>
          <BlockStack gap="300">
            <Text as="p" tone="subdued">
              {order.total}, placed <Time at={order.placed} />
            </Text>
            <ScopeFields {...{ order, isWhole, setWhole, counts, setCounts }} error={fields.units} />
          </BlockStack>
        </Card>
        <Card>
          <FormLayout>
            <Select
              label="Reason"
              options={Object.entries(reasons).map(([value, label]) => ({ value, label }))}
              value={text.reason}
              onChange={set("reason")}
              error={fields.reason}
            />
            <TextField
              label="Note for your staff"
              value={text.note}
              onChange={set("note")}
              multiline={2}
              maxLength={1000}
              autoComplete="off"
              error={fields.note}
            />
            <Select
              label="Money"
              options={REFUNDS}
              value={text.refund}
              onChange={set("refund")}
              error={fields.refund}
            />
            <Checkbox label="Put the items back into stock" checked={restock} onChange={setRestock} />
            <Checkbox label="Tell the shopper by mail" checked={notify} onChange={setNotify} />
            <TextField
              label="Minutes in which it can still be kept"
              helpText="A cancelled order cannot be brought back in Shopify. 0 cancels at once."
              type="number"
              min={0}
              max={1440}
              value={text.undoMinutes}
              onChange={set("undoMinutes")}
              autoComplete="off"
              error={fields.undoMinutes}
            />
          </FormLayout>
        </Card>
        <Bare>
          <Button submit variant="primary" tone="critical" loading={isBusy}>
            {isWhole ? "Cancel the order" : "Cancel these items"}
          </Button>
        </Bare>
      </BlockStack>
    </form>
  );
}
