import { Button, ButtonGroup, Text } from "@shopify/polaris";
import type { PolicyKind } from "../../domain/policy/kinds";
import { MODE_NOTES, MODES } from "../../presenters/policy-words";
import { ErrorBanner } from "../error-banner";
import { SectionCard } from "../section-card";
import { StateBadge } from "../state-badge";
import { useAction } from "../use-action";

/** Off, watching only, or on. Nothing published, nothing to switch on. */
export function ModeCard({ kind, mode, canTurnOn }: { kind: PolicyKind; mode: string; canTurnOn: boolean }) {
  const { send, isBusy, errors } = useAction();
  const now = MODES[mode];
  return (
    <SectionCard title="Is it in use?" aside={now && <StateBadge badge={now} />}>
      <ErrorBanner errors={errors} />
      <Text as="p">
        {canTurnOn ? (MODE_NOTES[kind]?.[mode] ?? now?.about) : "Publish a version first, then you can turn it on."}
      </Text>
      <ButtonGroup variant="segmented">
        {Object.entries(MODES).map(([value, { label }]) => (
          <Button
            key={value}
            pressed={value === mode}
            disabled={isBusy || (!canTurnOn && value !== "OFF")}
            onClick={() => send({ intent: "mode", mode: value })}
          >
            {label}
          </Button>
        ))}
      </ButtonGroup>
    </SectionCard>
  );
}
