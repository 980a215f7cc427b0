// Written by `npm run codegen`. Do not edit.

import {
  type CurrencyCode,
  type FulfillmentHoldReason,
  type OrderAdjustmentInputDiscrepancyReason,
  type OrderTransactionKind,
  type RefundDutyRefundType,
  type RefundLineItemRestockType,
  type ReturnReason,
  type ReverseFulfillmentOrderDispositionType,
  type StagedUploadHttpMethodType,
  type StagedUploadTargetGenerateUploadResource,
} from "./schema-types";

export type CalculateExchangeLineItemInput = {
  readonly appliedDiscount?: ExchangeLineItemAppliedDiscountInput | null | undefined;
  readonly quantity: number;
  readonly variantId?: string | null | undefined;
};

export type CalculateReturnInput = {
  readonly exchangeLineItems?: ReadonlyArray<CalculateExchangeLineItemInput> | null | undefined;
  readonly orderId: string;
  readonly returnLineItems?: ReadonlyArray<CalculateReturnLineItemInput> | null | undefined;
  readonly returnShippingFee?: ReturnShippingFeeInput | null | undefined;
};

export type CalculateReturnLineItemInput = {
  readonly fulfillmentLineItemId: string;
  readonly quantity: number;
  readonly restockingFee?: RestockingFeeInput | null | undefined;
};

export type ExchangeLineItemAppliedDiscountInput = {
  readonly description?: string | null | undefined;
  readonly value: ExchangeLineItemAppliedDiscountValueInput;
};

export type ExchangeLineItemAppliedDiscountValueInput =
  | { readonly amount: MoneyInput; readonly percentage?: never }
  | { readonly amount?: never; readonly percentage: number };

export type ExchangeLineItemInput = {
  readonly appliedDiscount?: ExchangeLineItemAppliedDiscountInput | null | undefined;
  readonly giftCardCodes?: ReadonlyArray<string> | null | undefined;
  readonly quantity: number;
  readonly variantId?: string | null | undefined;
};

export type FulfillmentOrderHoldInput = {
  readonly externalId?: string | null | undefined;
  readonly fulfillmentOrderLineItems?: ReadonlyArray<FulfillmentOrderLineItemInput> | null | undefined;
  readonly handle?: string | null | undefined;
  readonly notifyMerchant?: boolean | null | undefined;
  readonly reason: FulfillmentHoldReason;
  readonly reasonNotes?: string | null | undefined;
};

export type FulfillmentOrderLineItemInput = {
  readonly id: string;
  readonly quantity: number;
};

export type MoneyInput = {
  readonly amount: string;
  readonly currencyCode: CurrencyCode;
};

export type OrderCancelRefundMethodInput =
  | { readonly originalPaymentMethodsRefund: boolean; readonly storeCreditRefund?: never }
  | { readonly originalPaymentMethodsRefund?: never; readonly storeCreditRefund: OrderCancelStoreCreditRefundInput };

export type OrderCancelStoreCreditRefundInput = {
  readonly expiresAt?: string | null | undefined;
};

export type OrderTransactionInput = {
  readonly amount: string;
  readonly gateway: string;
  readonly kind: OrderTransactionKind;
  readonly orderId: string;
  readonly parentId?: string | null | undefined;
};

export type RefundDutyInput = {
  readonly dutyId: string;
  readonly refundType?: RefundDutyRefundType | null | undefined;
};

export type RefundInput = {
  readonly allowOverRefunding?: boolean | null | undefined;
  readonly currency?: CurrencyCode | null | undefined;
  readonly discrepancyReason?: OrderAdjustmentInputDiscrepancyReason | null | undefined;
  readonly note?: string | null | undefined;
  readonly notify?: boolean | null | undefined;
  readonly orderId: string;
  readonly processedAt?: string | null | undefined;
  readonly refundDuties?: ReadonlyArray<RefundDutyInput> | null | undefined;
  readonly refundLineItems?: ReadonlyArray<RefundLineItemInput> | null | undefined;
  readonly refundMethods?: ReadonlyArray<RefundMethodInput> | null | undefined;
  readonly shipping?: ShippingRefundInput | null | undefined;
  readonly transactions?: ReadonlyArray<OrderTransactionInput> | null | undefined;
};

export type RefundLineItemInput = {
  readonly lineItemId: string;
  readonly locationId?: string | null | undefined;
  readonly quantity: number;
  readonly restockType?: RefundLineItemRestockType | null | undefined;
};

export type RefundMethodInput = { readonly storeCreditRefund: StoreCreditRefundInput };

export type RefundShippingInput = {
  readonly fullRefund?: boolean | null | undefined;
  readonly shippingRefundAmount?: MoneyInput | null | undefined;
};

export type RestockingFeeInput = {
  readonly percentage: number;
};

