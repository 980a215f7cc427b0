import { BlockStack, Divider, InlineStack, Text } from "@shopify/polaris";
import type { ReturnLineModel } from "../../presenters/return-lines";
import { StateBadge } from "../state-badge";
import { Time } from "../time";
import { PhotoRow } from "./photo-row";

/** What the shopper asked, item by item, with what was answered. */
export function ReturnLines({ lines, note }: { lines: readonly ReturnLineModel[]; note: string }) {
  return (
    <BlockStack gap="300">
      <BlockStack as="ul" gap="300">
        {lines.map((line, index) => (
          <li key={line.id} style={{ listStyle: "none" }}>
            <BlockStack gap="300">
              {index > 0 && <Divider />}
              <OneLine line={line} />
            </BlockStack>
          </li>
        ))}
      </BlockStack>
      {note && <Quoted label="Note to the whole return" text={note} />}
    </BlockStack>
  );
}

function OneLine({ line }: { line: ReturnLineModel }) {
  const { title, sku, quantity, reason, note, badge, because, declineReason, fee, since, photos } = line;
  return (
    <BlockStack gap="100">
      <InlineStack gap="200" blockAlign="center">
        <Text as="h3" variant="headingSm">
          {quantity} × {title}
        </Text>
        <StateBadge badge={badge} />
      </InlineStack>
      <Text as="p" tone="subdued">
        {[sku, reason, fee].filter(Boolean).join(" · ")}
      </Text>
      {note && <Quoted label="The shopper wrote" text={note} />}
      {because && (
        <Text as="p">
          {because}
          {declineReason && ` (${declineReason}.)`}
        </Text>
      )}
      {since && (
        <Text as="p" tone="subdued" variant="bodySm">
          {since.label} <Time at={since.at} />
        </Text>
      )}
      <PhotoRow photos={photos} of={title} />
    </BlockStack>
  );
}

function Quoted({ label, text }: { label: string; text: string }) {
  return (
    <Text as="p" breakWord>
      {label}: “{text}”
    </Text>
  );
}
