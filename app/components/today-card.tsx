import { Text } from "@shopify/polaris";
import type { TimeText } from "../presenters/time-text";
import { FactList } from "./fact-list";
import { SectionCard } from "./section-card";
import { Time } from "./time";

interface TodayCardProps {
  readonly numbers: readonly { readonly label: string; readonly value: string }[];
  readonly provedUpTo: TimeText | null;
}

export function TodayCard({ numbers, provedUpTo }: TodayCardProps) {
  return (
    <SectionCard title="Done today">
      <FactList items={numbers} />
      <Text as="p" tone="subdued">
        {provedUpTo ? (
          <>
            Every change up to <Time at={provedUpTo} /> has been compared with Shopify.
          </>
        ) : (
          "Not compared with Shopify yet."
        )}
      </Text>
    </SectionCard>
  );
}
