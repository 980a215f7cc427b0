import { Form } from "@remix-run/react";
import { Button, InlineStack, Text } from "@shopify/polaris";
import { forwardRef, useImperativeHandle, useRef } from "react";

export interface ScanField {
  focus(): void;
  /** Nothing is being typed or scanned into it. */
  isEmpty(): boolean;
}

interface ReceiveScanProps {
  readonly onScan: (code: string) => void;
  readonly isBusy: boolean;
}

const FIELD = {
  flex: 1,
  minWidth: "12rem",
  font: "inherit",
  fontSize: "1.375rem",
  padding: "0.75rem 1rem",
  border: "2px solid var(--p-color-input-border)",
  borderRadius: "var(--p-border-radius-200)",
  background: "var(--p-color-input-bg-surface)",
  color: "var(--p-color-text)",
} as const;

/** The one field of the receiving desk. The browser holds its text: keys may come faster than a page is drawn. */
export const ReceiveScan = forwardRef<ScanField, ReceiveScanProps>(function ReceiveScan({ onScan, isBusy }, handle) {
  const field = useRef<HTMLInputElement>(null);
  useImperativeHandle(handle, () => ({
    focus: () => field.current?.focus(),
    isEmpty: () => !field.current?.value,
  }));
  return (
    <Form
      method="get"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        const code = field.current?.value.trim() ?? "";
        if (field.current) field.current.value = "";
        if (code) onScan(code);
      }}
    >
      <label htmlFor="scan">
        <Text as="span" fontWeight="semibold">
          Scan or type an RMA number, a tracking number or an order
        </Text>
      </label>
      <div style={{ marginTop: "var(--p-space-150)" }}>
        <InlineStack gap="200" blockAlign="stretch">
          <input
            ref={field}
            id="scan"
            name="q"
            type="text"
            inputMode="text"
            enterKeyHint="search"
            autoComplete="off"
            autoCapitalize="characters"
            autoCorrect="off"
            spellCheck={false}
            maxLength={100}
            placeholder="RMA-…"
            style={FIELD}
          />
          <Button submit size="large" variant="primary" loading={isBusy}>
            Find
          </Button>
        </InlineStack>
      </div>
    </Form>
  );
});
