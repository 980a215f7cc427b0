import { Banner, BlockStack, Card, InlineStack, Link, List, Text } from "@shopify/polaris";
import type { OrderChoice } from "../presenters/order-choice";
import type { CountedRow, ReceiveChoice, ReceiveModel } from "../presenters/receive-page";
import { EmptyCard } from "./empty-card";
import { Thumbnail } from "./receive-photos";
import { RowList } from "./row-list";
import { SectionCard } from "./section-card";
import { StateBadge } from "./state-badge";
import { Time } from "./time";

const toRow = ({ id, title, badge, units, at }: ReceiveChoice) => ({
  id,
  url: `/app/receive?return=${id}`,
  title,
  badge,
  text: units,
  at,
});

/** Before anything was scanned: what has arrived and waits. */
export function ReceiveWaiting({ arrived }: { arrived: readonly ReceiveChoice[] }) {
  if (arrived.length === 0) {
    return (
      <Card padding="0">
        <EmptyCard
          title="Nothing waits to be counted"
          text="Scan the next parcel. Returns that a carrier has delivered are listed here until they are counted in."
        />
      </Card>
    );
  }
  return (
    <SectionCard title="Arrived, not counted yet">
      <RowList inCard label="Arrived, not counted yet" rows={arrived.map(toRow)} />
    </SectionCard>
  );
}

/** A scan can mean several returns. */
export function ReceiveSeveral({ asked, choices }: { asked: string; choices: readonly ReceiveChoice[] }) {
  return (
    <SectionCard title={`${choices.length} returns fit “${asked}”`}>
      <RowList inCard label="Returns that fit" rows={choices.map(toRow)} />
    </SectionCard>
  );
}

/** Nobody announced this parcel: it is recorded by choosing its order. */
export function ReceiveUnknown({ asked, orders }: { asked: string; orders: readonly OrderChoice[] }) {
  if (orders.length === 0) {
    return (
      <Banner tone="warning" title={`Nobody announced “${asked}”`}>
        <BlockStack gap="200">
          <p>No RMA number, tracking number or order is called so. Look for a name or an order number in the parcel.</p>
          <p>Type the number of the order above, and what is in the parcel can be recorded for it.</p>
        </BlockStack>
      </Banner>
    );
  }
  return (
    <BlockStack gap="400">
      <Banner tone="warning" title={`No return was announced for “${asked}”`}>
        <p>
          Choose the order to record what came back. It becomes a return of that order, and is then counted in here.
        </p>
      </Banner>
      <Card padding="0">
        <RowList
          label="Orders of that name"
          rows={orders.map(({ tail, name, total, placed, state }) => ({
            id: tail,
            url: `/app/returns/new?id=${tail}`,
            title: name,
            text: `${total}, ${state}`,
            at: placed,
          }))}
        />
      </Card>
    </BlockStack>
  );
}

/** What it is, where it stands, what to know. */
export function ReceiveHead({ model }: { model: ReceiveModel }) {
  const { rma, orderName, orderUrl, returnUrl, badge, warning, others } = model;
  return (
    <Card>
      <BlockStack gap="200">
        <InlineStack gap="300" blockAlign="center">
          <Text as="h2" variant="headingLg">
            {rma}
          </Text>
          <StateBadge badge={badge} />
          <Link url={orderUrl}>{orderName}</Link>
          <Link url={returnUrl}>The return</Link>
        </InlineStack>
        {warning && (
          <Text as="p" tone="caution">
            {warning}
          </Text>
        )}
        {others.length > 0 && (
          <List>
            {others.map((text) => (
              <List.Item key={text}>{text}</List.Item>
            ))}
          </List>
        )}
      </BlockStack>
    </Card>
  );
}

/** What was counted before. */
export function ReceiveCounted({ counted, photos }: Pick<ReceiveModel, "counted" | "photos">) {
  return (
    <SectionCard title="Counted before">
      <BlockStack as="ul" gap="200">
        {counted.map((row) => (
          <CountedItem key={row.id} row={row} />
        ))}
      </BlockStack>
      {photos.length > 0 && (
        <InlineStack gap="200">
          {photos.map(({ key, url }, index) => (
            <Thumbnail key={key} url={url} name={`Photo ${index + 1} of the parcel`} />
          ))}
        </InlineStack>
      )}
    </SectionCard>
  );
}

function CountedItem({ row: { text, about, by, at } }: { row: CountedRow }) {
  return (
    <li style={{ listStyle: "none" }}>
      <Text as="p" breakWord>
        {text}
      </Text>
      <Text as="p" tone="subdued" variant="bodySm">
        {about} · {by}, <Time at={at} />
      </Text>
    </li>
  );
}
