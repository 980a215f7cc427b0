export interface Attribute {
  readonly key: string;
  readonly value: string | null;
}

export interface MailingAddress {
  readonly id: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly company: string | null;
  readonly address1: string | null;
  readonly address2: string | null;
  readonly city: string | null;
  readonly provinceCode: string | null;
  readonly province: string | null;
  readonly countryCode: string | null;
  readonly country: string | null;
  readonly zip: string | null;
  readonly phone: string | null;
}

export interface Shop {
  readonly id: string;
  readonly domain: string;
  readonly name: string;
  readonly email: string;
  readonly contactEmail: string;
  readonly currencyCode: string;
  readonly ianaTimezone: string;
  readonly createdAt: string;
  readonly countryCode: string;
  readonly taxesIncluded: boolean;
}

/** An app installed in the shop; holds and requests remember which one made them by its actor name. */
export interface App {
  readonly id: string;
  readonly title: string;
  readonly handle: string;
  readonly apiKey: string;
}

export interface Location {
  readonly id: string;
  readonly name: string;
  isActive: boolean;
  /** The fulfillment service that owns this location; null for the merchant's own. */
  readonly fulfillmentServiceId: string | null;
  readonly address: Omit<MailingAddress, "id" | "firstName" | "lastName" | "company">;
  readonly createdAt: string;
}

export interface FulfillmentService {
  readonly id: string;
  readonly handle: string;
  readonly serviceName: string;
  readonly type: "MANUAL" | "THIRD_PARTY" | "GIFT_CARD";
  readonly trackingSupport: boolean;
  readonly locationId: string;
}

export interface Product {
  readonly id: string;
  readonly title: string;
  readonly handle: string;
  readonly vendor: string;
  readonly productType: string;
  readonly tags: readonly string[];
  readonly status: "ACTIVE" | "ARCHIVED" | "DRAFT";
  readonly isPublished: boolean;
  readonly isGiftCard: boolean;
  readonly variantIds: readonly string[];
  readonly createdAt: string;
  updatedAt: string;
}

export interface Collection {
  readonly id: string;
  readonly title: string;
  readonly handle: string;
  readonly productIds: string[];
}

export interface ProductVariant {
  readonly id: string;
  readonly productId: string;
  readonly title: string;
  readonly sku: string | null;
  readonly barcode: string | null;
  /** Minor units of the shop's currency. */
  price: number;
  readonly taxable: boolean;
  readonly inventoryItemId: string;
  readonly createdAt: string;
  updatedAt: string;
}

export interface InventoryItem {
  readonly id: string;
  readonly variantId: string;
  readonly sku: string | null;
  readonly tracked: boolean;
  readonly requiresShipping: boolean;
  /** Units by location id. */
  readonly levels: Map<string, { available: number; committed: number; onHand: number }>;
}

export interface Customer {
  readonly id: string;
  email: string | null;
  phone: string | null;
  firstName: string | null;
  lastName: string | null;
  locale: string;
  tags: readonly string[];
  note: string | null;
  readonly createdAt: string;
  updatedAt: string;
  defaultAddress: MailingAddress | null;
}

export interface Metafield {
  readonly id: string;
  readonly ownerId: string;
  readonly namespace: string;
  readonly key: string;
  readonly type: string;
  readonly value: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}
