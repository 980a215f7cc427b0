// Written by `npm run codegen`. Do not edit.

import type { Operation } from "../operation";
import { type MoneyInput } from "./schema-inputs";
import {
  type CurrencyCode,
  type Exact,
  type StoreCreditAccountDebitUserErrorCode,
  type StoreCreditSystemEvent,
} from "./schema-types";

export type CreditLeftQueryVariables = Exact<{
  id: string;
}>;

export type CreditLeftQuery = {
  readonly node:
    | { readonly __typename: "AbandonedCheckout" }
    | { readonly __typename: "AbandonedCheckoutLineItem" }
    | { readonly __typename: "Abandonment" }
    | { readonly __typename: "AddAllProductsOperation" }
    | { readonly __typename: "AdditionalFee" }
    | { readonly __typename: "App" }
    | { readonly __typename: "AppCatalog" }
    | { readonly __typename: "AppCredit" }
    | { readonly __typename: "AppInstallation" }
    | { readonly __typename: "AppPurchaseOneTime" }
    | { readonly __typename: "AppRevenueAttributionRecord" }
    | { readonly __typename: "AppSubscription" }
    | { readonly __typename: "AppUsageRecord" }
    | { readonly __typename: "Article" }
    | { readonly __typename: "BasicEvent" }
    | { readonly __typename: "Blog" }
    | { readonly __typename: "BulkOperation" }
    | { readonly __typename: "BusinessEntity" }
    | { readonly __typename: "CalculatedOrder" }
    | { readonly __typename: "CartTransform" }
    | { readonly __typename: "CashDrawer" }
    | { readonly __typename: "CashManagementCustomReasonCode" }
    | { readonly __typename: "CashManagementDefaultReasonCode" }
    | { readonly __typename: "CashManagementSystemReasonCode" }
    | { readonly __typename: "CashTrackingAdjustment" }
    | { readonly __typename: "CashTrackingSession" }
    | { readonly __typename: "CatalogCsvOperation" }
    | { readonly __typename: "Channel" }
    | { readonly __typename: "ChannelDefinition" }
    | { readonly __typename: "ChannelInformation" }
    | { readonly __typename: "CheckoutAndAccountsConfiguration" }
    | { readonly __typename: "CheckoutAndAccountsConfigurationOverride" }
    | { readonly __typename: "CheckoutProfile" }
    | { readonly __typename: "Collection" }
    | { readonly __typename: "CollectionConditionsSource" }
    | { readonly __typename: "CollectionSubCollectionsSource" }
    | { readonly __typename: "Comment" }
    | { readonly __typename: "CommentEvent" }
    | { readonly __typename: "Company" }
    | { readonly __typename: "CompanyAddress" }
    | { readonly __typename: "CompanyContact" }
    | { readonly __typename: "CompanyContactRole" }
    | { readonly __typename: "CompanyContactRoleAssignment" }
    | { readonly __typename: "CompanyLocation" }
    | { readonly __typename: "CompanyLocationCatalog" }
    | { readonly __typename: "CompanyLocationStaffMemberAssignment" }
    | { readonly __typename: "ConsentPolicy" }
    | { readonly __typename: "CurrencyExchangeAdjustment" }
    | { readonly __typename: "Customer" }
    | { readonly __typename: "CustomerAccountAppExtensionPage" }
    | { readonly __typename: "CustomerAccountNativePage" }
    | { readonly __typename: "CustomerPaymentMethod" }
    | { readonly __typename: "CustomerSegmentMembersQuery" }
    | { readonly __typename: "CustomerVisit" }
    | { readonly __typename: "DeliveryCarrierService" }
    | { readonly __typename: "DeliveryCondition" }
    | { readonly __typename: "DeliveryCountry" }
    | { readonly __typename: "DeliveryCustomization" }
    | { readonly __typename: "DeliveryLocationGroup" }
    | { readonly __typename: "DeliveryMethod" }
    | { readonly __typename: "DeliveryMethodDefinition" }
    | { readonly __typename: "DeliveryParticipant" }
    | { readonly __typename: "DeliveryProfile" }
    | { readonly __typename: "DeliveryProfileItem" }
    | { readonly __typename: "DeliveryPromiseParticipant" }
    | { readonly __typename: "DeliveryPromiseProvider" }
    | { readonly __typename: "DeliveryProvince" }
    | { readonly __typename: "DeliveryRateDefinition" }
    | { readonly __typename: "DeliveryZone" }
    | { readonly __typename: "DiscountAutomaticBxgy" }
    | { readonly __typename: "DiscountAutomaticNode" }
    | { readonly __typename: "DiscountCodeNode" }
    | { readonly __typename: "DiscountNode" }
    | { readonly __typename: "DiscountRedeemCodeBulkCreation" }
    | { readonly __typename: "Domain" }
    | { readonly __typename: "DraftOrder" }
    | { readonly __typename: "DraftOrderLineItem" }
    | { readonly __typename: "DraftOrderTag" }
    | { readonly __typename: "Duty" }
    | { readonly __typename: "ExchangeLineItem" }
    | { readonly __typename: "ExternalVideo" }
    | { readonly __typename: "Fulfillment" }
    | { readonly __typename: "FulfillmentConstraintRule" }
    | { readonly __typename: "FulfillmentEvent" }
    | { readonly __typename: "FulfillmentHold" }
    | { readonly __typename: "FulfillmentLineItem" }
    | { readonly __typename: "FulfillmentOrder" }
    | { readonly __typename: "FulfillmentOrderDestination" }
    | { readonly __typename: "FulfillmentOrderLineItem" }
    | { readonly __typename: "FulfillmentOrderMerchantRequest" }
    | { readonly __typename: "GenericFile" }
    | { readonly __typename: "GiftCard" }
    | { readonly __typename: "GiftCardCashOutTransaction" }
    | { readonly __typename: "GiftCardCreditTransaction" }
    | { readonly __typename: "GiftCardDebitTransaction" }
    | { readonly __typename: "IdentityProviderSubject" }
    | { readonly __typename: "InventoryAdjustmentGroup" }
    | { readonly __typename: "InventoryItem" }
    | { readonly __typename: "InventoryItemMeasurement" }
    | { readonly __typename: "InventoryLevel" }
    | { readonly __typename: "InventoryQuantity" }
    | { readonly __typename: "InventoryShipment" }
    | { readonly __typename: "InventoryShipmentLineItem" }
    | { readonly __typename: "InventoryTransfer" }
    | { readonly __typename: "InventoryTransferLineItem" }
    | { readonly __typename: "LineItem" }
    | { readonly __typename: "LineItemGroup" }
    | { readonly __typename: "Location" }
    | { readonly __typename: "MailingAddress" }
    | { readonly __typename: "Market" }
    | { readonly __typename: "MarketCatalog" }
    | { readonly __typename: "MarketRegionCountry" }
    | { readonly __typename: "MarketRegionSubdivision" }
    | { readonly __typename: "MarketWebPresence" }
    | { readonly __typename: "MarketingActivity" }
    | { readonly __typename: "MarketingEvent" }
    | { readonly __typename: "MediaImage" }
    | { readonly __typename: "Menu" }
    | { readonly __typename: "Metafield" }
    | { readonly __typename: "MetafieldDefinition" }
    | { readonly __typename: "Metaobject" }
    | { readonly __typename: "MetaobjectDefinition" }
    | { readonly __typename: "Model3d" }
    | { readonly __typename: "OnlineStoreTheme" }
    | { readonly __typename: "Order" }
    | { readonly __typename: "OrderAdjustment" }
    | { readonly __typename: "OrderAttributionDefinition" }
    | { readonly __typename: "OrderCreateMandatePaymentJobResult" }
    | { readonly __typename: "OrderDisputeSummary" }
    | { readonly __typename: "OrderEditSession" }
    | { readonly __typename: "OrderTransaction" }
    | { readonly __typename: "Page" }
    | { readonly __typename: "PaymentCustomization" }
    | { readonly __typename: "PaymentMandate" }
    | { readonly __typename: "PaymentSchedule" }
    | { readonly __typename: "PaymentTerms" }
    | { readonly __typename: "PaymentTermsTemplate" }
    | { readonly __typename: "PointOfSaleDevice" }
    | { readonly __typename: "PointOfSaleDevicePaymentSession" }
    | { readonly __typename: "PriceList" }
    | { readonly __typename: "PriceRule" }
    | { readonly __typename: "PriceRuleDiscountCode" }
    | { readonly __typename: "Product" }
    | { readonly __typename: "ProductBundleOperation" }
    | { readonly __typename: "ProductDeleteOperation" }
    | { readonly __typename: "ProductDuplicateOperation" }
    | { readonly __typename: "ProductFeed" }
    | { readonly __typename: "ProductOption" }
    | { readonly __typename: "ProductOptionValue" }
    | { readonly __typename: "ProductSetOperation" }
    | { readonly __typename: "ProductTaxonomyNode" }
    | { readonly __typename: "ProductVariant" }
    | { readonly __typename: "ProductVariantComponent" }
    | { readonly __typename: "Publication" }
    | { readonly __typename: "PublicationResourceOperation" }
    | { readonly __typename: "QuantityPriceBreak" }
    | { readonly __typename: "Refund" }
    | { readonly __typename: "RefundShippingLine" }
    | { readonly __typename: "Return" }
    | { readonly __typename: "ReturnLineItem" }
    | { readonly __typename: "ReturnReasonDefinition" }
    | { readonly __typename: "ReturnableFulfillment" }
    | { readonly __typename: "ReverseDelivery" }
    | { readonly __typename: "ReverseDeliveryLineItem" }
    | { readonly __typename: "ReverseFulfillmentOrder" }
    | { readonly __typename: "ReverseFulfillmentOrderDisposition" }
    | { readonly __typename: "ReverseFulfillmentOrderLineItem" }
    | { readonly __typename: "SaleAdditionalFee" }
    | { readonly __typename: "SavedSearch" }
    | { readonly __typename: "ScriptTag" }
    | { readonly __typename: "Segment" }
    | { readonly __typename: "SellingPlan" }
    | { readonly __typename: "SellingPlanGroup" }
    | { readonly __typename: "ServerPixel" }
    | { readonly __typename: "ShippingLabel" }
    | { readonly __typename: "ShippingLabelPurchaseResult" }
    | { readonly __typename: "Shop" }
    | { readonly __typename: "ShopAddress" }
    | { readonly __typename: "ShopPolicy" }
    | { readonly __typename: "ShopifyPaymentsAccount" }
    | { readonly __typename: "ShopifyPaymentsBalanceTransaction" }
    | { readonly __typename: "ShopifyPaymentsBankAccount" }
    | { readonly __typename: "ShopifyPaymentsDispute" }
    | { readonly __typename: "ShopifyPaymentsDisputeEvidence" }
    | { readonly __typename: "ShopifyPaymentsDisputeFileUpload" }
    | { readonly __typename: "ShopifyPaymentsDisputeFulfillment" }
    | { readonly __typename: "ShopifyPaymentsPayout" }
    | { readonly __typename: "StaffMember" }
    | { readonly __typename: "StandardMetafieldDefinitionTemplate" }
    | { readonly __typename: "StoreCreditAccount" }
    | {
        readonly __typename: "StoreCreditAccountCreditTransaction";
        readonly account: { readonly id: string };
        readonly amount: { readonly amount: string; readonly currencyCode: CurrencyCode };
        readonly remainingAmount: { readonly amount: string; readonly currencyCode: CurrencyCode };
      }
    | { readonly __typename: "StoreCreditAccountDebitRevertTransaction" }
    | { readonly __typename: "StoreCreditAccountDebitTransaction" }
    | { readonly __typename: "StorefrontAccessToken" }
    | { readonly __typename: "SubscriptionBillingAttempt" }
    | { readonly __typename: "SubscriptionContract" }
    | { readonly __typename: "SubscriptionDraft" }
    | { readonly __typename: "TaxonomyAttribute" }
    | { readonly __typename: "TaxonomyCategory" }
    | { readonly __typename: "TaxonomyChoiceListAttribute" }
    | { readonly __typename: "TaxonomyMeasurementAttribute" }
    | { readonly __typename: "TaxonomyValue" }
    | { readonly __typename: "TenderTransaction" }
    | { readonly __typename: "TransactionFee" }
    | { readonly __typename: "UnverifiedReturnLineItem" }
    | { readonly __typename: "UrlRedirect" }
    | { readonly __typename: "UrlRedirectImport" }
    | { readonly __typename: "Validation" }
    | { readonly __typename: "Video" }
    | { readonly __typename: "WebPixel" }
    | { readonly __typename: "WebhookSubscription" }
    | null;
};

