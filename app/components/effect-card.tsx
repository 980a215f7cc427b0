import { BlockStack, InlineStack, Link, List, Text } from "@shopify/polaris";
import type { EffectModel } from "../presenters/effect-model";
import { Disclosure } from "./disclosure";
import { EffectActions } from "./effect-actions";
import { FactList } from "./fact-list";
import { StateBadge } from "./state-badge";
import { Time } from "./time";

interface EffectCardProps {
  readonly effect: EffectModel;
  readonly showOrder?: boolean;
  readonly hasActions?: boolean;
}

/** One thing the app does in the world: what, how it stands, the receipt that proves it. */
export function EffectCard({ effect, showOrder = false, hasActions = true }: EffectCardProps) {
  return (
    <BlockStack gap="150">
      <InlineStack gap="200" blockAlign="center">
        <Text as="h3" variant="headingSm">
          {effect.title}
        </Text>
        <StateBadge badge={effect.badge} />
        {effect.amount && (
          <Text as="span" fontWeight="semibold">
            {effect.amount}
          </Text>
        )}
      </InlineStack>
      <Text as="p" tone="subdued">
        {showOrder && effect.order && (
          <>
            <Link url={effect.order.url}>{effect.order.name}</Link>,{" "}
          </>
        )}
        {effect.ended ? <Time at={effect.ended} /> : <>planned {<Time at={effect.planned} />}</>}
        {effect.nextTry && <>, tried again {<Time at={effect.nextTry} />}</>}
      </Text>
      {effect.sentence && <Text as="p">{effect.sentence}</Text>}
      {effect.settled !== null && <Text as="p">Settled by hand: {effect.settled}</Text>}
      {effect.needsPerson && hasActions && <EffectActions effectId={effect.id} title={effect.title} />}
      <EffectDetails effect={effect} />
    </BlockStack>
  );
}

function EffectDetails({ effect }: { effect: EffectModel }) {
  const { proof, error, receipt, attempts } = effect;
  if (!proof && !error && receipt.length === 0 && attempts.length === 0) return null;
  return (
    <Disclosure label={receipt.length > 0 || proof ? "Receipt and attempts" : "Attempts"}>
      <BlockStack gap="300">
        {proof && <Text as="p">How we know: {proof}</Text>}
        {receipt.length > 0 && <FactList items={receipt} />}
        {error && (
          <Text as="p" breakWord>
            Last problem: {error}
          </Text>
        )}
        {attempts.length > 0 && (
          <List type="number">
            {attempts.map(({ number, at, text }) => (
              <List.Item key={number}>
                <Time at={at} />: {text}
              </List.Item>
            ))}
          </List>
        )}
      </BlockStack>
    </Disclosure>
  );
}
