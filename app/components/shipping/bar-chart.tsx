import { BlockStack, InlineStack, Text } from "@shopify/polaris";
import { scaleLinear } from "@visx/scale";

interface BarChartProps {
  /** What it shows, in a sentence: its name for those who do not see it. */
  readonly label: string;
  readonly bars: readonly {
    readonly key: string;
    readonly name: string;
    /** From 0 to 1, with its interval. */
    readonly share: number;
    readonly low: number;
    readonly high: number;
    readonly text: string;
  }[];
}

const LEAST_SCALE = 0.1;

/** Shares as bars, each with the interval that chance leaves open as a thin line. */
export function BarChart({ label, bars }: BarChartProps) {
  const most = Math.max(LEAST_SCALE, ...bars.map(({ high, share }) => Math.min(high, 2 * share + LEAST_SCALE)));
  const x = scaleLinear<number>({ domain: [0, most], range: [0, 100], clamp: true });
  return (
    <div role="img" aria-label={label}>
      <BlockStack gap="300">
        {bars.map(({ key, name, share, low, high, text }) => (
          <div key={key}>
            <InlineStack align="space-between" gap="200">
              <Text as="span">{name}</Text>
              <Text as="span" fontWeight="semibold">
                {text}
              </Text>
            </InlineStack>
            <svg
              viewBox="0 0 100 6"
              preserveAspectRatio="none"
              style={{ display: "block", inlineSize: "100%", blockSize: "0.75rem" }}
              aria-hidden
            >
              <rect width="100" height="6" fill="var(--p-color-bg-fill-tertiary)" />
              <rect width={x(share)} height="6" fill="var(--p-color-bg-fill-warning)" />
              <rect x={x(low)} y="2.5" width={Math.max(0.4, x(high) - x(low))} height="1" fill="var(--p-color-text)" />
            </svg>
          </div>
        ))}
      </BlockStack>
    </div>
  );
}
