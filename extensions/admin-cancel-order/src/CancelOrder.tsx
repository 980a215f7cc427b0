import "@shopify/ui-extensions/preact";
import { render } from "preact";
import { useState } from "preact/hooks";
import { ActionFrame } from "../../shared/admin/action-frame";
import { frameWords } from "../../shared/admin/frame-words";
import { ObstacleBanner } from "../../shared/admin/obstacle";
import { inApp } from "../../shared/admin/order-client";
import { useAct } from "../../shared/admin/use-act";
import { useOrder } from "../../shared/admin/use-order";

export default async () => {
  render(<CancelOrder />, document.body);
};

const START = { reason: "CUSTOMER", note: "", refund: "original_payment", undoMinutes: "5" };

/** The app's own form, for the whole order. */
function CancelOrder() {
  const { translate } = shopify.i18n;
  const orderId = shopify.data.selected[0]?.id;
  const { loaded, reload } = useOrder(orderId);
  const { send, isBusy, message, refusal, fields } = useAct(orderId, "cancel");
  const [text, setText] = useState(START);
  const [restock, setRestock] = useState(true);
  const [notify, setNotify] = useState(true);
  const set = (name: keyof typeof START) => (value: string | undefined) => setText({ ...text, [name]: value ?? "" });
  return (
    <ActionFrame
      words={frameWords(translate)}
      {...{ loaded, reload, message, refusal }}
      close={() => shopify.close()}
      primary={({ toCancel: { tail, obstacle, hasShipped } }) =>
        obstacle === null &&
        !hasShipped && (
          <s-button
            slot="primary-action"
            variant="primary"
            tone="critical"
            loading={isBusy}
            onClick={() =>
              send({
                ...text,
                order: tail,
                whole: "true",
                units: "[]",
                restock: String(restock),
                notify: String(notify),
              })
            }
          >
            {translate("submit")}
          </s-button>
        )
      }
    >
      {({ name, toCancel: { total, items, obstacle, hasShipped, reasons, url } }) => {
        if (obstacle) return <ObstacleBanner obstacle={obstacle} />;
        if (hasShipped) {
          const link = { label: translate("items"), url };
          return <ObstacleBanner obstacle={{ text: translate("hasShipped"), link }} />;
        }
        return (
          <s-stack gap="base">
            <s-text>{translate("what", { name, total, items: items.join(", ") })}</s-text>
            <s-text color="subdued">{translate("explain")}</s-text>
            <s-select
              label={translate("reason")}
              value={text.reason}
              error={fields["reason"]}
              onChange={(event) => set("reason")(event.currentTarget.value)}
            >
              {reasons.map(({ value, label }) => (
                <s-option key={value} value={value}>
                  {label}
                </s-option>
              ))}
            </s-select>
            <s-select
              label={translate("refund")}
              value={text.refund}
              error={fields["refund"]}
              onChange={(event) => set("refund")(event.currentTarget.value)}
            >
              <s-option value="original_payment">{translate("original")}</s-option>
              <s-option value="none">{translate("none")}</s-option>
            </s-select>
            <s-checkbox
              label={translate("restock")}
              checked={restock}
              onChange={(event) => setRestock(event.currentTarget.checked)}
            />
            <s-checkbox
              label={translate("notify")}
              checked={notify}
              onChange={(event) => setNotify(event.currentTarget.checked)}
            />
            <s-number-field
              label={translate("minutes")}
              details={translate("minutesHelp")}
              min={0}
              max={1440}
              value={text.undoMinutes}
              error={fields["undoMinutes"]}
              onInput={(event) => set("undoMinutes")(event.currentTarget.value)}
            />
            <s-text-area
              label={translate("note")}
              maxLength={1000}
              value={text.note}
              error={fields["note"]}
              onInput={(event) => set("note")(event.currentTarget.value)}
            />
            <s-link href={inApp(url)}>{translate("items")}</s-link>
          </s-stack>
        );
      }}
    </ActionFrame>
  );
}
