import { daysBefore } from "../domain/goodwill/limit-gift";
import type { OrderRead, OrderSnapshot } from "../domain/order";
import { DELAY_WORDS } from "../domain/policy/catalogue/shipping-facts";
import { compilePolicy } from "../domain/policy/compile-policy";
import { keepFacts } from "../domain/policy/keep-facts";
import { delayPolicyKind } from "../domain/policy/kinds";
import type { DelayOutcome, ShipmentFactInput } from "../domain/policy/shipping-types";
import type { FactInput } from "../domain/policy/types";
import type { PlannedEffect } from "../domain/planned-effect";
import { choicesFor } from "../domain/shipping/choices";
import { noticeBasis } from "../domain/shipping/notice-basis";
import type { ShippingSettings } from "../domain/shipping/settings";
import { DELAY_KINDS, type NoticeChoice } from "../domain/shipping/types";
import type { Trouble } from "../domain/shipping/watch-shipments";
import { daysLate } from "../domain/shipping/days-late";
import { noticeTemplate } from "../domain/shipping/templates";
import { MONEY_KINDS } from "../effects/effect-catalogue";
import { raiseAlarm } from "../records/alarms";
import { saveDecision } from "../records/decisions";
import { createNotice, type DelayNotice, newNoticeId } from "../records/delay-notices";
import { planEffects } from "../records/effects";
import { giftsToCustomer } from "../records/goodwill";
import { customerHistory } from "../records/orders";
import { addEntry } from "../records/timeline";
import { setTimer } from "../records/timers";
import { type AutomationContext, type Save, saveAll } from "./automation";
import type { DelayRuling, DelayRulings } from "./delay-rulings";
import { ftcOf } from "./ftc-of-notice";
import { goodwillFor } from "./give-goodwill";
import type { ShipmentsOfOrder } from "./shipments-of-order";

interface Place {
  readonly rulings: DelayRulings;
  readonly shipping: ShippingSettings;
  readonly timeZone: string;
  readonly currency: string;
  readonly notices: readonly DelayNotice[];
  readonly now: Date;
}

export interface NoticePlan {
  readonly note: string;
  readonly save: Save | null;
  /** Shipments whose policy was asked. */
  readonly askedIds: readonly string[];
  /** A notice is on its way, and its end sets the next look. */
  readonly isPlanned: boolean;
}

interface Judged {
  readonly trouble: Trouble;
  readonly ruling: DelayRuling;
  readonly input: FactInput;
  readonly outcome: DelayOutcome;
  readonly decide: (tx: Parameters<Save>[0]) => Promise<string>;
}

/** Asks the policies about shipments in trouble; those to be told of go into one notice, with goodwill if that policy gives any. */
export async function planNotice(
  context: AutomationContext,
  of: ShipmentsOfOrder,
  troubles: readonly Trouble[],
  place: Place,
): Promise<NoticePlan> {
  const judged: Judged[] = [];
  for (const trouble of troubles) judged.push(await judge(context, of, trouble, place));
  const told = judged.filter(({ outcome }) => outcome.do === "notify");
  const isShadow = told.length > 0 && told.every(({ ruling }) => ruling.isShadow);
  const acted = isShadow ? told : told.filter(({ ruling }) => !ruling.isShadow);
  const quiet = judged.filter((one) => !acted.includes(one));
  const notice = acted.length > 0 ? await noticeOf(context, of, acted, place, isShadow) : null;
  return {
    askedIds: judged.map(({ trouble }) => trouble.shipment.id),
    isPlanned: notice?.isPlanned ?? false,
    note: notice?.note ?? "The policy asks a person, or says to stay quiet.",
    save: saveAll(...quiet.map((one) => leaveQuiet(of, one, place.now)), notice?.save),
  };
}

