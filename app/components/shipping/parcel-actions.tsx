import { BlockStack, Button, ButtonGroup, TextField } from "@shopify/polaris";
import { useState } from "react";
import type { ParcelModel } from "../../presenters/shipment-page";
import { ErrorBanner } from "../error-banner";
import { useAction } from "../use-action";

type Settle = ParcelModel["settle"][number];

/** What staff know of a parcel and no carrier tells. */
export function ParcelActions({
  parcel: { id, title, settle },
}: {
  parcel: Pick<ParcelModel, "id" | "title" | "settle">;
}) {
  const [asking, setAsking] = useState<Settle | null>(null);
  const [note, setNote] = useState("");
  const close = () => {
    setAsking(null);
    setNote("");
  };
  const { send, isBusy, errors, fields } = useAction(close);
  if (settle.length === 0) return null;
  if (!asking) {
    return (
      <ButtonGroup>
        {settle.map((one) => (
          <Button key={one.as} onClick={() => setAsking(one)} accessibilityLabel={`${RECORD[one.as]}: ${title}`}>
            {RECORD[one.as]}
          </Button>
        ))}
      </ButtonGroup>
    );
  }
  return (
    <BlockStack gap="300">
      <ErrorBanner errors={fields.note ? [] : errors} />
      <TextField
        label={QUESTIONS[asking.as]}
        helpText="For your team; kept with the parcel. It counts like news of the carrier."
        value={note}
        onChange={setNote}
        error={fields.note}
        autoComplete="off"
        maxLength={500}
        focused
      />
      <ButtonGroup>
        <Button
          variant="primary"
          loading={isBusy}
          onClick={() => send({ intent: "settle", shipmentId: id, as: asking.as, note })}
        >
          {RECORD[asking.as]}
        </Button>
        <Button onClick={close} disabled={isBusy}>
          Not now
        </Button>
      </ButtonGroup>
    </BlockStack>
  );
}

const RECORD: Readonly<Record<Settle["as"], string>> = {
  DELIVERED: "Record as delivered",
  LOST: "Record as lost",
  RETURNED: "Record as come back",
};
const QUESTIONS: Readonly<Record<Settle["as"], string>> = {
  DELIVERED: "How do you know that it was delivered?",
  LOST: "How do you know that it is lost?",
  RETURNED: "How do you know that it came back?",
};
