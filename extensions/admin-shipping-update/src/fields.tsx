import type { AdminOrder } from "../../../app/presenters/admin-order-model";

/** What staff say of an order's way. */
export type News = Readonly<Record<"leavesBy" | "shipmentId" | "as" | "note", string>>;
export type Say = (change: Partial<News>) => void;

interface FieldsProps {
  readonly translate: (key: string, values?: Record<string, string>) => string;
  readonly order: AdminOrder;
  readonly news: News;
  readonly say: Say;
  readonly fields: Readonly<Record<string, string>>;
}

/** By which day what has not left is to leave. */
export function ExpectFields({ translate, order: { toUpdate }, news, say, fields }: FieldsProps) {
  const { expected, isPast } = toUpdate.unshipped ?? { expected: null, isPast: false };
  const known = translate(isPast ? "wasDay" : "isDay", { day: expected ?? "" });
  return (
    <s-stack gap="base">
      <s-text>{expected === null ? translate("unknownDay") : known}</s-text>
      <s-date-field
        label={translate("leavesBy")}
        details={translate("expectHelp")}
        value={news.leavesBy}
        error={fields["leavesBy"]}
        onChange={(event) => say({ leavesBy: event.currentTarget.value })}
      />
    </s-stack>
  );
}

/** What became of a parcel no carrier tells about. */
export function SettleFields({ translate, order: { toUpdate }, news, say, fields }: FieldsProps) {
  const chosen = toUpdate.parcels.find(({ id }) => id === news.shipmentId);
  return (
    <s-stack gap="base">
      <s-select
        label={translate("parcel")}
        value={news.shipmentId}
        error={fields["shipmentId"]}
        onChange={(event) => say({ shipmentId: event.currentTarget.value })}
      >
        {toUpdate.parcels.map(({ id, title }) => (
          <s-option key={id} value={id}>
            {title}
          </s-option>
        ))}
      </s-select>
      <s-select
        label={translate("became")}
        details={translate("settleHelp")}
        value={news.as}
        error={fields["as"]}
        onChange={(event) => say({ as: event.currentTarget.value })}
      >
        {(chosen?.settle ?? []).map(({ value, label }) => (
          <s-option key={value} value={value}>
            {label}
          </s-option>
        ))}
      </s-select>
      <s-text-area
        label={translate("note")}
        maxLength={500}
        value={news.note}
        error={fields["note"]}
        onInput={(event) => say({ note: event.currentTarget.value })}
      />
    </s-stack>
  );
}
