import { Text } from "@shopify/polaris";
import type { TimelineModel } from "../presenters/timeline-model";
import { NothingYet } from "./section-card";
import { Time } from "./time";

export function TimelineList({ entries }: { entries: readonly TimelineModel[] }) {
  if (entries.length === 0) return <NothingYet>Nothing has happened yet.</NothingYet>;
  return (
    <ol
      style={{
        listStyle: "none",
        margin: 0,
        padding: "0 0 0 var(--p-space-400)",
        borderInlineStart: "2px solid var(--p-color-border)",
      }}
    >
      {entries.map(({ id, at, actor, text }) => (
        <li key={id} style={{ marginBlockEnd: "var(--p-space-300)" }}>
          <Text as="p" breakWord>
            {text}
          </Text>
          <Text as="p" tone="subdued" variant="bodySm">
            {actor}, <Time at={at} />
          </Text>
        </li>
      ))}
    </ol>
  );
}
