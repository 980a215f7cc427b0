import "@shopify/ui-extensions";

declare module "./src/ReturnForm.tsx" {
  const shopify: import("@shopify/ui-extensions/customer-account.order.page.render").Api;
  const globalThis: { shopify: typeof shopify };
}
