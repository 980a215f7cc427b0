import { Banner, BlockStack, Button, ButtonGroup, Text } from "@shopify/polaris";
import { useState } from "react";
import type { CarrierModel } from "../presenters/settings-page";
import { ConfirmStep } from "./confirm-step";
import { ErrorBanner } from "./error-banner";
import { FactList } from "./fact-list";
import { SectionCard } from "./section-card";
import { KeyForm } from "./settings-connect";
import { SettingsWishes } from "./settings-wishes";
import { StateBadge } from "./state-badge";
import { useAction } from "./use-action";

type Step = "disconnect" | "key" | null;

/** A connected account: whether it works, what is wished of it, and the way to leave it. */
export function SettingsCarrier({ carrier, currency }: { carrier: CarrierModel; currency: string }) {
  const { provider, name, badge, isUsed, problem, connectedBy, connectedAt, testedAt, bought, saved, address } =
    carrier;
  const [step, setStep] = useState<Step>(null);
  const { send, isBusy, busyWith, errors } = useAction(() => setStep(null));
  return (
    <SectionCard title={name} aside={<StateBadge badge={badge} />}>
      <ErrorBanner errors={problem ? [] : errors} title={`${name} does not work`} />
      {problem && (
        <Banner tone="critical" title={`${name} does not work as it should`}>
          <p>{problem}</p>
        </Banner>
      )}
      {!isUsed && (
        <Text as="p" tone="subdued">
          Labels are bought with the account connected last. This one is kept for the labels bought with it.
        </Text>
      )}
      <FactList
        items={[
          { label: "Connected", value: connectedAt },
          { label: "By", value: connectedBy },
          ...(testedAt ? [{ label: "Last tested", value: testedAt }] : []),
          ...(bought ? [{ label: "Labels bought in the last 30 days", value: bought }] : []),
          ...(saved ? [{ label: "Of these unused and given back", value: `${saved}, which you do not pay` }] : []),
          { label: "Told where parcels are at", value: address },
        ]}
      />
      {step === "disconnect" ? (
        <ConfirmStep
          title={`Disconnect ${name}`}
          text="No more labels are bought with it, parcels on their way are not followed any more, and unused labels cannot be given back. The key is deleted."
          submit={`Disconnect ${name}`}
          isBusy={isBusy}
          onSubmit={() => send({ intent: "disconnect", provider })}
          onCancel={() => setStep(null)}
        />
      ) : step === "key" ? (
        <BlockStack gap="200">
          <KeyForm provider={provider} submit="Replace the key" onDone={() => setStep(null)} />
          <ButtonGroup>
            <Button onClick={() => setStep(null)}>Not now</Button>
          </ButtonGroup>
        </BlockStack>
      ) : (
        <ButtonGroup>
          <Button loading={busyWith === "test"} onClick={() => send({ intent: "test", provider })}>
            Test again
          </Button>
          <Button onClick={() => setStep("key")}>Replace the key</Button>
          <Button tone="critical" onClick={() => setStep("disconnect")}>
            Disconnect
          </Button>
        </ButtonGroup>
      )}
      {isUsed && <SettingsWishes carrier={carrier} currency={currency} />}
    </SectionCard>
  );
}