async function judge(
  { db }: AutomationContext,
  { shop, order, eventId, after }: ShipmentsOfOrder,
  trouble: Trouble,
  { rulings, timeZone, currency, notices, now }: Place,
): Promise<Judged> {
  const ruling = rulings.get(trouble.kind)!;
  const kind = delayPolicyKind(trouble.kind);
  const { snapshot } = order;
  const shipment = await factInput(db, shop, trouble, {
    notices,
    timeZone,
    now,
    customerId: snapshot.customer?.id ?? null,
    parcelsOfOrder: after.filter(({ state }) => state !== "CANCELLED").length,
    isShadow: ruling.isShadow,
  });
  const history = await customerHistory(db, shop, snapshot, now);
  const input: FactInput = { order: snapshot, history, request: null, shipment, shop: { timeZone, currency }, now };
  const compiled = compilePolicy(ruling.document, { currency });
  const { verdict, trace } = compiled.explain(compiled.read(input), { at: now, orderId: snapshot.id });
  const { outcome, ruleId, ruleName } = verdict;
  const decision = {
    shop,
    subject: snapshot.id,
    automation: "watch-shipment",
    inboundEventId: eventId,
    cancellationId: null,
    policy: { versionId: ruling.versionId, kind, number: ruling.number },
    rule: { id: ruleId, name: ruleName },
    outcome: outcome.do,
    sentence: sentenceOf(outcome, ruleName),
    trace: keepFacts(trace, input),
    shadow: ruling.isShadow,
  };
  return { trouble, ruling, input, outcome, decide: (tx) => saveDecision(tx, decision, now) };
}

async function factInput(
  db: AutomationContext["db"],
  shop: string,
  { shipment, kind, newDate }: Trouble,
  about: Pick<Place, "notices" | "timeZone" | "now"> &
    Pick<ShipmentFactInput, "parcelsOfOrder"> & { readonly customerId: string | null; readonly isShadow: boolean },
): Promise<ShipmentFactInput> {
  const { notices, timeZone, now, customerId, parcelsOfOrder, isShadow } = about;
  const ofKind = notices
    .filter(({ state }) => state === "SENT" || (isShadow && state === "SHADOW"))
    .flatMap(({ parcels }) => parcels)
    .filter((one) => one.shipmentId === shipment.id && one.kind === kind);
  const { promisedBy, forecast } = shipment;
  const chance = forecast && promisedBy && promisedBy > now ? forecast.lateProbability(promisedBy, now) : null;
  return {
    shipment,
    kind,
    daysLate: daysLate(shipment, kind, newDate.by ?? now, timeZone),
    chancePercent: chance === null ? null : Math.round(chance * 100),
    newBy: newDate.by,
    newSource: newDate.source,
    noticesOfKind: ofKind.length,
    parcelsOfOrder,
    giftsToCustomer: customerId ? await giftsToCustomer(db, shop, customerId, daysBefore(365, now)) : 0,
  };
}

function leaveQuiet({ shop, order }: ShipmentsOfOrder, { decide, outcome, trouble, ruling }: Judged, now: Date): Save {
  return async (tx) => {
    await decide(tx);
    if (outcome.do !== "review" || ruling.isShadow) return;
    await askPerson(tx, { shop, order: order.snapshot, trouble, because: outcome.because }, now);
  };
}

async function askPerson(
  tx: Parameters<Save>[0],
  about: { readonly shop: string; readonly order: OrderSnapshot; readonly trouble: Trouble; readonly because: string },
  now: Date,
): Promise<void> {
  const { shop, order, trouble, because } = about;
  const key = `delay/${trouble.shipment.id}/${trouble.kind}`;
  await raiseAlarm(tx, { shop, key, kind: "delay", subject: order.id, text: `${order.name}: ${because}` }, now);
}

