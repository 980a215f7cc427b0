import type { CancellationState } from "../domain/cancellation/types";
import { hasEnded } from "../domain/cancellation/lifecycle";
import { holdsUnits } from "../domain/returns/units-held";
import { hasShipmentEnded } from "../domain/shipping/lifecycle";
import { fill } from "../lib/shopper-words";
import { caseWords } from "../lib/shopper-words/cases";
import type { CaseWords, HelpAnswer, HelpTopic } from "../lib/shopper-words/cases/case-words";
import { portalWords } from "../lib/shopper-words/portal";
import type { GuestOrder } from "../records/views/read-guest-order";
import type { OrderStanding } from "../records/views/read-order-standing";
import { canAskToCancel, hasSomethingLeft } from "./guest-standing";

/** How an order really stands, as far as help needs it; the first that is true. */
type HelpState = "cancelled" | "stopping" | "trouble" | "unsent" | "on_way" | "arrived";
type HelpAct = "track" | "cancel" | "return" | "claim" | "not_arrived" | "write";

interface Row {
  readonly answer: HelpAnswer;
  readonly acts: readonly HelpAct[];
}
const row = (answer: HelpAnswer, ...acts: readonly HelpAct[]): Row => ({ answer, acts });

const CANCELLED = row("cancelled", "write");
const STOPPING = row("stopping", "track", "write");
const LOST = row("trouble", "not_arrived", "write");
const SEND_BACK = row("canReturn", "return", "write");
const ALL_BACK = row("allBack", "track", "write");
const NOTHING_SENT = row("noReturn", "write");
const WRITE = row("write", "write");

/** What is said, and what can be done, by topic and state; what cannot be done as the order stands is left out. */
const HELP: Readonly<Record<HelpTopic, Readonly<Record<HelpState, Row>>>> = {
  where: {
    ...{ cancelled: CANCELLED, stopping: STOPPING, trouble: LOST },
    unsent: row("unsent", "track", "write"),
    on_way: row("onWay", "track", "write"),
    arrived: row("arrived", "track", "not_arrived"),
  },
  late: {
    ...{ cancelled: CANCELLED, stopping: STOPPING, trouble: LOST },
    unsent: row("unsent", "track", "cancel", "write"),
    on_way: row("onWay", "track", "not_arrived"),
    arrived: row("arrived", "not_arrived"),
  },
  cancel: {
    ...{ cancelled: CANCELLED, stopping: STOPPING, trouble: row("noCancel", "return", "write") },
    unsent: row("canCancel", "cancel", "write"),
    on_way: row("noCancel", "return", "write"),
    arrived: row("noCancel", "return", "write"),
  },
  address: {
    ...{ cancelled: CANCELLED, stopping: STOPPING, trouble: LOST },
    unsent: row("addressOpen", "write"),
    on_way: row("addressGone", "track", "write"),
    arrived: row("addressGone", "track", "not_arrived"),
  },
  return: {
    ...{ cancelled: SEND_BACK, stopping: SEND_BACK, trouble: SEND_BACK },
    unsent: row("noReturn", "cancel", "write"),
    on_way: SEND_BACK,
    arrived: SEND_BACK,
  },
  wrong: {
    ...{ cancelled: CANCELLED, stopping: STOPPING, trouble: row("wrong", "claim") },
    unsent: row("wrongUnsent", "cancel", "write"),
    on_way: row("wrong", "claim"),
    arrived: row("wrong", "claim"),
  },
  refund: {
    ...{ cancelled: CANCELLED, stopping: STOPPING },
    ...{ trouble: row("refund", "track", "write"), unsent: row("refund", "track", "write") },
    ...{ on_way: row("refund", "track", "write"), arrived: row("refund", "track", "write") },
  },
  other: { cancelled: WRITE, stopping: WRITE, trouble: WRITE, unsent: WRITE, on_way: WRITE, arrived: WRITE },
};

export interface HelpModel {
  readonly words: CaseWords;
  readonly title: string;
  readonly back: string;
  readonly topics: readonly { readonly value: string; readonly label: string }[];
  /** null = nothing was chosen yet. */
  readonly chosen: {
    readonly label: string;
    readonly answer: string;
    readonly acts: readonly { readonly label: string; readonly href: string }[];
  } | null;
}

/** @param path of the order's page, without a slash at the end */
export function guestHelp(read: GuestOrder, standing: OrderStanding, topic: string | null, path: string): HelpModel {
  const words = caseWords(read.personal.locale);
  const { acts: doings } = portalWords(read.personal.locale);
  const about = topic !== null && Object.hasOwn(HELP, topic) ? (topic as HelpTopic) : null;
  return {
    words,
    title: fill(words.help.title, { order: read.order.name }),
    back: doings.back,
    topics: Object.entries(words.topics).map(([value, label]) => ({ value, label })),
    chosen: about && answerTo(about),
  };

  function answerTo(chosen: HelpTopic): NonNullable<HelpModel["chosen"]> {
    const canReturn = holdsUnits(read.order, standing.inReturns);
    const found = HELP[chosen][helpStateOf(read, standing, chosen)];
    const { answer, acts } =
      found !== SEND_BACK || canReturn ? found : hasSomethingLeft(read) ? ALL_BACK : NOTHING_SENT;
    const links: Readonly<Record<HelpAct, { label: string; href: string; can: boolean }>> = {
      track: { label: words.acts.track, href: `${path}/`, can: true },
      cancel: { label: doings.cancel, href: `${path}/cancel/`, can: canAskToCancel(read.order, standing.cancellation) },
      return: { label: doings.return, href: `${path}/return/`, can: canReturn },
      claim: { label: words.acts.claim, href: `${path}/case/?about=claim`, can: true },
      not_arrived: { label: words.kinds.not_arrived, href: `${path}/case/?about=not_arrived`, can: true },
      write: { label: words.acts.write, href: `${path}/case/?about=question&topic=${chosen}`, can: true },
    };
    const offered = acts.map((act) => links[act]).filter(({ can }) => can);
    const said = words.answers[answer];
    return { label: words.topics[chosen], answer: said, acts: offered.map(({ label, href }) => ({ label, href })) };
  }
}

const TROUBLE: ReadonlySet<string> = new Set(["LOST", "RETURNING", "RETURNED"]);

function helpStateOf({ order, shipments }: GuestOrder, { cancellation }: OrderStanding, topic: HelpTopic): HelpState {
  if (order.cancelledAt !== null) return "cancelled";
  if (cancellation && !hasEnded(cancellation.state as CancellationState)) return "stopping";
  if (shipments.some(({ state }) => TROUBLE.has(state))) return "trouble";
  const sent = shipments.filter(({ fulfillmentId }) => fulfillmentId !== null);
  // Of an order that has left in part, what has not can still be stopped.
  if (sent.length === 0 || (topic === "cancel" && canAskToCancel(order, cancellation))) return "unsent";
  const hasMore = shipments.some(({ fulfillmentId, state }) => fulfillmentId === null && !hasShipmentEnded(state));
  return !hasMore && sent.every(({ deliveredAt }) => deliveredAt !== null) ? "arrived" : "on_way";
}
