import { Text } from "@shopify/polaris";
import type { CalibrationGroup } from "../../presenters/promise-calibration";
import { Disclosure } from "../disclosure";
import { SectionCard } from "../section-card";
import { LineChart } from "./line-chart";
import { NumberTable } from "./number-table";

/** How one kind of promise held, week by week. */
export function CalibrationCard({ group }: { group: CalibrationGroup }) {
  const { title, target, sentence, verdict, weeks } = group;
  return (
    <SectionCard title={title}>
      <Text as="p">{sentence}</Text>
      <Text as="p" fontWeight="semibold">
        {verdict}
      </Text>
      {weeks.length > 1 && (
        <LineChart
          label={`${sentence} Week by week from ${weeks[0]!.week} to ${weeks.at(-1)!.week}; the numbers are in the table below.`}
          lines={[
            {
              name: "In time",
              tone: "first",
              points: weeks.map(({ at, share, low, high }) => ({ x: at, y: share, low, high })),
            },
          ]}
          ticks={weeks.map(({ at, short }) => ({ x: at, text: short }))}
          target={
            target === null ? undefined : { y: target, text: `Dotted: the ${Math.round(100 * target)} % it stands for` }
          }
        />
      )}
      <Disclosure label="The numbers, by week">
        <NumberTable
          caption={`${title}, by week of delivery`}
          columns={["Week of", "Delivered", "In time", "Share", "95 % interval"]}
          rows={weeks.map(({ key, week, total, within, text, interval, isThin }) => ({
            key,
            cells: [week, total, within, isThin ? `${text} (few)` : text, interval],
          }))}
        />
      </Disclosure>
    </SectionCard>
  );
}