export type TakeStoreCreditMutationVariables = Exact<{
  accountId: string;
  amount: MoneyInput;
}>;

export type TakeStoreCreditMutation = {
  readonly storeCreditAccountDebit: {
    readonly storeCreditAccountTransaction: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{
      readonly code: StoreCreditAccountDebitUserErrorCode | null;
      readonly message: string;
    }>;
  } | null;
};

export type CreditsTakenQueryVariables = Exact<{
  customerId: string;
}>;

export type CreditsTakenQuery = {
  readonly customer: {
    readonly storeCreditAccounts: {
      readonly nodes: ReadonlyArray<{
        readonly transactions: {
          readonly nodes: ReadonlyArray<
            | {
                readonly __typename: "StoreCreditAccountCreditTransaction";
                readonly createdAt: string;
                readonly event: StoreCreditSystemEvent;
                readonly amount: { readonly amount: string; readonly currencyCode: CurrencyCode };
              }
            | {
                readonly __typename: "StoreCreditAccountDebitRevertTransaction";
                readonly createdAt: string;
                readonly event: StoreCreditSystemEvent;
                readonly amount: { readonly amount: string; readonly currencyCode: CurrencyCode };
              }
            | {
                readonly __typename: "StoreCreditAccountDebitTransaction";
                readonly id: string;
                readonly createdAt: string;
                readonly event: StoreCreditSystemEvent;
                readonly amount: { readonly amount: string; readonly currencyCode: CurrencyCode };
              }
            | {
                readonly __typename: "StoreCreditAccountExpirationTransaction";
                readonly createdAt: string;
                readonly event: StoreCreditSystemEvent;
                readonly amount: { readonly amount: string; readonly currencyCode: CurrencyCode };
              }
          >;
        };
      }>;
    };
  } | null;
};

