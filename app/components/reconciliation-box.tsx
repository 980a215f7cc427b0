import { List, Text } from "@shopify/polaris";
import type { ReconciliationModel } from "../presenters/reconciliation-model";
import type { TimeText } from "../presenters/time-text";
import { NothingYet, SectionCard } from "./section-card";
import { Time } from "./time";

interface ReconciliationBoxProps {
  readonly runs: readonly ReconciliationModel[];
  readonly provedUpTo: TimeText | null;
}

/** Whether anything Shopify did not tell us was found and mended. */
export function ReconciliationBox({ runs, provedUpTo }: ReconciliationBoxProps) {
  return (
    <SectionCard title="Compared with Shopify">
      {provedUpTo ? (
        <Text as="p">
          Every order changed up to <Time at={provedUpTo} /> has been compared with Shopify.
        </Text>
      ) : (
        <NothingYet>Not compared yet. It happens by itself every few minutes.</NothingYet>
      )}
      {runs.length > 0 && (
        <List>
          {runs.map(({ id, at, sentence }) => (
            <List.Item key={id}>
              <Time at={at} />: {sentence}
            </List.Item>
          ))}
        </List>
      )}
    </SectionCard>
  );
}
