import { BlockStack, Box, Divider } from "@shopify/polaris";
import type { EffectModel } from "../presenters/effect-model";
import { EffectCard } from "./effect-card";
import { NothingYet } from "./section-card";

interface EffectListProps {
  readonly effects: readonly EffectModel[];
  readonly nothing: string;
  readonly showOrder?: boolean;
  /** Ids whose actions stand elsewhere on the page. */
  readonly handledAbove?: readonly string[];
}

export function EffectList({ effects, nothing, showOrder, handledAbove = [] }: EffectListProps) {
  if (effects.length === 0) return <NothingYet>{nothing}</NothingYet>;
  return (
    <BlockStack as="ul" gap="300">
      {effects.map((effect, index) => (
        <li key={effect.id} style={{ listStyle: "none" }}>
          {index > 0 && (
            <Box paddingBlockEnd="300">
              <Divider />
            </Box>
          )}
          <EffectCard effect={effect} showOrder={showOrder} hasActions={!handledAbove.includes(effect.id)} />
        </li>
      ))}
    </BlockStack>
  );
}
