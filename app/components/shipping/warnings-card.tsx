import { useNavigate } from "@remix-run/react";
import { BlockStack, Box, Button, InlineStack, Link, RangeSlider, Spinner, Text } from "@shopify/polaris";
import { useState } from "react";
import type { WarningsModel } from "../../presenters/promise-warnings";
import { Disclosure } from "../disclosure";
import { ErrorBanner } from "../error-banner";
import { NothingYet, SectionCard } from "../section-card";
import { Time } from "../time";
import { useAction } from "../use-action";
import { LineChart } from "./line-chart";
import { NumberTable } from "./number-table";

interface WarningsCardProps {
  readonly warnings: WarningsModel;
  readonly isLearning: boolean;
}

/** Late parcels warned of in time against false alarms, on the shop's own deliveries; the merchant picks the trade-off. */
export function WarningsCard({ warnings, isLearning }: WarningsCardProps) {
  const { made, points } = warnings;
  return (
    <SectionCard title="Warning early: two errors to choose between">
      <Text as="p">
        The policy “Likely to be late” warns a shopper when a parcel will miss its day with at least the chance you set.
        A low chance warns of more late parcels, and of more that come in time after all.
      </Text>
      {isLearning && (
        <InlineStack gap="200" blockAlign="center">
          <Spinner size="small" accessibilityLabel="Being worked out" />
          <Text as="p">
            Your last deliveries are being looked through. This takes up to a minute; the page fills itself.
          </Text>
        </InlineStack>
      )}
      {made && points.length > 0 && (
        <Text as="p" tone="subdued">
          Tried on {made.parcels} of your last delivered parcels, {made.late} of them late, knowing only what was known
          each day; worked out <Time at={made.at} />.
        </Text>
      )}
      {points.length > 0 ? (
        <Curve warnings={warnings} />
      ) : (
        !isLearning && (
          <NothingYet>
            {made
              ? "Too few parcels to try it on: about 300 deliveries come first, then some that were late."
              : "Not worked out yet. It is done once a week, or now."}
          </NothingYet>
        )
      )}
      {!isLearning && <WorkOut />}
    </SectionCard>
  );
}

function Curve({ warnings }: { warnings: WarningsModel }) {
  const { points, current, drafted, mode } = warnings;
  const nearest = points.find(({ percent }) => percent >= (drafted ?? current ?? 70)) ?? points.at(-1)!;
  const [chosen, setChosen] = useState(nearest.percent);
  const navigate = useNavigate();
  const { send, isBusy, errors } = useAction(() => navigate("/app/policies/delay_at_risk"));
  const point = points.find(({ percent }) => percent === chosen) ?? nearest;
  return (
    <BlockStack gap="400">
      <LineChart
        label={`Share of late parcels warned of in time, and share of warnings that were false alarms, by the chance from which is warned. ${point.sentence}`}
        lines={[
          {
            name: "Late parcels warned of in time",
            tone: "first",
            points: points.map(({ percent, caughtShare }) => ({ x: percent, y: caughtShare })),
          },
          {
            name: "Warnings that were false alarms",
            tone: "second",
            points: points.flatMap(({ percent, falseShare }) =>
              falseShare === null ? [] : [{ x: percent, y: falseShare }],
            ),
          },
        ]}
        ticks={points.map(({ percent }) => ({ x: percent, text: `${percent} %` }))}
        marker={current === null ? undefined : { x: current, text: `Now: ${current} %` }}
      />
      <ErrorBanner errors={errors} />
      <Box maxWidth="36rem">
        <RangeSlider
          label="Warn from a chance of"
          min={points[0]!.percent}
          max={points.at(-1)!.percent}
          step={5}
          value={chosen}
          suffix={<Text as="span">{chosen} %</Text>}
          onChange={(value) => setChosen(Array.isArray(value) ? value[0] : value)}
        />
      </Box>
      <div aria-live="polite">
        <Text as="p">{point.sentence}</Text>
      </div>
      <InlineStack gap="300" blockAlign="center">
        <Button
          variant="primary"
          loading={isBusy}
          disabled={chosen === (drafted ?? current)}
          onClick={() => send({ intent: "threshold", percent: String(chosen) })}
        >
          {`Write ${chosen} % into the draft`}
        </Button>
        <Link url="/app/policies/delay_at_risk">Open the policy</Link>
      </InlineStack>
      <Text as="p" tone="subdued">
        {drafted !== null && `The draft says ${drafted} %. `}
        {mode === "OFF" && "The policy is off: nobody is warned yet. "}
        In the app a warning goes out only with a better date to tell, so that some of these are not sent.
      </Text>
      <Disclosure label="The numbers, by chance">
        <NumberTable
          caption="What warning from each chance would have done"
          columns={["Chance", "Warned", "Late, in time", "False alarms", "Median days before"]}
          rows={points.map(({ percent, cells }) => ({ key: String(percent), cells }))}
        />
      </Disclosure>
    </BlockStack>
  );
}

function WorkOut() {
  const { send, isBusy } = useAction();
  return (
    <div>
      <Button loading={isBusy} onClick={() => send({ intent: "learn" })}>
        Work it out now
      </Button>
    </div>
  );
}
