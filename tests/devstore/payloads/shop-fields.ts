import type { Shop, ShopState } from "../state/types.ts";
import { type Json, numericId } from "./json-text.ts";

/** The REST shop object: the body of `shop/update` and `app/uninstalled`. */
export function shopFields(state: ShopState): Json {
  const { shop } = state;
  const main = [...state.locations.values()].find(({ fulfillmentServiceId }) => fulfillmentServiceId === null);
  const countryName = new Intl.DisplayNames("en", { type: "region" }).of(shop.countryCode) ?? shop.countryCode;
  return {
    id: numericId(shop.id),
    name: shop.name,
    email: shop.email,
    domain: shop.domain,
    province: main?.address.province ?? null,
    country: shop.countryCode,
    address1: main?.address.address1 ?? null,
    zip: main?.address.zip ?? null,
    city: main?.address.city ?? null,
    source: null,
    phone: main?.address.phone ?? null,
    latitude: null,
    longitude: null,
    primary_locale: "en",
    address2: main?.address.address2 ?? null,
    created_at: shop.createdAt,
    updated_at: shop.createdAt,
    country_code: shop.countryCode,
    country_name: countryName,
    currency: shop.currencyCode,
    customer_email: shop.contactEmail,
    timezone: shop.ianaTimezone,
    iana_timezone: shop.ianaTimezone,
    shop_owner: "Robin Merchant",
    money_format: "{{amount}}",
    money_with_currency_format: `{{amount}} ${shop.currencyCode}`,
    weight_unit: "kg",
    province_code: main?.address.provinceCode ?? null,
    taxes_included: shop.taxesIncluded,
    auto_configure_tax_inclusivity: null,
    tax_shipping: null,
    county_taxes: true,
    plan_display_name: "Developer Preview",
    plan_name: "partner_test",
    has_discounts: false,
    has_gift_cards: false,
    myshopify_domain: shop.domain,
    google_apps_domain: null,
    google_apps_login_enabled: null,
    money_in_emails_format: "{{amount}}",
    money_with_currency_in_emails_format: `{{amount}} ${shop.currencyCode}`,
    eligible_for_payments: true,
    requires_extra_payments_agreement: false,
    password_enabled: false,
    has_storefront: true,
    finances: true,
    primary_location_id: numericId(main?.id ?? null),
    checkout_api_supported: true,
    multi_location_enabled: true,
    setup_required: false,
    pre_launch_enabled: false,
    enabled_presentment_currencies: [shop.currencyCode],
    marketing_sms_consent_enabled_at_checkout: false,
    transactional_sms_disabled: false,
  };
}

/** What all three privacy requests begin with. */
export const complianceFields = (shop: Shop): Record<string, Json> => ({
  shop_id: numericId(shop.id),
  shop_domain: shop.domain,
});
