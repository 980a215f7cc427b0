import { AxisBottom, AxisLeft } from "@visx/axis";
import { GridRows } from "@visx/grid";
import { scaleLinear } from "@visx/scale";
import { LinePath } from "@visx/shape";
import { InlineStack, Text } from "@shopify/polaris";
import { useWidth } from "./use-width";

interface Line {
  readonly name: string;
  readonly tone: keyof typeof TONES;
  readonly points: readonly {
    readonly x: number;
    /** From 0 to 1. */
    readonly y: number;
    /** What chance leaves open around it. */
    readonly low?: number;
    readonly high?: number;
  }[];
}

interface LineChartProps {
  /** What it shows, in a sentence: its name for those who do not see it. */
  readonly label: string;
  readonly lines: readonly Line[];
  /** Told under the axis; those that do not fit are left out. */
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  /** A share to compare with, as a level line. */
  readonly target?: { readonly y: number; readonly text: string };
  /** A place on the axis that matters, as an upright line. */
  readonly marker?: { readonly x: number; readonly text: string };
}

const TONES = {
  first: { color: "var(--p-color-icon-info)", dash: undefined, isSquare: false },
  second: { color: "var(--p-color-icon-critical)", dash: "6 4", isSquare: true },
} as const;
const SERVER_WIDTH = 640;
const HEIGHT = 260;
const EDGE = { top: 26, right: 28, bottom: 34, left: 52 };
const TICK_SPACE = 84;
const TEXT = "var(--p-color-text-secondary)";
const percent = (share: number) => `${Math.round(100 * share)} %`;

/** Shares over something, with their intervals. Lines differ by dash and mark too, not by colour only. */
export function LineChart({ label, lines, ticks, target, marker }: LineChartProps) {
  const { ref, width } = useWidth(SERVER_WIDTH);
  const all = lines.flatMap(({ points }) => points);
  const xs = [...all.map(({ x }) => x), ...(marker ? [marker.x] : [])];
  const lows = [...all.map(({ y, low }) => low ?? y), ...(target ? [target.y] : [])];
  const floor = Math.max(0, Math.floor(Math.min(1, ...lows) * 10 - 0.5) / 10);
  const [first, last] = [Math.min(...xs), Math.max(...xs)];
  const x = scaleLinear<number>({
    domain: first === last ? [first - 1, last + 1] : [first, last],
    range: [EDGE.left + 10, width - EDGE.right],
  });
  const y = scaleLinear<number>({ domain: [floor, 1], range: [HEIGHT - EDGE.bottom, EDGE.top] });
  const shown = fitting(ticks, Math.max(1, Math.floor((width - EDGE.left - EDGE.right) / TICK_SPACE)));
  const words = new Map(shown.map((tick) => [tick.x, tick.text]));
  return (
    <div>
      {lines.length > 1 && <Legend lines={lines} />}
      <div ref={ref} style={{ inlineSize: "100%", minInlineSize: 0 }}>
        <svg
          role="img"
          aria-label={label}
          viewBox={`0 0 ${width} ${HEIGHT}`}
          style={{ display: "block", inlineSize: "100%", blockSize: "auto", fontFamily: "inherit" }}
        >
          <GridRows
            scale={y}
            left={EDGE.left}
            width={Math.max(0, width - EDGE.left - EDGE.right)}
            numTicks={5}
            stroke="var(--p-color-border-secondary)"
          />
          {target && (
            <g>
              <line
                x1={EDGE.left}
                x2={width - EDGE.right}
                y1={y(target.y)}
                y2={y(target.y)}
                stroke="var(--p-color-icon-success)"
                strokeWidth={1.5}
                strokeDasharray="2 3"
              />
              <text x={width - EDGE.right} y={EDGE.top - 10} textAnchor="end" fontSize={12} fill={TEXT}>
                {target.text}
              </text>
            </g>
          )}
          {marker && (
            <g>
              <line
                x1={x(marker.x)}
                x2={x(marker.x)}
                y1={EDGE.top}
                y2={HEIGHT - EDGE.bottom}
                stroke="var(--p-color-text)"
                strokeDasharray="3 3"
              />
              <text
                x={x(marker.x)}
                y={EDGE.top - 10}
                textAnchor={x(marker.x) > width / 2 ? "end" : "start"}
                fontSize={12}
                fill="var(--p-color-text)"
              >
                {marker.text}
              </text>
            </g>
          )}
          {lines.map((line) => (
            <OneLine key={line.name} line={line} x={x} y={y} />
          ))}
          <AxisLeft
            scale={y}
            left={EDGE.left}
            numTicks={5}
            hideTicks
            stroke="var(--p-color-border)"
            tickFormat={(value) => percent(Number(value))}
            tickLabelProps={{ fill: TEXT, fontSize: 12, fontFamily: "inherit", textAnchor: "end", dx: -4, dy: 4 }}
          />
          <AxisBottom
            scale={x}
            top={HEIGHT - EDGE.bottom}
            tickValues={shown.map((tick) => tick.x)}
            stroke="var(--p-color-border)"
            tickStroke="var(--p-color-border)"
            tickFormat={(value) => words.get(Number(value)) ?? ""}
            tickLabelProps={{ fill: TEXT, fontSize: 12, fontFamily: "inherit", textAnchor: "middle" }}
          />
        </svg>
      </div>
    </div>
  );
}

type Scale = ReturnType<typeof scaleLinear<number>>;

function OneLine({ line: { points, tone }, x, y }: { line: Line; x: Scale; y: Scale }) {
  const { color, dash, isSquare } = TONES[tone];
  return (
    <g>
      {points.map(
        ({ x: at, low, high }) =>
          low !== undefined &&
          high !== undefined && (
            <line
              key={at}
              x1={x(at)}
              x2={x(at)}
              y1={y(low)}
              y2={y(high)}
              stroke={color}
              strokeOpacity={0.35}
              strokeWidth={3}
            />
          ),
      )}
      <LinePath
        data={[...points]}
        x={(point) => x(point.x)}
        y={(point) => y(point.y)}
        stroke={color}
        strokeWidth={2}
        strokeDasharray={dash}
      />
      {points.map((point) =>
        isSquare ? (
          <rect key={point.x} x={x(point.x) - 3} y={y(point.y) - 3} width={6} height={6} fill={color} />
        ) : (
          <circle key={point.x} cx={x(point.x)} cy={y(point.y)} r={3.5} fill={color} />
        ),
      )}
    </g>
  );
}

function Legend({ lines }: { lines: readonly Line[] }) {
  return (
    <InlineStack gap="400">
      {lines.map(({ name, tone }) => {
        const { color, dash } = TONES[tone];
        return (
          <InlineStack key={name} gap="100" blockAlign="center">
            <svg width="28" height="8" aria-hidden>
              <line x1="0" x2="28" y1="4" y2="4" stroke={color} strokeWidth="2" strokeDasharray={dash} />
            </svg>
            <Text as="span" variant="bodySm">
              {name}
            </Text>
          </InlineStack>
        );
      })}
    </InlineStack>
  );
}

/** Evenly few, the last always among them. */
function fitting<Tick>(ticks: readonly Tick[], most: number): readonly Tick[] {
  const step = Math.max(1, Math.ceil(ticks.length / most));
  return ticks.filter((_, index) => (ticks.length - 1 - index) % step === 0);
}