export type ReturnInput = {
  readonly exchangeLineItems?: ReadonlyArray<ExchangeLineItemInput> | null | undefined;
  /** @deprecated This field is no longer supported and any value provided to it is currently ignored. */
  readonly notifyCustomer?: boolean | null | undefined;
  readonly orderId: string;
  readonly requestedAt?: string | null | undefined;
  readonly returnLineItems: ReadonlyArray<ReturnLineItemInput>;
  readonly returnShippingFee?: ReturnShippingFeeInput | null | undefined;
  /** @deprecated This field is temporary to support the transition to Returns Processing APIs. */
  readonly unprocessed?: boolean | null | undefined;
};

export type ReturnLineItemInput = {
  readonly fulfillmentLineItemId: string;
  readonly quantity: number;
  readonly restockingFee?: RestockingFeeInput | null | undefined;
  /** @deprecated Use `returnReasonDefinitionId` instead. This field will be removed in the future. */
  readonly returnReason?: ReturnReason | null | undefined;
  readonly returnReasonDefinitionId?: string | null | undefined;
  readonly returnReasonNote?: string | null | undefined;
};

export type ReturnLineItemRemoveFromReturnInput = {
  readonly quantity: number;
  readonly returnLineItemId: string;
};

export type ReturnProcessExchangeLineItemInput = {
  readonly id: string;
  readonly quantity: number;
};

export type ReturnProcessFinancialTransferInput = { readonly issueRefund: ReturnProcessRefundInput };

export type ReturnProcessInput = {
  readonly exchangeLineItems?: ReadonlyArray<ReturnProcessExchangeLineItemInput> | null | undefined;
  readonly financialTransfer?: ReturnProcessFinancialTransferInput | null | undefined;
  readonly note?: string | null | undefined;
  readonly notifyCustomer?: boolean | null | undefined;
  readonly refundDuties?: ReadonlyArray<RefundDutyInput> | null | undefined;
  readonly refundShipping?: RefundShippingInput | null | undefined;
  readonly returnId: string;
  readonly returnLineItems?: ReadonlyArray<ReturnProcessReturnLineItemInput> | null | undefined;
  readonly tipLineId?: string | null | undefined;
};

export type ReturnProcessRefundInput = {
  readonly allowOverRefunding?: boolean | null | undefined;
  readonly orderTransactions: ReadonlyArray<ReturnRefundOrderTransactionInput>;
  readonly refundMethods?: ReadonlyArray<RefundMethodInput> | null | undefined;
};

export type ReturnProcessReturnLineItemInput = {
  readonly dispositions?: ReadonlyArray<ReverseFulfillmentOrderDisposeInput> | null | undefined;
  readonly id: string;
  readonly quantity: number;
};

export type ReturnRefundOrderTransactionInput = {
  readonly parentId: string;
  readonly transactionAmount: MoneyInput;
};

export type ReturnRequestInput = {
  readonly orderId: string;
  readonly returnLineItems: ReadonlyArray<ReturnRequestLineItemInput>;
  readonly returnShippingFee?: ReturnShippingFeeInput | null | undefined;
};

export type ReturnRequestLineItemInput = {
  readonly customerNote?: string | null | undefined;
  readonly fulfillmentLineItemId: string;
  readonly quantity: number;
  readonly restockingFee?: RestockingFeeInput | null | undefined;
  /** @deprecated Use `returnReasonDefinitionId` instead. This field will be removed in the future. */
  readonly returnReason?: ReturnReason | null | undefined;
  readonly returnReasonDefinitionId?: string | null | undefined;
};

export type ReturnShippingFeeInput = {
  readonly amount: MoneyInput;
};

export type ReverseDeliveryLabelInput = {
  readonly fileUrl: string;
};

export type ReverseDeliveryTrackingInput = {
  readonly number?: string | null | undefined;
  readonly url?: string | null | undefined;
};

export type ReverseFulfillmentOrderDisposeInput = {
  readonly dispositionType: ReverseFulfillmentOrderDispositionType;
  readonly locationId?: string | null | undefined;
  readonly quantity: number;
  readonly reverseFulfillmentOrderLineItemId: string;
};

export type ShippingRefundInput = {
  readonly amount?: string | null | undefined;
  readonly fullRefund?: boolean | null | undefined;
};

export type StagedUploadInput = {
  readonly fileSize?: string | null | undefined;
  readonly filename: string;
  readonly httpMethod?: StagedUploadHttpMethodType | null | undefined;
  readonly mimeType: string;
  readonly resource: StagedUploadTargetGenerateUploadResource;
};

export type StoreCreditRefundInput = {
  readonly amount: MoneyInput;
  readonly expiresAt?: string | null | undefined;
};

export type SuggestedOutcomeExchangeLineItemInput = {
  readonly id: string;
  readonly quantity: number;
};

export type SuggestedOutcomeReturnLineItemInput = {
  readonly id: string;
  readonly quantity: number;
};
