import { BlockStack, InlineStack, Link, Text } from "@shopify/polaris";
import type { ParcelModel } from "../../presenters/shipment-page";
import { Disclosure } from "../disclosure";
import { FactList } from "../fact-list";
import { NothingYet, SectionCard } from "../section-card";
import { StateBadge } from "../state-badge";
import { Time } from "../time";
import { ParcelActions } from "./parcel-actions";
import { StepsMap } from "./steps-map";

/** One parcel: where it is, what was promised and when that was told, what was said of it. */
export function ParcelCard({ parcel }: { parcel: ParcelModel }) {
  const { title, badge, trouble, promise, estimate, chance, steps, facts, tracking, scans, promises } = parcel;
  return (
    <SectionCard title={title} aside={<StateBadge badge={badge} />}>
      {trouble && (
        <Text as="p" fontWeight="semibold" tone="critical">
          {trouble.kind}, since <Time at={trouble.since} />.
        </Text>
      )}
      {promise && <Text as="p">{promise}</Text>}
      {estimate && (
        <BlockStack>
          <Text as="p">
            Now expected: <strong>{estimate.text}</strong>
          </Text>
          <Text as="p" tone="subdued">
            {estimate.because}
          </Text>
        </BlockStack>
      )}
      {chance && <Text as="p">{chance}</Text>}
      <StepsMap steps={steps} label={`The way of ${title}`} />
      {tracking && (
        <Text as="p" breakWord>
          Tracking number{" "}
          {tracking.url ? (
            <Link url={tracking.url} target="_blank">
              {tracking.number}
            </Link>
          ) : (
            tracking.number
          )}
        </Text>
      )}
      <FactList items={facts} />
      <ParcelActions parcel={parcel} />
      <Disclosure label={`What was said of it (${scans.length})`}>
        <Scans scans={scans} />
      </Disclosure>
      <Disclosure label={`What was promised (${promises.length})`}>
        <Promises promises={promises} />
      </Disclosure>
    </SectionCard>
  );
}

const RAIL = {
  listStyle: "none",
  margin: 0,
  padding: "0 0 0 var(--p-space-400)",
  borderInlineStart: "2px solid var(--p-color-border)",
} as const;

function Scans({ scans }: Pick<ParcelModel, "scans">) {
  if (scans.length === 0) return <NothingYet>Nobody has told anything of it yet.</NothingYet>;
  return (
    <ol style={RAIL}>
      {scans.map(({ id, at, title, text, by, estimate }) => (
        <li key={id} style={{ marginBlockEnd: "var(--p-space-300)" }}>
          <Text as="p" fontWeight="semibold">
            {title}
          </Text>
          {(text || estimate) && (
            <Text as="p" breakWord>
              {[text, estimate].filter(Boolean).join(" · ")}
            </Text>
          )}
          <Text as="p" tone="subdued" variant="bodySm">
            {by}, <Time at={at} />
          </Text>
        </li>
      ))}
    </ol>
  );
}

function Promises({ promises }: Pick<ParcelModel, "promises">) {
  if (promises.length === 0) return <NothingYet>No date was promised.</NothingYet>;
  return (
    <ol style={RAIL}>
      {promises.map(({ id, at, date, source, because, told }) => (
        <li key={id} style={{ marginBlockEnd: "var(--p-space-300)" }}>
          <InlineStack gap="200">
            <Text as="p" fontWeight="semibold">
              {date}
            </Text>
            <Text as="p">{source}</Text>
          </InlineStack>
          {because && (
            <Text as="p" breakWord>
              {because}
            </Text>
          )}
          <Text as="p" tone="subdued" variant="bodySm">
            Made <Time at={at} />;{" "}
            {told ? (
              <>
                the shopper was written to <Time at={told} />
              </>
            ) : (
              "the shopper was not written to"
            )}
          </Text>
        </li>
      ))}
    </ol>
  );
}
