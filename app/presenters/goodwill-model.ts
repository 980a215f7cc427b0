import { gidTail } from "../domain/gid";
import { formatOffer } from "../domain/goodwill/offer";
import type { Goodwill } from "../domain/goodwill/types";
import { formatMoney } from "../domain/money";
import type { Badge } from "./badge";
import { FORMS, goodwillBadge } from "./goodwill-words";
import type { TellTime, TimeText } from "./time-text";

export interface GoodwillRow {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly badge: Badge;
  readonly about: string;
  readonly text: string;
  readonly at: TimeText;
}

/** A gift in a list. `named`: the list is not that of one order. */
export function goodwillRow(gift: Goodwill, tell: TellTime, named: boolean): GoodwillRow {
  const { id, orderName, source, givenBy, value, currency, state, plannedAt } = gift;
  const what = `${formatOffer(value, currency)}, ${FORMS[value.form].toLowerCase()}`;
  return {
    id,
    url: `/app/goodwill/${id}`,
    title: named ? orderName : what,
    badge: goodwillBadge(state),
    about: [named ? what : "", source === "STAFF" ? `by ${givenBy}` : givenBy].filter(Boolean).join(", "),
    text: textOf(gift, tell),
    at: tell(plannedAt),
  };
}

function textOf(gift: Goodwill, tell: TellTime): string {
  const { code, state, because, reason, expiresAt, redeemedMinor, currency } = gift;
  const until = expiresAt ? `, good until ${tell(expiresAt).text}` : "";
  switch (state) {
    case "PLANNED":
    case "GIVEN":
      return [`${code ?? FORMS[gift.value.form]}${until}.`, reason].filter(Boolean).join(" ");
    case "REDEEMED":
      return redeemedMinor === null
        ? `${code ?? ""} was used.`
        : `${code ?? ""} took ${formatMoney({ minor: Number(redeemedMinor), currency })} off.`;
    case "EXPIRED":
      return `Nobody used ${code ?? "it"}.`;
    case "REVOKED":
    case "HELD_OUT":
    case "OVER_BUDGET":
    case "FAILED":
      return because;
  }
}

export const orderUrl = (orderId: string) => `/app/orders/${gidTail(orderId)}`;
