import { BlockStack, Button, ButtonGroup, DropZone, FormLayout, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import type { UploadAnswer } from "../../presenters/file-upload";
import { ErrorBanner } from "../error-banner";
import { useAction } from "../use-action";

/** The merchant's own label: the file first, then what is known of it. */
export function LabelUpload({ returnId, onClose }: { returnId: string; onClose: () => void }) {
  const { send, isBusy, errors, fields } = useAction(onClose);
  const [file, setFile] = useState<File | null>(null);
  const [carrier, setCarrier] = useState("");
  const [trackingNumber, setTrackingNumber] = useState("");
  const [problem, setProblem] = useState("");
  const [isUploading, setUploading] = useState(false);
  const submit = async () => {
    setProblem(file ? "" : "Choose the label first: a PDF, PNG or JPEG.");
    if (!file) return;
    setUploading(true);
    const answer = await upload(returnId, file);
    setUploading(false);
    if (answer.ok) void send({ intent: "upload-label", fileKey: answer.key, carrier, trackingNumber });
    else setProblem(answer.error);
  };
  return (
    <BlockStack gap="300">
      <ErrorBanner errors={problem ? [problem] : errors} />
      <DropZone
        label="Your label"
        accept="application/pdf,image/png,image/jpeg"
        type="file"
        allowMultiple={false}
        variableHeight
        onDrop={(_all, accepted) => setFile(accepted[0] ?? null)}
      >
        {file ? (
          <div style={{ padding: "var(--p-space-400)" }}>
            <Text as="p">{file.name}</Text>
          </div>
        ) : (
          <DropZone.FileUpload actionTitle="Choose a PDF, PNG or JPEG" />
        )}
      </DropZone>
      <FormLayout>
        <TextField
          label="Carrier"
          value={carrier}
          onChange={setCarrier}
          maxLength={60}
          autoComplete="off"
          error={fields.carrier}
        />
        <TextField
          label="Tracking number"
          helpText="If there is one: then the parcel is followed."
          value={trackingNumber}
          onChange={setTrackingNumber}
          maxLength={60}
          autoComplete="off"
          error={fields.trackingNumber}
        />
      </FormLayout>
      <Text as="p">The label is put on the return in Shopify, and the shopper gets it by mail.</Text>
      <ButtonGroup>
        <Button variant="primary" loading={isUploading || isBusy} onClick={submit}>
          Upload the label
        </Button>
        <Button onClick={onClose} disabled={isUploading || isBusy}>
          Not now
        </Button>
      </ButtonGroup>
    </BlockStack>
  );
}

const FAILED: UploadAnswer = { ok: false, error: "The file could not be uploaded. Try again." };

async function upload(returnId: string, file: File): Promise<UploadAnswer> {
  try {
    const url = `/app/files?kind=label&return=${encodeURIComponent(returnId)}`;
    const response = await fetch(url, { method: "POST", body: file });
    return (await response.json()) as UploadAnswer;
  } catch {
    return FAILED;
  }
}
