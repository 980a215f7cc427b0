import type { Api } from "@shopify/ui-extensions/customer-account.page.render";
import type { Api as OrderApi } from "@shopify/ui-extensions/customer-account.order.page.render";

/** What every target of a customer account has, and login where the order's page has it. */
declare const shopify: Api & Partial<Pick<OrderApi, "requireLogin">>;

/** A text of the extension's locale files. */
export const say = (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
  shopify.i18n.translate(key, values);

/** The language the extension is shown in, so that the app's own texts are in it, too. */
export const spokenLanguage = (): string => shopify.localization.extensionLanguage.value.isoCode;

/** Good for five minutes, so each request takes a new one. */
export const sessionToken = (): Promise<string> => shopify.sessionToken.get();

/** null where the target cannot ask for it. */
export const requireLogin = (): (() => Promise<void>) | null =>
  "requireLogin" in shopify ? (shopify.requireLogin ?? null) : null;
