import { BlockStack, Button, ChoiceList, InlineStack, TextField } from "@shopify/polaris";
import { type FormEvent, useState } from "react";
import { PROVIDER_WORDS, type Provider } from "../presenters/settings-page";
import { ErrorBanner } from "./error-banner";
import { SectionCard } from "./section-card";
import { useAction } from "./use-action";

interface SettingsConnectProps {
  readonly free: readonly Provider[];
  readonly isFirst: boolean;
}

/** Connects an account. The key is tried at once, kept sealed, and never shown again. */
export function SettingsConnect({ free, isFirst }: SettingsConnectProps) {
  const [provider, setProvider] = useState<Provider>(free[0] ?? "easypost");
  return (
    <SectionCard title={isFirst ? "Connect a carrier" : "Connect another carrier"}>
      {free.length > 1 && (
        <ChoiceList
          title="Account at"
          choices={free.map((value) => ({ value, label: PROVIDER_WORDS[value].name }))}
          selected={[provider]}
          onChange={([choice]) => setProvider(choice as Provider)}
        />
      )}
      <KeyForm key={provider} provider={provider} submit={`Connect ${PROVIDER_WORDS[provider].name}`} />
    </SectionCard>
  );
}

interface KeyFormProps {
  readonly provider: Provider;
  readonly submit: string;
  readonly onDone?: () => void;
}

export function KeyForm({ provider, submit, onDone }: KeyFormProps) {
  const { send, isBusy, errors, fields } = useAction(onDone);
  const [apiKey, setApiKey] = useState("");
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (apiKey.trim()) void send({ intent: "connect", provider, apiKey });
  };
  return (
    <form onSubmit={save} noValidate>
      <BlockStack gap="300">
        <ErrorBanner errors={errors} title="It was not connected" />
        <TextField
          label={`API key of ${PROVIDER_WORDS[provider].name}`}
          helpText={`${PROVIDER_WORDS[provider].keyHelp} It is kept sealed and never shown again.`}
          type="password"
          value={apiKey}
          onChange={setApiKey}
          maxLength={200}
          autoComplete="off"
          error={Boolean(fields.apiKey)}
        />
        <InlineStack>
          <Button submit variant="primary" loading={isBusy} disabled={apiKey.trim() === ""}>
            {submit}
          </Button>
        </InlineStack>
      </BlockStack>
    </form>
  );
}
