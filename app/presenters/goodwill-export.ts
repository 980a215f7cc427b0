import { offerText } from "../domain/goodwill/offer";
import type { Goodwill } from "../domain/goodwill/types";
import { formatDecimal } from "../domain/money";
import { type ExportFormat, fileLines } from "./list-file";

const COLUMNS = [
  "id",
  "order_id",
  "order_name",
  "customer_id",
  "source",
  "given_by",
  "reason",
  "state",
  "because",
  "form",
  "value",
  "code",
  "charged_to_budget",
  "discounted",
  "currency",
  "planned_at",
  "given_at",
  "expires_at",
  "redeemed_at",
  "redeemed_order_id",
  "revoked_at",
  "revoked_by",
] as const;

type Entry = Record<(typeof COLUMNS)[number], string | null>;

export const exportGoodwill = (gifts: AsyncIterable<Goodwill>, format: ExportFormat) =>
  fileLines(gifts, format, { columns: COLUMNS, entryOf });

function entryOf(gift: Goodwill): Entry {
  const { currency, value, redeemedMinor } = gift;
  const amount = (minor: bigint) => formatDecimal({ minor: Number(minor), currency });
  return {
    id: gift.id,
    order_id: gift.orderId,
    order_name: gift.orderName,
    customer_id: gift.customerId,
    source: gift.source,
    given_by: gift.givenBy,
    reason: gift.reason,
    state: gift.state,
    because: gift.because,
    form: value.form,
    value: offerText(value, currency),
    code: gift.code,
    charged_to_budget: amount(gift.chargedMinor),
    discounted: redeemedMinor === null ? null : amount(redeemedMinor),
    currency,
    planned_at: gift.plannedAt.toISOString(),
    given_at: gift.givenAt?.toISOString() ?? null,
    expires_at: gift.expiresAt?.toISOString() ?? null,
    redeemed_at: gift.redeemedAt?.toISOString() ?? null,
    redeemed_order_id: gift.redeemedOrderId,
    revoked_at: gift.revokedAt?.toISOString() ?? null,
    revoked_by: gift.revokedBy,
  };
}
