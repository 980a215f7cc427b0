import { offerText } from "../domain/goodwill/offer";
import type { Goodwill } from "../domain/goodwill/types";
import { formatDecimal } from "../domain/money";
import { csvLine, type ExportFormat } from "./ledger-export";

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

/** Lines of the file, each with its end: a gift a line. */
export async function* exportGoodwill(gifts: AsyncIterable<Goodwill>, format: ExportFormat): AsyncGenerator<string> {
  if (format === "csv") yield csvLine(COLUMNS);
  for await (const gift of gifts) {
    const entry = entryOf(gift);
    yield format === "csv" ? csvLine(COLUMNS.map((column) => entry[column])) : `${JSON.stringify(entry)}\n`;
  }
}

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
