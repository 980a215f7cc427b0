import type { readAttention, readSetup, readSince } from "../records/views/read-home";
import { alarmUrl } from "./alarm-url";
import { cancellationBadge } from "./cancellation-words";
import { caseItem } from "./case-model";
import { cancellationRow } from "./cancellation-model";
import { effectBadge, effectTitle } from "./effect-words";
import { eventTitle } from "./event-words";
import type { Badge } from "./badge";
import { readObject } from "./json";
import { isMoney, sumText } from "./money-text";
import { orderLink } from "./order-link";
import { returnRow, type TellReturn } from "./return-model";
import type { TimeText } from "./time-text";

type Setup = Awaited<ReturnType<typeof readSetup>>;
type Attention = Awaited<ReturnType<typeof readAttention>>;
type Since = Awaited<ReturnType<typeof readSince>>;

/** One step of the set-up. */
export interface SetupStep {
  readonly title: string;
  readonly text: string;
  readonly done: boolean;
  readonly link?: SetupLink;
  readonly otherLink?: SetupLink;
}

interface SetupLink {
  readonly label: string;
  readonly url: string;
  /** Leads out of the app, into Shopify's admin. */
  readonly isOutside?: boolean;
}

/** Something only a person can move on. */
export interface AttentionItem {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** The money it is about, in words. */
  readonly money?: string;
  readonly url: string;
  readonly since: TimeText;
  readonly badge: Badge;
  /** Alarms are closed where they are shown. */
  readonly alarmId?: string;
}

export function setupSteps(
  { row, policies, hasCancellation, hasReturn, hasCarrier, hasSentMail }: Setup,
  mailIsOn: boolean,
): readonly SetupStep[] {
  const cancellation = policies.find(({ kind }) => kind === "cancellation");
  const isOn = cancellation?.mode === "ON";
  const returns = policies.find(({ kind }) => kind === "return")?.mode ?? "OFF";
  const imported = row?.syncedOrders ?? 0;
  const policyLink = { label: "Open the policy", url: "/app/policies/cancellation" };
  return [
    {
      title: "Connect the app",
      text: row?.readyAt ? `Connected to ${row.name || row.id}.` : "Being connected.",
      done: Boolean(row?.readyAt),
    },
    {
      title: "Import the orders of the last 60 days",
      text: IMPORT[row?.syncState ?? "NONE"]?.(imported) ?? "",
      done: row?.syncState === "DONE",
    },
    {
      title: "Turn on a cancellation policy",
      text: isOn ? "On. Requests are answered by your rules." : (MODE_TEXTS[cancellation?.mode ?? "OFF"] ?? ""),
      done: isOn,
      link: policyLink,
    },
    {
      title: "Turn on returns",
      text: returns === "ON" ? "On. Returns are answered by your rules." : (RETURN_MODES[returns] ?? ""),
      done: returns === "ON",
      link: { label: "Open the policy", url: "/app/policies/return" },
    },
    {
      title: "Connect a carrier for return labels",
      text: hasCarrier
        ? "Connected."
        : "Without one shoppers send returns themselves, with the slip, or with labels you upload.",
      done: hasCarrier,
      link: { label: "Open the settings", url: "/app/settings" },
    },
    {
      title: "Send mails",
      text: mailIsOn
        ? hasSentMail
          ? "Mails go out."
          : "A mail server is set up. The first mail goes out with the first cancellation."
        : "No mail server is set up: shoppers are not told. Whoever runs the app sets SMTP_URL and MAIL_FROM.",
      done: mailIsOn,
    },
    {
      title: "See a first cancellation",
      text: hasCancellation ? "Done." : "Cancel a test order to see the whole way.",
      done: hasCancellation,
      link: hasCancellation ? undefined : { label: "Cancel an order", url: "/app/cancellations/new" },
    },
    {
      title: "See a first return",
      text: hasReturn ? "Done." : "Return something of a test order to see the whole way.",
      done: hasReturn,
      link: hasReturn ? undefined : { label: "Start a return", url: "/app/returns/new" },
    },
  ];
}

const IMPORT: Readonly<Record<string, (count: number) => string>> = {
  NONE: () => "It begins by itself in a moment.",
  RUNNING: (count) => `Under way: ${count} orders so far.`,
  DONE: (count) => (count === 1 ? "1 order imported." : `${count} orders imported.`),
  FAILED: () => "It did not work and is tried again. New orders come in all the same.",
};

const RETURN_MODES: Readonly<Record<string, string>> = {
  OFF: "Off. Requests to return wait for your staff.",
  SHADOW: "Only watching: decisions are written down but not carried out, and requests wait for your staff.",
};

const MODE_TEXTS: Readonly<Record<string, string>> = {
  OFF: "Off. Requests to cancel wait for your staff.",
  SHADOW: "Only watching: decisions are written down but not carried out, and requests wait for your staff.",
};

