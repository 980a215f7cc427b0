import { Banner, BlockStack, Button, ButtonGroup, InlineStack, TextField } from "@shopify/polaris";
import { type FormEvent, useState } from "react";
import type { SmsModel } from "../../presenters/connections-page";
import { ConfirmStep } from "../confirm-step";
import { ErrorBanner } from "../error-banner";
import { FactList } from "../fact-list";
import { SectionCard } from "../section-card";
import { useAction } from "../use-action";

type Step = "disconnect" | "replace" | null;

/** The account text messages are sent by. */
export function SmsCard({ sms }: { sms: SmsModel | null }) {
  const [step, setStep] = useState<Step>(null);
  const { send, isBusy, busyWith, errors } = useAction(() => setStep(null));
  if (!sms)
    return (
      <SectionCard title="Connect Twilio">
        <AccountForm submit="Connect Twilio" />
      </SectionCard>
    );
  return (
    <SectionCard title="Twilio">
      <ErrorBanner errors={sms.problem ? [] : errors} title="Twilio does not work" />
      {sms.problem && (
        <Banner tone="critical" title="Twilio does not work as it should">
          <p>{sms.problem}</p>
        </Banner>
      )}
      <FactList
        items={[
          { label: "Sent from", value: sms.sender },
          { label: "Connected", value: sms.connected },
          { label: "By", value: sms.by },
          ...(sms.tested ? [{ label: "Last tested", value: sms.tested }] : []),
        ]}
      />
      {step === "disconnect" ? (
        <ConfirmStep
          title="Disconnect Twilio"
          text="No more text messages are sent; mails go out as before. The key is deleted."
          submit="Disconnect Twilio"
          isBusy={isBusy}
          onSubmit={() => send({ intent: "sms-disconnect" })}
          onCancel={() => setStep(null)}
        />
      ) : step === "replace" ? (
        <BlockStack gap="200">
          <AccountForm submit="Replace the account" onDone={() => setStep(null)} />
          <InlineStack>
            <Button onClick={() => setStep(null)}>Not now</Button>
          </InlineStack>
        </BlockStack>
      ) : (
        <ButtonGroup>
          <Button loading={busyWith === "sms-test"} onClick={() => send({ intent: "sms-test" })}>
            Test again
          </Button>
          <Button onClick={() => setStep("replace")}>Replace</Button>
          <Button tone="critical" onClick={() => setStep("disconnect")}>
            Disconnect
          </Button>
        </ButtonGroup>
      )}
    </SectionCard>
  );
}

function AccountForm({ submit, onDone }: { submit: string; onDone?: () => void }) {
  const { send, isBusy, errors, fields } = useAction(onDone);
  const [accountSid, setSid] = useState("");
  const [authToken, setToken] = useState("");
  const [sender, setSender] = useState("");
  const save = (event: FormEvent) => {
    event.preventDefault();
    void send({ intent: "sms-connect", accountSid, authToken, sender });
  };
  return (
    <form onSubmit={save} noValidate>
      <BlockStack gap="300">
        <ErrorBanner errors={errors} title="It was not connected" />
        <TextField
          label="Account SID"
          helpText="In the Twilio Console, on the first page."
          value={accountSid}
          onChange={setSid}
          maxLength={40}
          autoComplete="off"
          error={Boolean(fields.accountSid)}
        />
        <TextField
          label="Auth token"
          helpText="It is tried at once, kept sealed and never shown again."
          type="password"
          value={authToken}
          onChange={setToken}
          maxLength={200}
          autoComplete="off"
          error={Boolean(fields.authToken)}
        />
        <TextField
          label="Sent from"
          helpText="A number of your Twilio account such as +4930123456, a Messaging Service (MG…), or, where it is allowed, a name."
          value={sender}
          onChange={setSender}
          maxLength={40}
          autoComplete="off"
          error={Boolean(fields.sender)}
        />
        <InlineStack>
          <Button submit variant="primary" loading={isBusy}>
            {submit}
          </Button>
        </InlineStack>
      </BlockStack>
    </form>
  );
}
