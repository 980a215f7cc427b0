import "@shopify/ui-extensions/preact";
import { render } from "preact";
import type { AdminOrder } from "../../../app/presenters/admin-order-model";
import { inApp } from "../../shared/admin/order-client";
import { Rows } from "../../shared/admin/rows";
import { useOrder } from "../../shared/admin/use-order";

export default async () => {
  render(<OrderBlock />, document.body);
};

/** On Shopify's order page: what the shopper was told, what is open, and the last decision with its reason. */
function OrderBlock() {
  const { i18n, data } = shopify;
  const { loaded, reload } = useOrder(data.selected[0]?.id, { follow: true });
  switch (loaded.state) {
    case "loading":
      return (
        <s-admin-block heading={i18n.translate("name")}>
          <s-spinner accessibilityLabel={i18n.translate("loading")} />
        </s-admin-block>
      );
    case "failed":
      return (
        <s-admin-block heading={i18n.translate("name")}>
          <s-stack gap="base">
            <s-banner tone="warning">{loaded.errors.join(" ") || i18n.translate("loadError")}</s-banner>
            <s-stack direction="inline">
              <s-button onClick={reload}>{i18n.translate("retry")}</s-button>
            </s-stack>
          </s-stack>
        </s-admin-block>
      );
    case "shown":
      return (
        <s-admin-block heading={i18n.translate("name")} collapsedSummary={summaryOf(loaded.order)}>
          <s-stack gap="base">
            <Order order={loaded.order} />
          </s-stack>
        </s-admin-block>
      );
  }
}

function Order({ order }: { readonly order: AdminOrder }) {
  const { translate } = shopify.i18n;
  const { shipments, notices, cancellations, returns } = order;
  return (
    <>
      {order.isMoving && <s-text color="subdued">{translate("moving")}</s-text>}
      <Rows heading={translate("promise")} rows={shipments} />
      {shipments.length === 0 && <s-text color="subdued">{translate("noPromise")}</s-text>}
      <Rows heading={translate("notices")} rows={notices} />
      <Rows heading={translate("cancellations")} rows={cancellations} />
      <Rows heading={translate("returns")} rows={returns} />
      {cancellations.length + returns.length === 0 && <s-text color="subdued">{translate("quiet")}</s-text>}
      <Decision decision={order.decision} />
      <Acts order={order} />
      <s-link href={inApp(order.url)}>{translate("everything")}</s-link>
    </>
  );
}

function Decision({ decision }: Pick<AdminOrder, "decision">) {
  const { translate } = shopify.i18n;
  if (!decision) return <s-text color="subdued">{translate("noDecision")}</s-text>;
  const { sentence, by, at } = decision;
  return (
    <s-section heading={translate("decision")}>
      <s-stack gap="small-400">
        <s-text>{sentence}</s-text>
        <s-text color="subdued">{by === "" ? at : translate("decidedBy", { by, at })}</s-text>
      </s-stack>
    </s-section>
  );
}

/** The app's own actions on this page, as far as they can be of use now. */
function Acts({ order: { toCancel, toReturn, toUpdate, toGive } }: { readonly order: AdminOrder }) {
  const acts = [
    { handle: "admin-cancel-order", label: "cancel", fits: toCancel.obstacle === null },
    { handle: "admin-start-return", label: "startReturn", fits: toReturn.obstacle === null },
    {
      handle: "admin-shipping-update",
      label: "update",
      fits: toUpdate.unshipped !== null || toUpdate.parcels.length > 0,
    },
    { handle: "admin-give-goodwill", label: "give", fits: toGive.canGive },
  ].filter(({ fits }) => fits);
  if (acts.length === 0) return null;
  return (
    <s-stack direction="inline" gap="small">
      {acts.map(({ handle, label }) => (
        <s-button key={handle} onClick={() => shopify.navigation.navigate(`extension://${handle}`)}>
          {shopify.i18n.translate(label)}
        </s-button>
      ))}
    </s-stack>
  );
}

/** What waits for somebody first, else the promise. */
function summaryOf({ cancellations, returns, notices, shipments }: AdminOrder): string {
  const waiting = [...cancellations, ...returns, ...notices].find(({ badge }) => badge.tone === "attention");
  const [shown] = waiting ? [waiting] : shipments;
  return shown ? [shown.badge.label, shown.text].filter(Boolean).join(": ") : "";
}
