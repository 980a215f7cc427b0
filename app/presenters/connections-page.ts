import { OUTGOING_TOPICS, topicDefinition } from "../domain/outgoing-topics";
import type { listedSmsAccount } from "../records/sms-accounts";
import type { Endpoint, listDeliveries } from "../records/webhook-endpoints";
import type { Badge } from "./badge";
import { effectBadge } from "./effect-words";
import type { TellTime, TimeText } from "./time-text";

export interface TopicChoice {
  readonly topic: string;
  readonly title: string;
  readonly about: string;
  readonly isInFlow: boolean;
}

/** Everything that can be told, in the order it is listed. */
export const TOPIC_CHOICES: readonly TopicChoice[] = OUTGOING_TOPICS.map(topicDefinition).map(
  ({ topic, title, description, flow }) => ({ topic, title, about: description, isInFlow: flow !== null }),
);

export interface EndpointModel {
  readonly id: string;
  readonly url: string;
  readonly badge: Badge;
  readonly isOn: boolean;
  readonly problem: string;
  readonly problemSince: TimeText | null;
  readonly lastOk: TimeText | null;
  readonly created: TimeText;
  readonly by: string;
  readonly topics: readonly string[];
  readonly deliveries: readonly DeliveryModel[];
}

export interface DeliveryModel {
  readonly id: string;
  readonly title: string;
  readonly at: TimeText;
  readonly badge: Badge;
  readonly text: string;
  /** Its page in the ledger; "" = none, it waits. */
  readonly url: string;
}

const STATES: Readonly<Record<Endpoint["state"], Badge>> = {
  ON: { label: "On", tone: "success" },
  OFF: { label: "Off", tone: "new" },
  BROKEN: { label: "Does not work", tone: "critical" },
};

type Deliveries = Awaited<ReturnType<typeof listDeliveries>>;

export function endpointModel(endpoint: Endpoint, deliveries: Deliveries, tell: TellTime): EndpointModel {
  const { id, url, state, problem, lastOkAt, createdAt, createdBy, topics } = endpoint;
  const isFailing = state === "ON" && problem !== null;
  return {
    ...{ id, url, topics, by: createdBy, isOn: state === "ON" },
    badge: isFailing ? { label: "Has trouble", tone: "warning" } : STATES[state],
    problem: problem?.text ?? "",
    problemSince: problem && tell(problem.since),
    lastOk: lastOkAt && tell(lastOkAt),
    created: tell(createdAt),
    deliveries: deliveries.map((delivery) => deliveryModel(delivery, tell)),
  };
}

function deliveryModel({ event, effect }: Deliveries[number], tell: TellTime): DeliveryModel {
  const tries = effect && effect.attempts > 1 ? `, ${effect.attempts} attempts` : "";
  const said = effect?.state === "DONE" ? (effect.proof ?? "") : (effect?.sentence ?? "");
  return {
    id: event.id,
    title: TOPIC_CHOICES.find(({ topic }) => topic === event.topic)?.title ?? event.topic,
    at: tell(event.at),
    badge: effect ? effectBadge(effect.state) : { label: "Waits", tone: "attention" },
    text: effect ? `${said}${tries}` : "Sent when the connection works again.",
    url: effect ? `/app/ledger/effects/${effect.id}` : "",
  };
}

export interface SmsModel {
  readonly sender: string;
  readonly by: string;
  readonly connected: TimeText;
  readonly tested: TimeText | null;
  readonly problem: string;
}

export function smsModel(row: NonNullable<Awaited<ReturnType<typeof listedSmsAccount>>>, tell: TellTime): SmsModel {
  return {
    sender: row.sender,
    by: row.connectedBy,
    connected: tell(row.connectedAt),
    tested: row.testedAt && tell(row.testedAt),
    problem: row.problem ?? "",
  };
}
