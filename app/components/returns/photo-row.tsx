import { InlineStack } from "@shopify/polaris";

/** Photos as small pictures that open whole in a new tab. */
export function PhotoRow({ photos, of }: { photos: readonly string[]; of: string }) {
  if (photos.length === 0) return null;
  return (
    <InlineStack gap="200">
      {photos.map((url, index) => (
        <a key={url} href={url} target="_blank" rel="noreferrer">
          <img
            src={url}
            alt={`${of}, seen ${index + 1} of ${photos.length}`}
            width={72}
            height={72}
            loading="lazy"
            style={{ objectFit: "cover", borderRadius: "var(--p-border-radius-200)" }}
          />
        </a>
      ))}
    </InlineStack>
  );
}