async function noticeOf(
  context: AutomationContext,
  of: ShipmentsOfOrder,
  told: readonly Judged[],
  { shipping, notices, now }: Place,
  isShadow: boolean,
): Promise<Pick<NoticePlan, "note" | "save" | "isPlanned">> {
  const { shop, order, eventId } = of;
  const { snapshot } = order;
  const isTexted = told.some(({ outcome }) => outcome.do === "notify" && outcome.sms);
  const because = !isShadow && !isReachable(order, isTexted) ? NO_ADDRESS : "";
  const id = newNoticeId();
  const worst = [...told].sort((a, b) => rank(a) - rank(b))[0]!;
  const number = notices.length + 1;
  const unshipped = told.find(({ trouble }) => trouble.kind === "not_shipped")?.trouble;
  const ftc = unshipped && ftcOf(unshipped, notices, shipping, now);
  const goodwill =
    isShadow || because ? null : await goodwillFor(context, { shop, order, noticeId: id, input: worst.input, eventId });
  const choices = [...new Set(told.flatMap(({ trouble, outcome }) => choicesFor(trouble, wanted(outcome))))];
  const notice = {
    id,
    shop,
    orderId: snapshot.id,
    orderName: snapshot.name,
    key: `notice/${snapshot.id}/${number}`,
    number,
    state: isShadow ? "SHADOW" : because ? "WITHHELD" : "PLANNED",
    because,
    choices,
    ftc: ftc ?? null,
    policyVersionId: worst.ruling.versionId,
    goodwillId: goodwill?.goodwillId ?? null,
    parcels: told.map(({ trouble: { shipment, kind, newDate } }) => ({
      shipmentId: shipment.id,
      kind,
      number: shipment.noticesSent + 1,
      oldBy: shipment.promisedBy,
      newFrom: newDate.from,
      newBy: newDate.by,
      newSource: newDate.source,
      reason: shipment.followed.reason,
      basis: noticeBasis(shipment),
    })),
  } as const;
  const kinds = [...new Set(told.map(({ trouble }) => DELAY_WORDS[trouble.kind].toLowerCase()))].join(", ");
  const shadowNote = `Only watching: would have told: ${kinds}.`;
  const note = because || (isShadow ? shadowNote : `The shopper is told: ${kinds}.`);
  return {
    note,
    isPlanned: notice.state === "PLANNED",
    save: async (tx) => {
      const decisions: string[] = [];
      for (const { decide } of told) decisions.push(await decide(tx));
      await createNotice(tx, { ...notice, decisionId: decisions[told.indexOf(worst)] ?? null }, now);
      if (isShadow) return;
      await goodwill?.save(tx);
      const origin = {
        shop,
        subject: snapshot.id,
        cancellationId: null,
        noticeId: id,
        decisionId: decisions[0] ?? null,
      };
      if (!because) await planEffects(tx, origin, messagesOf(told, id, snapshot.id, isTexted), MONEY_KINDS, now);
      const entry = {
        shop,
        subject: snapshot.id,
        cancellationId: null,
        actor: "Aftercare",
        kind: "notice/planned",
        text: note,
      };
      await addEntry(tx, entry, now);
      for (const { trouble, outcome } of told) {
        if (outcome.do !== "notify" || !outcome.alsoReview) continue;
        await askPerson(
          tx,
          {
            shop,
            order: snapshot,
            trouble,
            because: `${DELAY_WORDS[trouble.kind]}. ${because || "The shopper is told."}`,
          },
          now,
        );
      }
      if (because || !ftc?.cancelBy) return;
      const timer = { shop, key: `consent/${id}`, kind: "consent", subject: snapshot.id, payload: { noticeId: id } };
      await setTimer(tx, { ...timer, dueAt: new Date(ftc.cancelBy) });
    },
  };
}

const rank = ({ trouble }: Judged) => DELAY_KINDS.indexOf(trouble.kind);
const wanted = (outcome: DelayOutcome): readonly NoticeChoice[] => (outcome.do === "notify" ? outcome.choices : []);

const NO_ADDRESS =
  "The order has neither an e-mail address nor a telephone number that is written to: nobody could be told.";

const isReachable = ({ personal: { email, phone } }: OrderRead, isTexted: boolean) =>
  Boolean(email) || (isTexted && Boolean(phone));

function messagesOf(
  told: readonly Judged[],
  noticeId: string,
  orderId: string,
  isTexted: boolean,
): readonly PlannedEffect[] {
  const template = noticeTemplate(told.map(({ trouble }) => trouble.kind));
  const mail: PlannedEffect = {
    kind: "send-mail",
    key: `mail/notice/${noticeId}`,
    input: { orderId, template, cancellationId: null, noticeId },
  };
  if (!isTexted) return [mail];
  return [mail, { kind: "send-sms", key: `sms/notice/${noticeId}`, input: { orderId, template, noticeId } }];
}

function sentenceOf(outcome: DelayOutcome, ruleName: string): string {
  switch (outcome.do) {
    case "notify":
      return `The shopper is told, by the rule "${ruleName}".`;
    case "review":
      return `The rule "${ruleName}" asks a person: ${outcome.because}`;
    case "quiet":
      return `Nobody is told, by the rule "${ruleName}".`;
  }
}