export function attentionItems(
  { waiting, stuck, returns, cases, unsettled, dead, raised, orderNames, orders }: Attention,
  telling: TellReturn,
): readonly AttentionItem[] {
  const { tell } = telling;
  const nameOf = (subject: string) => orderLink(subject, orderNames)?.name;
  const about = (title: string, subject: string) => [nameOf(subject), title].filter(Boolean).join(": ");
  return [
    ...raised.map((alarm) => ({
      id: alarm.id,
      title: about("Look at this", alarm.subject),
      text: alarm.text,
      url: alarmUrl(alarm, orderNames),
      since: tell(alarm.raisedAt),
      badge: { label: "Alarm", tone: "critical" } as const,
      alarmId: alarm.id,
    })),
    ...waiting.map((row) => {
      const { id, orderName, sentence, url, requested, refund } = cancellationRow(
        row,
        orders.get(row.orderId) ?? null,
        tell,
      );
      return {
        id,
        title: `Cancellation of ${orderName}`,
        text: sentence,
        money: refund,
        url,
        since: requested,
        badge: cancellationBadge(row.state),
      };
    }),
    ...stuck.map((row) => ({
      id: row.id,
      title: `Cancellation of ${row.orderName}`,
      text: `It should have gone on by itself and has not. ${cancellationRow(row, null, tell).sentence}`,
      url: `/app/cancellations/${row.id}`,
      since: tell(dueAt(row)),
      badge: { label: "Late", tone: "warning" } as const,
    })),
    ...returns.waiting.map((row) => returnItem(row, telling)),
    ...returns.arrived.map((row) => returnItem(row, telling)),
    ...cases.first.map((row) => caseItem(row, tell)),
    ...unsettled.map((row) => ({
      id: row.id,
      title: about(effectTitle(row.kind, row.state), row.subject),
      text: row.sentence ?? "Try it again, or settle it by hand.",
      url: pageOf(row),
      since: tell(row.plannedAt),
      badge: effectBadge(row.state),
    })),
    ...dead.map((row) => ({
      id: row.id,
      title: about(eventTitle(row.topic), row.subject),
      text: row.note ?? "It failed too often. Look at it and try again.",
      url: `/app/activity/${row.id}`,
      since: tell(row.receivedAt),
      badge: { label: "Gave up", tone: "critical" } as const,
    })),
  ];
}

/** A return that waits for somebody; what arrived waits since then. */
function returnItem(row: Attention["returns"]["waiting"][number], telling: TellReturn): AttentionItem {
  const { id, url, orderName, sentence, what, resolution, badge, requested, due } = returnRow(row, telling);
  const late = due?.isPast ? `${due.label}: ${due.at.text}. ` : "";
  return {
    id,
    title: `Return of ${orderName}`,
    text: `${late}${sentence}`,
    money: `${resolution}, ${what}`,
    url,
    since: row.deliveredAt ? telling.tell(row.deliveredAt) : requested,
    badge,
  };
}

function pageOf({ cancellationId, returnId }: Attention["unsettled"][number]): string {
  if (returnId) return `/app/returns/${returnId}`;
  return cancellationId ? `/app/cancellations/${cancellationId}` : "/app/ledger?show=all";
}

/** When it should have moved on. */
function dueAt({ state, undoUntil, warehouseBy, updatedAt }: Attention["stuck"][number]): Date {
  const due = { UNDO: undoUntil, WAITING_WAREHOUSE: warehouseBy }[state];
  return due ?? updatedAt;
}

/** What more there is than the page shows, with where to find it. */
export function attentionRest({ counts, waiting, stuck, returns, cases, unsettled, dead, raised }: Attention) {
  const rest = [
    {
      count: counts.cancellations - waiting.length,
      one: "more cancellation",
      label: "more cancellations",
      url: "/app/cancellations?tab=needs-you",
    },
    {
      count: counts.stuck - stuck.length,
      one: "more that is late",
      label: "more that are late",
      url: "/app/cancellations?tab=in-progress",
    },
    {
      count: returns.waitingCount - returns.waiting.length,
      one: "more return",
      label: "more returns",
      url: "/app/returns?tab=needs-decision",
    },
    {
      count: returns.arrivedCount - returns.arrived.length,
      one: "more return that arrived",
      label: "more returns that arrived",
      url: "/app/returns?tab=arrived",
    },
    {
      count: cases.count - cases.first.length,
      one: "more case",
      label: "more cases",
      url: "/app/cases",
    },
    {
      count: counts.effects - unsettled.length,
      one: "more action",
      label: "more actions",
      url: "/app/ledger?show=all",
    },
    { count: counts.events - dead.length, one: "more event", label: "more events", url: "/app/activity?show=dead" },
    { count: counts.alarms - raised.length, one: "more alarm", label: "more alarms", url: "/app" },
    {
      count: counts.shipments,
      one: "shipment in trouble",
      label: "shipments in trouble",
      url: "/app/shipments?tab=trouble",
    },
  ];
  return rest
    .filter(({ count }) => count > 0)
    .map(({ count, one, label, url }) => ({ count, label: count === 1 ? one : label, url }));
}

export function todaysNumbers({ ended, returns, receipts }: Since): readonly { label: string; value: string }[] {
  const count = (...states: string[]) =>
    String(ended.filter(({ state }) => states.includes(state)).reduce((sum, { _count }) => sum + _count._all, 0));
  // A receipt may name other amounts besides, such as what is still to be paid.
  const amounts = receipts.map(readObject).map(({ amount, refunded }) => amount ?? refunded);
  return [
    { label: "Cancelled", value: count("CANCELLED") },
    { label: "Declined", value: count("DECLINED") },
    { label: "Kept after all", value: count("KEPT") },
    { label: "Too late to stop", value: count("REFUSED", "RETURN_INSTEAD") },
    { label: "Returns asked for", value: String(returns) },
    { label: "Given back", value: sumText(amounts.filter(isMoney)) || "Nothing" },
  ];
}
