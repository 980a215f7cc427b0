import { BlockStack, Box, Button, Collapsible } from "@shopify/polaris";
import { type ReactNode, useId, useState } from "react";

interface DisclosureProps {
  readonly label: string;
  readonly openAtFirst?: boolean;
  readonly children: ReactNode;
}

/** Details that open on request. */
export function Disclosure({ label, openAtFirst = false, children }: DisclosureProps) {
  const [isOpen, setOpen] = useState(openAtFirst);
  const id = useId();
  return (
    <BlockStack gap="200">
      <div>
        <Button
          variant="plain"
          disclosure={isOpen ? "up" : "down"}
          ariaControls={id}
          ariaExpanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {label}
        </Button>
      </div>
      <Collapsible id={id} open={isOpen} transition={{ duration: "0ms", timingFunction: "linear" }}>
        <Box paddingBlockEnd="100">{children}</Box>
      </Collapsible>
    </BlockStack>
  );
}
