import { BlockStack, Button, Divider, InlineStack, Link, Text } from "@shopify/polaris";
import type { AttentionItem } from "../presenters/home-page";
import { NothingYet } from "./section-card";
import { StateBadge } from "./state-badge";
import { Time } from "./time";
import { useAction } from "./use-action";

interface AttentionListProps {
  readonly items: readonly AttentionItem[];
  readonly rest: readonly { readonly count: number; readonly label: string; readonly url: string }[];
}

/** What waits for somebody, the longest waiting first within each kind. */
export function AttentionList({ items, rest }: AttentionListProps) {
  if (items.length === 0 && rest.length === 0)
    return <NothingYet>Nothing. Whatever the app cannot or may not decide comes here.</NothingYet>;
  return (
    <BlockStack gap="300">
      {items.length > 0 && (
        <BlockStack as="ul" gap="300">
          {items.map((item, index) => (
            <li key={item.id} style={{ listStyle: "none" }}>
              <BlockStack gap="300">
                {index > 0 && <Divider />}
                <Item item={item} />
              </BlockStack>
            </li>
          ))}
        </BlockStack>
      )}
      {rest.map(({ count, label, url }) => (
        <Link key={label} url={url}>
          {count} {label}
        </Link>
      ))}
    </BlockStack>
  );
}

function Item({ item: { title, text, money, url, since, badge, alarmId } }: { item: AttentionItem }) {
  return (
    <BlockStack gap="100">
      <InlineStack gap="200" blockAlign="center">
        <Link url={url} removeUnderline>
          <Text as="span" fontWeight="semibold">
            {title}
          </Text>
        </Link>
        <StateBadge badge={badge} />
      </InlineStack>
      <Text as="p">{text}</Text>
      {money && (
        <Text as="p" fontWeight="semibold">
          {money}
        </Text>
      )}
      <Text as="p" tone="subdued" variant="bodySm">
        Came up <Time at={since} />
      </Text>
      {alarmId && <CloseAlarm id={alarmId} title={title} />}
    </BlockStack>
  );
}

function CloseAlarm({ id, title }: { id: string; title: string }) {
  const { send, isBusy } = useAction();
  return (
    <div>
      <Button
        loading={isBusy}
        onClick={() => send({ intent: "resolve-alarm", alarm: id })}
        accessibilityLabel={`I have looked at it: ${title}`}
      >
        I have looked at it
      </Button>
    </div>
  );
}
