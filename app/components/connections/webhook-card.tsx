import { Banner, BlockStack, Button, ButtonGroup, InlineStack, Text } from "@shopify/polaris";
import { useState } from "react";
import type { EndpointModel, TopicChoice } from "../../presenters/connections-page";
import { ConfirmStep } from "../confirm-step";
import { Disclosure } from "../disclosure";
import { ErrorBanner } from "../error-banner";
import { FactList } from "../fact-list";
import { SectionCard } from "../section-card";
import { StateBadge } from "../state-badge";
import { Time } from "../time";
import { useAction } from "../use-action";
import { DeliveryList } from "./delivery-list";
import { SecretOnce } from "./secret-once";
import { TopicList } from "./topic-list";

/** A connected system: whether it hears us, what it is told, and the way to leave it. */
export function WebhookCard({ endpoint, topics }: { endpoint: EndpointModel; topics: readonly TopicChoice[] }) {
  const { id, url, badge, isOn, problem, problemSince, lastOk, created, by, deliveries } = endpoint;
  const [isLeaving, setLeaving] = useState(false);
  const [chosen, setChosen] = useState<readonly string[]>(endpoint.topics);
  const { send, isBusy, busyWith, errors, fields, once } = useAction(() => setLeaving(false));
  const button = (intent: string, label: string) => (
    <Button loading={busyWith === intent} onClick={() => send({ intent, id })}>
      {label}
    </Button>
  );
  return (
    <SectionCard title={hostOf(url)} aside={<StateBadge badge={badge} />}>
      <ErrorBanner errors={errors} title="It did not work" />
      {problem && (
        <Banner tone={isOn ? "warning" : "critical"} title={isOn ? "It did not hear us" : "It is not told anything"}>
          <p>
            {problem} {problemSince && <>Since </>}
            {problemSince && <Time at={problemSince} />}.{" "}
            {isOn ? "It is tried again by itself." : "When you try it again, what it missed is sent."}
          </p>
        </Banner>
      )}
      {once && <SecretOnce secret={once} text="For a day messages are signed with the old and the new secret." />}
      <FactList
        items={[
          { label: "Address", value: url },
          { label: "Connected", value: created },
          { label: "By", value: by },
          { label: "Last heard us", value: lastOk ?? "Not yet" },
        ]}
      />
      <Disclosure label={`What it is told (${endpoint.topics.length})`}>
        <BlockStack gap="300">
          <TopicList topics={topics} chosen={chosen} error={fields.topics} onChange={setChosen} />
          <InlineStack>
            <Button
              loading={busyWith === "webhook-topics"}
              onClick={() => send({ intent: "webhook-topics", id, topics: chosen.join(",") })}
            >
              Save what it is told
            </Button>
          </InlineStack>
        </BlockStack>
      </Disclosure>
      <Disclosure label="Last messages">
        <DeliveryList deliveries={deliveries} />
      </Disclosure>
      {isLeaving ? (
        <ConfirmStep
          title="Delete this connection"
          text="It is told nothing any more, also not what waits for it. Its secret is deleted."
          submit="Delete it"
          isBusy={isBusy}
          onSubmit={() => send({ intent: "webhook-delete", id })}
          onCancel={() => setLeaving(false)}
        />
      ) : (
        <ButtonGroup>
          {button("webhook-test", "Send a test")}
          {isOn ? button("webhook-off", "Turn off") : button("webhook-on", problem ? "Try it again" : "Turn on")}
          {button("webhook-rotate", "New secret")}
          <Button tone="critical" onClick={() => setLeaving(true)}>
            Delete
          </Button>
        </ButtonGroup>
      )}
      <Text as="p" tone="subdued" variant="bodySm">
        A message that was not taken is sent again for about a day, under the same webhook-id.
      </Text>
    </SectionCard>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
