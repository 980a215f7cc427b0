import "@shopify/ui-extensions/preact";
import { render } from "preact";
import { useState } from "preact/hooks";
import { ActionFrame } from "../../shared/admin/action-frame";
import { frameWords } from "../../shared/admin/frame-words";
import { ObstacleBanner } from "../../shared/admin/obstacle";
import { Rows } from "../../shared/admin/rows";
import { useAct } from "../../shared/admin/use-act";
import { useOrder } from "../../shared/admin/use-order";

export default async () => {
  render(<GiveGoodwill />, document.body);
};

const START = { form: "code", amount: "", validDays: "90", reason: "" };

/** Staff give something for a trouble, within what the policy leaves them. */
function GiveGoodwill() {
  const { translate } = shopify.i18n;
  const orderId = shopify.data.selected[0]?.id;
  const { loaded, reload } = useOrder(orderId);
  const { send, isBusy, message, refusal, fields } = useAct(orderId, "goodwill");
  const [gift, setGift] = useState(START);
  const set = (name: keyof typeof START) => (value: string | undefined) => setGift({ ...gift, [name]: value ?? "" });
  return (
    <ActionFrame
      words={frameWords(translate)}
      {...{ loaded, reload, message, refusal }}
      close={() => shopify.close()}
      primary={({ toGive }) =>
        toGive.canGive && (
          <s-button
            slot="primary-action"
            variant="primary"
            loading={isBusy}
            onClick={() => send({ ...gift, orderId: orderId ?? "" })}
          >
            {translate("submit")}
          </s-button>
        )
      }
    >
      {({ toGive: { canGive, help, currency, hasCustomer, given } }) => {
        const link = { label: translate("policies"), url: "/app/policies/goodwill" };
        return (
          <s-stack gap="base">
            {canGive ? <s-text>{help}</s-text> : <ObstacleBanner obstacle={{ text: help || translate("off"), link }} />}
            <Rows heading={translate("given")} rows={given} />
            {canGive && (
              <s-stack gap="base">
                {hasCustomer && (
                  <s-select
                    label={translate("what")}
                    value={gift.form}
                    error={fields["form"]}
                    onChange={(event) => set("form")(event.currentTarget.value)}
                  >
                    <s-option value="code">{translate("code")}</s-option>
                    <s-option value="credit">{translate("credit")}</s-option>
                  </s-select>
                )}
                <s-text-field
                  label={translate("amount")}
                  suffix={currency}
                  maxLength={20}
                  value={gift.amount}
                  error={fields["amount"]}
                  onInput={(event) => set("amount")(event.currentTarget.value)}
                />
                <s-number-field
                  label={translate("validDays")}
                  min={1}
                  max={3650}
                  value={gift.validDays}
                  error={fields["validDays"]}
                  onInput={(event) => set("validDays")(event.currentTarget.value)}
                />
                <s-text-field
                  label={translate("reason")}
                  details={translate("reasonHelp")}
                  maxLength={500}
                  value={gift.reason}
                  error={fields["reason"]}
                  onInput={(event) => set("reason")(event.currentTarget.value)}
                />
                <s-text color="subdued">{translate("explain")}</s-text>
              </s-stack>
            )}
          </s-stack>
        );
      }}
    </ActionFrame>
  );
}
