import type { SetupStep } from "./home-page";

/**
 * The step that puts the app into the shop's theme. Its links open Shopify's theme editor with a block or an embed of
 * extensions/theme-portal chosen, by the name of its file. Whether it is done only App Bridge knows, in the browser.
 */
export function orderHelpStep(shop: string, apiKey: string): SetupStep {
  const editor = (choice: Readonly<Record<string, string>>) =>
    `https://${shop}/admin/themes/current/editor?${new URLSearchParams(choice).toString()}`;
  const block = { template: "page", addAppBlockId: `${apiKey}/order-help`, target: "newAppsSection" };
  const embed = { context: "apps", template: "index", activateAppId: `${apiKey}/order-help-link` };
  return {
    title: "Add order help to your shop",
    text: "Shoppers find their orders from your own pages, by their account or by order number.",
    done: false,
    link: { label: "Show a link on every page", url: editor(embed), isOutside: true },
    otherLink: { label: "Put the form on a page", url: editor(block), isOutside: true },
  };
}
