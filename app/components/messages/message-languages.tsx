import { Box } from "@shopify/polaris";
import { MESSAGE_LANGUAGES, type MessageLanguage } from "../../domain/messages/message-kinds";
import { FilterTabs } from "../filter-bar";

interface MessageLanguagesProps {
  /** Languages a merchant has words of their own in. */
  readonly changed: readonly MessageLanguage[];
}

/** One tab for each language; those in the merchant's own words are marked. */
export function MessageLanguages({ changed }: MessageLanguagesProps) {
  const tabs = (Object.keys(MESSAGE_LANGUAGES) as MessageLanguage[]).map((id) => ({
    id,
    label: changed.includes(id) ? `${MESSAGE_LANGUAGES[id]} (yours)` : MESSAGE_LANGUAGES[id],
  }));
  return (
    <Box paddingBlockEnd="300">
      <FilterTabs name="language" tabs={tabs} />
    </Box>
  );
}
