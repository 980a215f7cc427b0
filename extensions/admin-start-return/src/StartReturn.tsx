import "@shopify/ui-extensions/preact";
import { render } from "preact";
import { ActionFrame } from "../../shared/admin/action-frame";
import { frameWords } from "../../shared/admin/frame-words";
import { ObstacleBanner } from "../../shared/admin/obstacle";
import { inApp } from "../../shared/admin/order-client";
import { Rows } from "../../shared/admin/rows";
import { useOrder } from "../../shared/admin/use-order";

export default async () => {
  render(<StartReturn />, document.body);
};

/** A return is made of items, reasons and a refund to the cent: that form is in the app, with this order chosen. */
function StartReturn() {
  const { translate } = shopify.i18n;
  const { loaded, reload } = useOrder(shopify.data.selected[0]?.id);
  return (
    <ActionFrame
      words={frameWords(translate)}
      {...{ loaded, reload }}
      message={null}
      refusal={null}
      close={() => shopify.close()}
      primary={({ toReturn: { obstacle, url } }) =>
        obstacle === null && (
          <s-button slot="primary-action" variant="primary" href={inApp(url)}>
            {translate("submit")}
          </s-button>
        )
      }
    >
      {({ returns, toReturn: { obstacle } }) => (
        <s-stack gap="base">
          {obstacle ? <ObstacleBanner obstacle={obstacle} /> : <s-text>{translate("explain")}</s-text>}
          <Rows heading={translate("open")} rows={returns} />
          {returns.length === 0 && obstacle === null && <s-text color="subdued">{translate("none")}</s-text>}
        </s-stack>
      )}
    </ActionFrame>
  );
}
