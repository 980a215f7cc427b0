import { BlockStack, Text } from "@shopify/polaris";
import type { LateRatesModel } from "../../presenters/delay-page";
import { Disclosure } from "../disclosure";
import { NothingYet, SectionCard } from "../section-card";
import { BarChart } from "./bar-chart";
import { NumberTable } from "./number-table";

/** How many parcels came late, by carrier and by where they went. */
export function LateRates({ rates }: { rates: LateRatesModel | null }) {
  if (!rates) {
    return (
      <SectionCard title="Late parcels">
        <NothingYet>Nothing was delivered yet that had a promised day. Rates come here with the first ones.</NothingYet>
      </SectionCard>
    );
  }
  const { summary, carriers, lanes, isCut } = rates;
  return (
    <SectionCard title="Late parcels">
      <Text as="p">{summary}</Text>
      <BarChart
        label={`Share of late parcels by carrier. ${carriers.map(({ carrier, text, delivered }) => `${carrier}: ${text} of ${delivered}`).join("; ")}.`}
        bars={carriers.map(({ key, carrier, share, low, high, text, isThin }) => ({
          key,
          name: carrier,
          share,
          low,
          high,
          text: isThin ? `${text}, too few to say` : text,
        }))}
      />
      <Disclosure label="The numbers, by carrier">
        <NumberTable
          caption="Late parcels by carrier"
          columns={["Carrier", "Delivered", "Late", "Share", "95 % interval"]}
          rows={carriers.map(({ key, carrier, delivered, late, text, interval }) => ({
            key,
            cells: [carrier, delivered, late, text, interval],
          }))}
        />
      </Disclosure>
      {lanes.length > 0 && (
        <Disclosure label="The numbers, by carrier and destination">
          <BlockStack gap="200">
            <NumberTable
              caption="Late parcels by carrier and destination"
              columns={["Lane", "Delivered", "Late", "Share", "95 % interval"]}
              rows={lanes.map(({ key, carrier, destination, delivered, late, text, interval }) => ({
                key,
                cells: [`${carrier} to ${destination}`, delivered, late, text, interval],
              }))}
            />
            {isCut && <NothingYet>The lanes with most parcels are shown.</NothingYet>}
          </BlockStack>
        </Disclosure>
      )}
    </SectionCard>
  );
}
