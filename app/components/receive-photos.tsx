import { Button, InlineError, InlineStack } from "@shopify/polaris";
import { CameraIcon } from "@shopify/polaris-icons";
import { type ChangeEvent, useId, useRef, useState } from "react";
import type { UploadAnswer } from "../presenters/file-upload";
import type { RowPhoto } from "./receive-rows";

const MOST_PHOTOS = 10;
const MOST_BYTES = 10_485_760;

interface ReceivePhotosProps {
  readonly returnId: string;
  /** What the photos are of. */
  readonly of: string;
  readonly photos: readonly RowPhoto[];
  readonly onAdd: (photo: RowPhoto) => void;
  readonly onRemove: (key: string) => void;
}

/** Photos of units. On a phone the camera opens; each is uploaded as soon as it is taken. */
export function ReceivePhotos({ returnId, of, photos, onAdd, onRemove }: ReceivePhotosProps) {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const [waiting, setWaiting] = useState(0);
  const [error, setError] = useState("");

  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(event.target.files ?? [])].slice(0, MOST_PHOTOS - photos.length);
    event.target.value = "";
    setError("");
    setWaiting(chosen.length);
    for (const file of chosen) {
      const answer = await upload(returnId, file);
      if (answer.ok) onAdd({ key: answer.key, url: answer.url });
      else setError(answer.error);
      setWaiting((count) => count - 1);
    }
  };
  return (
    <div>
      <InlineStack gap="200" blockAlign="center">
        {photos.map(({ key, url }, index) => (
          <Thumbnail key={key} url={url} name={`Photo ${index + 1} of ${of}`} onRemove={() => onRemove(key)} />
        ))}
        <input
          ref={input}
          type="file"
          hidden
          multiple
          accept="image/jpeg,image/png,image/webp"
          capture="environment"
          aria-label={`Photos of ${of}`}
          onChange={(event) => void take(event)}
        />
        <Button
          icon={CameraIcon}
          loading={waiting > 0}
          disabled={photos.length >= MOST_PHOTOS}
          onClick={() => input.current?.click()}
          accessibilityLabel={`Add a photo of ${of}`}
        >
          Photo
        </Button>
      </InlineStack>
      {error && <InlineError message={error} fieldID={id} />}
    </div>
  );
}

async function upload(returnId: string, file: File): Promise<UploadAnswer> {
  if (file.size > MOST_BYTES) return { ok: false, error: "This photo is too large: at most 10 MB." };
  try {
    const query = new URLSearchParams({ kind: "photo", return: returnId });
    const response = await fetch(`/app/files?${query}`, { method: "POST", body: file });
    return (await response.json()) as UploadAnswer;
  } catch {
    return { ok: false, error: "The photo was not uploaded. Look at the connection and try again." };
  }
}

interface ThumbnailProps {
  readonly url: string;
  readonly name: string;
  readonly onRemove?: () => void;
}

/** A small picture that opens in full. */
export function Thumbnail({ url, name, onRemove }: ThumbnailProps) {
  return (
    <InlineStack gap="050" blockAlign="start" wrap={false}>
      <a href={url} target="_blank" rel="noreferrer">
        <img
          src={url}
          alt={name}
          width={48}
          height={48}
          style={{ objectFit: "cover", borderRadius: "var(--p-border-radius-100)", display: "block" }}
        />
      </a>
      {onRemove && (
        <Button variant="plain" onClick={onRemove} accessibilityLabel={`Leave out ${name}`}>
          ×
        </Button>
      )}
    </InlineStack>
  );
}
