import { ChoiceList } from "@shopify/polaris";
import type { TopicChoice } from "../../presenters/connections-page";

interface TopicListProps {
  readonly topics: readonly TopicChoice[];
  readonly chosen: readonly string[];
  readonly error?: string;
  readonly onChange: (chosen: string[]) => void;
}

/** What a system is told. */
export function TopicList({ topics, chosen, error, onChange }: TopicListProps) {
  return (
    <ChoiceList
      title="Tell it when"
      allowMultiple
      choices={topics.map(({ topic, title, about }) => ({
        value: topic,
        label: title,
        helpText: `${topic}: ${about}`,
      }))}
      selected={[...chosen]}
      error={error}
      onChange={onChange}
    />
  );
}
