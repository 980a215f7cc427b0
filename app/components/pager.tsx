import { useSearchParams } from "@remix-run/react";
import { Box, Button, InlineStack } from "@shopify/polaris";

/** Newest first, a page at a time; what is filtered stays in the address. */
export function Pager({ next }: { next: string | null }) {
  const [params] = useSearchParams();
  const isFirst = !params.has("after");
  if (isFirst && !next) return null;
  const link = (after: string | null) => {
    const query = new URLSearchParams(params);
    if (after) query.set("after", after);
    else query.delete("after");
    return `?${query}`;
  };
  return (
    <Box padding="400" borderBlockStartWidth="025" borderColor="border-secondary">
      <InlineStack gap="200" align="center">
        <Button url={isFirst ? undefined : link(null)} disabled={isFirst}>
          Newest
        </Button>
        <Button url={next ? link(next) : undefined} disabled={!next}>
          Older
        </Button>
      </InlineStack>
    </Box>
  );
}
