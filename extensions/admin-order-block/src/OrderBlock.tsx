import "@shopify/ui-extensions/preact";
import { render } from "preact";

export default async () => {
  render(<Block />, document.body);
};

function Block() {
  return <s-admin-block heading={shopify.i18n.translate("name")}>{shopify.data.selected[0]?.id}</s-admin-block>;
}
