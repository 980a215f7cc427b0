import { Text } from "@shopify/polaris";
import type { ShipmentStep } from "../../presenters/shipment-steps";
import { Time } from "../time";

const DOTS: Readonly<Record<ShipmentStep["progress"], string>> = {
  done: "var(--p-color-bg-fill-success)",
  current: "var(--p-color-bg-fill-info)",
  next: "var(--p-color-bg-fill-tertiary)",
  wrong: "var(--p-color-bg-fill-critical)",
};
const SAID: Readonly<Record<ShipmentStep["progress"], string>> = {
  done: "done",
  current: "it is here now",
  next: "to come",
  wrong: "it ended otherwise",
};

/** The way of a parcel: side by side where there is room, one under the other on a phone. */
export function StepsMap({ steps, label }: { steps: readonly ShipmentStep[]; label: string }) {
  return (
    <ol
      aria-label={label}
      style={{
        listStyle: "none",
        margin: 0,
        padding: 0,
        display: "grid",
        gap: "var(--p-space-300)",
        gridTemplateColumns: "repeat(auto-fit, minmax(6rem, 1fr))",
      }}
    >
      {steps.map(({ label: name, at, progress }) => (
        <li key={name}>
          <div
            aria-hidden
            style={{
              height: "var(--p-space-100)",
              borderRadius: "var(--p-border-radius-full)",
              background: DOTS[progress],
              marginBlockEnd: "var(--p-space-100)",
            }}
          />
          <Text as="p" fontWeight={progress === "current" || progress === "wrong" ? "semibold" : "regular"}>
            {name}
            <span className="Polaris-Text--visuallyHidden">, {SAID[progress]}</span>
          </Text>
          <Text as="p" tone="subdued" variant="bodySm">
            {at ? <Time at={at} /> : progress === "next" ? "to come" : "time not known"}
          </Text>
        </li>
      ))}
    </ol>
  );
}