export const CreditLeft: Operation<CreditLeftQuery, CreditLeftQueryVariables> = {
  name: "CreditLeft",
  kind: "query",
  text: `
query CreditLeft($id: ID!) {
  node(id: $id) {
    __typename
    ... on StoreCreditAccountCreditTransaction {
      account {
        id
      }
      amount {
        amount
        currencyCode
      }
      remainingAmount {
        amount
        currencyCode
      }
    }
  }
}`,
};

export const TakeStoreCredit: Operation<TakeStoreCreditMutation, TakeStoreCreditMutationVariables> = {
  name: "TakeStoreCredit",
  kind: "mutation",
  text: `
mutation TakeStoreCredit($accountId: ID!, $amount: MoneyInput!) {
  storeCreditAccountDebit(id: $accountId, debitInput: {debitAmount: $amount}) {
    storeCreditAccountTransaction {
      id
    }
    userErrors {
      code
      message
    }
  }
}`,
};

export const CreditsTaken: Operation<CreditsTakenQuery, CreditsTakenQueryVariables> = {
  name: "CreditsTaken",
  kind: "query",
  text: `
query CreditsTaken($customerId: ID!) {
  customer(id: $customerId) {
    storeCreditAccounts(first: 20) {
      nodes {
        transactions(first: 15, reverse: true, sortKey: CREATED_AT) {
          nodes {
            __typename
            createdAt
            event
            amount {
              amount
              currencyCode
            }
            ... on StoreCreditAccountDebitTransaction {
              id
            }
          }
        }
      }
    }
  }
}`,
};
