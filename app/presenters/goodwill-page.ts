import type { Goodwill } from "../domain/goodwill/types";
import { formatOffer } from "../domain/goodwill/offer";
import { mayBeThere } from "../domain/goodwill/lifecycle";
import { formatMoney } from "../domain/money";
import type { readGoodwillPage } from "../records/views/read-goodwill-page";
import { decisionModel } from "./decision-model";
import { effectModel } from "./effect-model";
import { orderUrl } from "./goodwill-model";
import { CREDIT_NOT_FOLLOWED, FORMS, goodwillBadge } from "./goodwill-words";
import type { TellTime } from "./time-text";

type Found = NonNullable<Awaited<ReturnType<typeof readGoodwillPage>>>;

/** Everything about one gift. */
export function goodwillPage({ gift, effects, decision, redeemedOrderName, waiting }: Found, tell: TellTime) {
  const { id, value, currency, orderName, orderId, state, because, redeemedOrderId } = gift;
  const names = new Map([[orderId, orderName]]);
  const isMoving =
    waiting > 0 || state === "PLANNED" || effects.some((one) => one.state === "PLANNED" || one.state === "RUNNING");
  return {
    id,
    title: `${formatOffer(value, currency)} for ${orderName}`,
    badge: goodwillBadge(state),
    orderUrl: orderUrl(orderId),
    orderName,
    because,
    used: redeemedOrderId ? { name: redeemedOrderName ?? "the order", url: orderUrl(redeemedOrderId) } : null,
    facts: factsOf(gift, tell),
    note: value.form === "credit" ? CREDIT_NOT_FOLLOWED : "",
    canRevoke: (state === "GIVEN" && !(gift.revokedBy && isMoving)) || (mayBeThere(gift) && !isMoving),
    isMoving,
    decisions: decision ? [decisionModel(decision, tell, currency)] : [],
    effects: effects.map((row) => effectModel(row, tell, names)),
  };
}

function factsOf(gift: Goodwill, tell: TellTime) {
  const { value, currency, code, source, givenBy, reason, plannedAt, givenAt, expiresAt, redeemedAt, revokedAt } = gift;
  const money = (minor: number) => formatMoney({ minor, currency });
  const whose = gift.customerId ? "This customer, once" : "Whoever has it, once: the order is a guest's";
  const facts = [
    { label: "What", value: `${formatOffer(value, currency)}, ${FORMS[value.form].toLowerCase()}` },
    { label: "Code", value: code ?? "" },
    { label: "Who may use it", value: code ? whose : "" },
    { label: "Smallest order", value: value.minimumMinor > 0 ? money(value.minimumMinor) : "" },
    { label: "Combines with", value: value.combinesWith.map((one) => `${one} discounts`).join(", ") },
    { label: "Given by", value: source === "STAFF" ? givenBy : `The ${givenBy.replace(/^Rule/, "rule")}` },
    { label: "Reason", value: reason },
    { label: "Taken of the budget", value: chargeText(gift) },
    { label: "Decided", value: tell(plannedAt) },
    { label: "Given", value: givenAt ? tell(givenAt) : "" },
    { label: "Good until", value: expiresAt ? tell(expiresAt) : "" },
    { label: "Used", value: redeemedAt ? tell(redeemedAt) : "" },
    { label: "Took off", value: gift.redeemedMinor === null ? "" : money(Number(gift.redeemedMinor)) },
    { label: "Taken back", value: revokedAt ? tell(revokedAt) : "" },
    { label: "Taken back by", value: gift.revokedBy ?? "" },
  ];
  return facts.filter(({ value: one }) => one !== "");
}

function chargeText({ value, chargedMinor, state, currency }: Goodwill): string {
  if (state === "EXPIRED" || state === "REVOKED") return "Nothing any more";
  if (chargedMinor === 0n) return "Nothing";
  const amount = formatMoney({ minor: Number(chargedMinor), currency });
  // What percent will take off is known only when they are used.
  return "percent" in value.value ? `${amount}, an estimate by the order it is given for` : amount;
}
