import { BlockStack, Button, ButtonGroup, Divider, InlineStack, Link, List, Text } from "@shopify/polaris";
import { useState } from "react";
import type { LabelModel } from "../../presenters/return-labels";
import type { ReturnPageModel } from "../../presenters/return-page";
import { ConfirmStep } from "../confirm-step";
import { Disclosure } from "../disclosure";
import { ErrorBanner } from "../error-banner";
import { FactList } from "../fact-list";
import { saveAs } from "../save-as";
import { NothingYet, SectionCard } from "../section-card";
import { StateBadge } from "../state-badge";
import { Time } from "../time";
import { useAction } from "../use-action";
import { LabelUpload } from "./label-upload";

type LabelCardProps = Pick<ReturnPageModel, "labels" | "labelActions" | "orderReturn">;

/** How the parcel travels: labels, the slip for the parcel, and what the carrier said. */
export function LabelCard({ labels, labelActions: { canAsk, canUpload, canPrintSlip }, orderReturn }: LabelCardProps) {
  const { send, isBusy, errors } = useAction();
  const [isUploading, setUploading] = useState(false);
  return (
    <SectionCard title="Label and parcel">
      <ErrorBanner errors={errors} />
      {labels.length === 0 && <NothingYet>There is no label.</NothingYet>}
      {labels.map((label, index) => (
        <BlockStack key={label.id} gap="300">
          {index > 0 && <Divider />}
          <OneLabel label={label} />
        </BlockStack>
      ))}
      {isUploading ? (
        <LabelUpload returnId={orderReturn.id} onClose={() => setUploading(false)} />
      ) : (
        <ButtonGroup>
          {canPrintSlip && <SlipButton orderReturn={orderReturn} />}
          {canAsk && (
            <Button loading={isBusy} onClick={() => send({ intent: "label" })}>
              Get a label now
            </Button>
          )}
          {canUpload && <Button onClick={() => setUploading(true)}>Upload your own label</Button>}
        </ButtonGroup>
      )}
    </SectionCard>
  );
}

function SlipButton({ orderReturn: { slipUrl, rma } }: Pick<LabelCardProps, "orderReturn">) {
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
  const fetchSlip = async () => {
    setState("busy");
    await saveAs(slipUrl, `${rma}.pdf`).then(
      () => setState("idle"),
      () => setState("failed"),
    );
  };
  return (
    <>
      <Button loading={state === "busy"} onClick={fetchSlip}>
        Slip for the parcel
      </Button>
      {state === "failed" && (
        <Text as="span" tone="critical">
          The slip could not be made. Check under Settings where returns are sent, and try again.
        </Text>
      )}
    </>
  );
}

function OneLabel({ label }: { label: LabelModel }) {
  const { badge, service, facts, trackingNumber, trackingUrl, fileUrl, qrUrl, note, events } = label;
  return (
    <BlockStack gap="200">
      <InlineStack gap="200" blockAlign="center">
        <Text as="h3" variant="headingSm">
          {service}
        </Text>
        <StateBadge badge={badge} />
      </InlineStack>
      {trackingNumber && (
        <Text as="p" breakWord>
          {"Tracking number: "}
          {trackingUrl ? (
            <Link url={trackingUrl} target="_blank">
              {trackingNumber}
            </Link>
          ) : (
            trackingNumber
          )}
        </Text>
      )}
      <FactList items={facts} />
      {note && <Text as="p">{note}</Text>}
      <InlineStack gap="300">
        {fileUrl && (
          <Link url={fileUrl} target="_blank">
            Open the label
          </Link>
        )}
        {qrUrl && (
          <Link url={qrUrl} target="_blank">
            Open the QR code
          </Link>
        )}
      </InlineStack>
      {label.canGiveBack && <GiveBack label={label} />}
      {events.length > 0 && (
        <Disclosure label="What the carrier said" openAtFirst={events.length <= 3}>
          <List>
            {events.map(({ id, at, text }) => (
              <List.Item key={id}>
                {text}, <Time at={at} />
              </List.Item>
            ))}
          </List>
        </Disclosure>
      )}
    </BlockStack>
  );
}

function GiveBack({ label: { id, service } }: { label: LabelModel }) {
  const [isAsking, setAsking] = useState(false);
  const { send, isBusy, errors } = useAction(() => setAsking(false));
  return (
    <>
      <ErrorBanner errors={errors} />
      {isAsking ? (
        <ConfirmStep
          title={`Give ${service} back`}
          text="The carrier is asked to take the label back and refund it. From then on the shopper must not use it any more."
          submit="Give it back"
          isBusy={isBusy}
          onSubmit={() => void send({ intent: "void-label", labelId: id })}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <div>
          <Button variant="plain" tone="critical" onClick={() => setAsking(true)}>
            Give this label back
          </Button>
        </div>
      )}
    </>
  );
}
