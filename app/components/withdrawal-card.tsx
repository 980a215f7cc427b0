import { BlockStack, Button, Card, InlineStack, Link, Text } from "@shopify/polaris";
import { useState } from "react";
import type { WithdrawalModel } from "../presenters/withdrawal-model";
import { ErrorBanner } from "./error-banner";
import { FactList } from "./fact-list";
import { NoteForm } from "./note-form";
import { StateBadge } from "./state-badge";
import { Time } from "./time";
import { useAction } from "./use-action";

/** One statement of a consumer: what they wrote, what became of it, and a word of staff where it needs them. */
export function WithdrawalCard({ withdrawal }: { readonly withdrawal: WithdrawalModel }) {
  const { id, badge, sentence, received, order, statement, isOpen } = withdrawal;
  const [isSettling, setSettling] = useState(false);
  const { send, isBusy, errors, fields } = useAction(() => setSettling(false));
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack gap="200" align="space-between" blockAlign="center">
          <Text as="h2" variant="headingMd">
            {order ? <Link url={order.url}>{order.name}</Link> : "No order found"}
          </Text>
          <StateBadge badge={badge} />
        </InlineStack>
        <Text as="p" tone="subdued">
          Received <Time at={received} />
        </Text>
        {statement ? <FactList items={statement} /> : <Text as="p">What was stated has been deleted.</Text>}
        <Text as="p">{sentence}</Text>
        <ErrorBanner errors={errors} />
        {isOpen && !isSettling && (
          <InlineStack>
            <Button onClick={() => setSettling(true)} accessibilityLabel={`I have seen to it: ${order?.name ?? id}`}>
              I have seen to it
            </Button>
          </InlineStack>
        )}
        {isSettling && (
          <NoteForm
            label="What did you do?"
            help="For example: cancelled order #1001 by hand. The shopper does not see it."
            submit="Seen to"
            error={fields["note"]}
            isBusy={isBusy}
            onSubmit={(note) => send({ intent: "settle", withdrawal: id, note })}
            onCancel={() => setSettling(false)}
          />
        )}
      </BlockStack>
    </Card>
  );
}
