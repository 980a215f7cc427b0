import { BlockStack, Button, InlineStack, TextField } from "@shopify/polaris";
import { type FormEvent, useState } from "react";
import type { TopicChoice } from "../../presenters/connections-page";
import { ErrorBanner } from "../error-banner";
import { SectionCard } from "../section-card";
import { useAction } from "../use-action";
import { SecretOnce } from "./secret-once";
import { TopicList } from "./topic-list";

interface NewWebhookProps {
  readonly topics: readonly TopicChoice[];
  readonly isFirst: boolean;
}

/** Connects a system. Its secret is shown once, here. */
export function NewWebhook({ topics, isFirst }: NewWebhookProps) {
  const [url, setUrl] = useState("");
  const [chosen, setChosen] = useState<string[]>([]);
  const { send, isBusy, errors, fields, once } = useAction(() => {
    setUrl("");
    setChosen([]);
  });
  const save = (event: FormEvent) => {
    event.preventDefault();
    void send({ intent: "webhook-add", url, topics: chosen.join(",") });
  };
  return (
    <SectionCard title={isFirst ? "Connect a system" : "Connect another system"}>
      {once && (
        <SecretOnce secret={once} text="With it your system checks that a message is from Aftercare and unchanged." />
      )}
      <form onSubmit={save} noValidate>
        <BlockStack gap="300">
          <ErrorBanner errors={errors} title="It was not connected" />
          <TextField
            label="Address"
            type="url"
            value={url}
            onChange={setUrl}
            placeholder="https://"
            helpText="Where your system takes messages: a public address that begins with https://."
            maxLength={1000}
            autoComplete="off"
            error={Boolean(fields.url)}
          />
          <TopicList topics={topics} chosen={chosen} error={fields.topics} onChange={setChosen} />
          <InlineStack>
            <Button submit variant={isFirst ? "primary" : "secondary"} loading={isBusy}>
              Connect
            </Button>
          </InlineStack>
        </BlockStack>
      </form>
    </SectionCard>
  );
}
