import "@shopify/ui-extensions/preact";
import { render } from "preact";
import { useState } from "preact/hooks";
import type { AdminOrder } from "../../../app/presenters/admin-order-model";
import { ActionFrame } from "../../shared/admin/action-frame";
import { frameWords } from "../../shared/admin/frame-words";
import { Rows } from "../../shared/admin/rows";
import { useAct } from "../../shared/admin/use-act";
import { useOrder } from "../../shared/admin/use-order";
import { ExpectFields, type News, type Say, SettleFields } from "./fields";

export default async () => {
  render(<ShippingUpdate />, document.body);
};

const START: News = { leavesBy: "", shipmentId: "", as: "", note: "" };

/** What staff know and no carrier tells: the day it leaves, what became of a parcel. */
function ShippingUpdate() {
  const { translate } = shopify.i18n;
  const orderId = shopify.data.selected[0]?.id;
  const { loaded, reload } = useOrder(orderId);
  const { send, isBusy, message, refusal, fields } = useAct(orderId, "shipping");
  const [chosen, setChosen] = useState("");
  const [news, setNews] = useState(START);
  const say: Say = (change) => setNews({ ...news, ...change });
  const intentOf = (order: AdminOrder) => chosen || (intentsOf(order)[0] ?? "check");
  return (
    <ActionFrame
      words={frameWords(translate)}
      {...{ loaded, reload, message, refusal }}
      close={() => shopify.close()}
      primary={(order) => (
        <s-button
          slot="primary-action"
          variant="primary"
          loading={isBusy}
          onClick={() => send({ intent: intentOf(order), ...settled(order, news) })}
        >
          {translate(intentOf(order) === "check" ? "check" : "submit")}
        </s-button>
      )}
    >
      {(order) => (
        <s-stack gap="base">
          <Rows heading={translate("told")} rows={order.shipments} />
          {order.shipments.length === 0 && <s-text color="subdued">{translate("nothing")}</s-text>}
          <s-select
            label={translate("what")}
            value={intentOf(order)}
            onChange={(event) => setChosen(event.currentTarget.value ?? "")}
          >
            {intentsOf(order).map((intent) => (
              <s-option key={intent} value={intent}>
                {translate(intent)}
              </s-option>
            ))}
          </s-select>
          {intentOf(order) === "expect" && <ExpectFields {...{ translate, news, say, fields }} order={order} />}
          {intentOf(order) === "settle" && (
            <SettleFields {...{ translate, say, fields }} news={settled(order, news)} order={order} />
          )}
          {intentOf(order) === "check" && <s-text color="subdued">{translate("checkHelp")}</s-text>}
        </s-stack>
      )}
    </ActionFrame>
  );
}

/** What there is to say of this order; the first is what is asked most. */
function intentsOf({ toUpdate: { unshipped, parcels } }: AdminOrder): readonly string[] {
  return [unshipped ? "expect" : null, parcels.length > 0 ? "settle" : null, "check"].filter((one) => one !== null);
}

/** The first parcel, and what can have become of it, until somebody chooses. */
function settled({ toUpdate: { parcels } }: AdminOrder, news: News): News {
  const parcel = parcels.find(({ id }) => id === news.shipmentId) ?? parcels[0];
  const as = parcel?.settle.find(({ value }) => value === news.as) ?? parcel?.settle[0];
  return { ...news, shipmentId: parcel?.id ?? "", as: as?.value ?? "" };
}
