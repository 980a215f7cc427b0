import { Button, InlineStack, List, Text } from "@shopify/polaris";
import type { TopicChoice } from "../../presenters/connections-page";
import { Disclosure } from "../disclosure";
import { ErrorBanner } from "../error-banner";
import { SectionCard } from "../section-card";
import { StateBadge } from "../state-badge";
import { useAction } from "../use-action";

/** Whether Flow is told; nothing is kept or sent while it is off. */
export function FlowCard({ isOn, topics }: { isOn: boolean; topics: readonly TopicChoice[] }) {
  const { send, isBusy, errors } = useAction();
  const badge = isOn ? ({ label: "On", tone: "success" } as const) : ({ label: "Off", tone: "new" } as const);
  return (
    <SectionCard title="Triggers for your workflows" aside={<StateBadge badge={badge} />}>
      <ErrorBanner errors={errors} title="It was not changed" />
      <Text as="p">
        {isOn
          ? "In Flow, choose Aftercare as the start of a workflow."
          : "Turn it on once you have, or plan, a workflow that begins with Aftercare."}{" "}
        If Shopify does not answer, a trigger is sent again, and a workflow may then start twice.
      </Text>
      <Text as="p">
        A workflow can also have Aftercare act: cancel an order, answer a return, send its label, give goodwill. That
        needs no switch; your limits and the brake on cancellations hold there too.
      </Text>
      <Disclosure label="What can start a workflow">
        <List>
          {topics
            .filter((topic) => topic.isInFlow)
            .map(({ topic, title, about }) => (
              <List.Item key={topic}>
                <b>{title}.</b> {about}
              </List.Item>
            ))}
        </List>
      </Disclosure>
      <InlineStack>
        <Button
          variant={isOn ? "secondary" : "primary"}
          loading={isBusy}
          onClick={() => send({ intent: "flow", on: String(!isOn) })}
        >
          {isOn ? "Turn off" : "Turn on"}
        </Button>
      </InlineStack>
    </SectionCard>
  );
}
