import { type PageArguments, paginate } from "../paginate.ts";
import type { RequestContext, Resolvers } from "../request-context.ts";

/** What this store truly has none of: nobody in it can make one, so nothing is the right answer. */
const NOTHING = [
  "Order.cartToken",
  "Order.checkoutToken",
  "Order.clientIp",
  "Order.customerJourney",
  "Order.customerJourneySummary",
  "Order.landingPageDisplayText",
  "Order.landingPageUrl",
  "Order.merchantOfRecordApp",
  "Order.originalTotalAdditionalFeesSet",
  "Order.physicalLocation",
  "Order.referralCode",
  "Order.referrerDisplayText",
  "Order.referrerUrl",
  "Order.registeredSourceUrl",
  "Order.shopifyProtect",
  "OrderTransaction.amountRoundingSet",
  "OrderTransaction.authorizationExpiresAt",
  "OrderTransaction.currencyExchangeAdjustment",
  "OrderTransaction.device",
  "OrderTransaction.location",
  "OrderTransaction.paymentIcon",
  "OrderTransaction.shopifyPaymentsSet",
  "OrderTransaction.user",
  "FulfillmentOrderLineItem.image",
  "FulfillmentOrderLineItem.shippingLine",
  "ShippingLine.requestedFulfillmentService",
  "Location.localPickupSettingsV2",
  "Customer.emailMarketingConsent",
  "Customer.multipassIdentifier",
  "Customer.smsMarketingConsent",
  "Shop.description",
  "ProductVariant.unitPriceMeasurement",
];

const EMPTY_LISTS = [
  "FulfillmentOrderLineItem.warnings",
  "Location.suggestedAddresses",
  "Customer.taxExemptions",
  "Shop.alerts",
];

const EMPTY_CONNECTIONS = ["Order.localizedFields", "Order.localizationExtensions"];

const emptyPage = (_: unknown, page: PageArguments, { bulk }: RequestContext) => paginate([], page, { bulk });

export const absentFields: Resolvers = {
  ...Object.fromEntries(NOTHING.map((field) => [field, () => null])),
  ...Object.fromEntries(EMPTY_LISTS.map((field) => [field, () => []])),
  ...Object.fromEntries(EMPTY_CONNECTIONS.map((field) => [field, emptyPage])),
};
