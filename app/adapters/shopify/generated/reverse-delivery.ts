// Written by `npm run codegen`. Do not edit.

import type { Operation } from "../operation";
import { ReverseDeliveryFieldsText, type ReverseDeliveryFieldsFragment } from "./return-fields";
import {
  type ReverseDeliveryLabelInput,
  type ReverseDeliveryTrackingInput,
  type StagedUploadInput,
} from "./schema-inputs";
import { type Exact, type ReturnErrorCode } from "./schema-types";

export type StageReturnLabelMutationVariables = Exact<{
  input: StagedUploadInput;
}>;

export type StageReturnLabelMutation = {
  readonly stagedUploadsCreate: {
    readonly stagedTargets: ReadonlyArray<{
      readonly url: string | null;
      readonly resourceUrl: string | null;
      readonly parameters: ReadonlyArray<{ readonly name: string; readonly value: string }>;
    }> | null;
    readonly userErrors: ReadonlyArray<{ readonly message: string }>;
  } | null;
};

export type CreateReverseDeliveryMutationVariables = Exact<{
  reverseFulfillmentOrderId: string;
  label?: ReverseDeliveryLabelInput | null | undefined;
  tracking?: ReverseDeliveryTrackingInput | null | undefined;
}>;

export type CreateReverseDeliveryMutation = {
  readonly reverseDeliveryCreateWithShipping: {
    readonly reverseDelivery: ReverseDeliveryFieldsFragment | null;
    readonly userErrors: ReadonlyArray<{ readonly code: ReturnErrorCode | null; readonly message: string }>;
  } | null;
};

export type UpdateReverseDeliveryMutationVariables = Exact<{
  id: string;
  label?: ReverseDeliveryLabelInput | null | undefined;
  tracking?: ReverseDeliveryTrackingInput | null | undefined;
}>;

export type UpdateReverseDeliveryMutation = {
  readonly reverseDeliveryShippingUpdate: {
    readonly reverseDelivery: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: ReturnErrorCode | null; readonly message: string }>;
  } | null;
};

export const StageReturnLabel: Operation<StageReturnLabelMutation, StageReturnLabelMutationVariables> = {
  name: "StageReturnLabel",
  kind: "mutation",
  text: `
mutation StageReturnLabel($input: StagedUploadInput!) {
  stagedUploadsCreate(input: [$input]) {
    stagedTargets {
      url
      resourceUrl
      parameters {
        name
        value
      }
    }
    userErrors {
      message
    }
  }
}`,
};

export const CreateReverseDelivery: Operation<CreateReverseDeliveryMutation, CreateReverseDeliveryMutationVariables> = {
  name: "CreateReverseDelivery",
  kind: "mutation",
  text: `
mutation CreateReverseDelivery($reverseFulfillmentOrderId: ID!, $label: ReverseDeliveryLabelInput, $tracking: ReverseDeliveryTrackingInput) {
  reverseDeliveryCreateWithShipping(
    reverseFulfillmentOrderId: $reverseFulfillmentOrderId
    reverseDeliveryLineItems: []
    labelInput: $label
    trackingInput: $tracking
    notifyCustomer: false
  ) {
    reverseDelivery {
      ...ReverseDeliveryFields
    }
    userErrors {
      code
      message
    }
  }
}
${ReverseDeliveryFieldsText}`,
};

export const UpdateReverseDelivery: Operation<UpdateReverseDeliveryMutation, UpdateReverseDeliveryMutationVariables> = {
  name: "UpdateReverseDelivery",
  kind: "mutation",
  text: `
mutation UpdateReverseDelivery($id: ID!, $label: ReverseDeliveryLabelInput, $tracking: ReverseDeliveryTrackingInput) {
  reverseDeliveryShippingUpdate(
    reverseDeliveryId: $id
    labelInput: $label
    trackingInput: $tracking
    notifyCustomer: false
  ) {
    reverseDelivery {
      id
    }
    userErrors {
      code
      message
    }
  }
}`,
};
