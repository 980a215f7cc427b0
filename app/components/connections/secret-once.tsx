import { Banner, Box } from "@shopify/polaris";

/** A secret, shown this one time. */
export function SecretOnce({ secret, text }: { secret: string; text: string }) {
  return (
    <Banner tone="warning" title="Copy the secret now: it is not shown again">
      <p>{text}</p>
      <Box paddingBlockStart="200">
        <code style={{ overflowWrap: "anywhere", userSelect: "all" }}>{secret}</code>
      </Box>
    </Banner>
  );
}
