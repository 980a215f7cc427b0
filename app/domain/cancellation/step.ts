import type { Gid } from "../gid";
import type { OrderSnapshot } from "../order";
import type { EffectKind, EffectState, PlannedEffect } from "../planned-effect";
import type { Cancellation, CancellationState } from "./types";

/** An effect of this cancellation as it stands. */
export interface EffectView {
  readonly kind: EffectKind;
  readonly key: string;
  readonly state: EffectState;
  readonly sentence: string | null;
  /** Fulfillment order of hold and request effects. */
  readonly fulfillmentOrderId: Gid | null;
}

export interface StepInput {
  readonly cancellation: Cancellation;
  /** Read fresh; null = the order is gone. */
  readonly order: OrderSnapshot | null;
  readonly effects: readonly EffectView[];
  readonly now: Date;
  readonly warehouseHours: number;
  /** Staff just said yes: a hold that somebody took off is put on again. */
  readonly holdAgain?: boolean;
}

/** What the cancellation becomes and what must be done for it. */
export interface Step {
  readonly state: CancellationState;
  /** For staff, plain words. */
  readonly sentence: string;
  readonly effects: readonly PlannedEffect[];
  /** Wake this cancellation again at a time; one per purpose. */
  readonly wakeAt: { readonly purpose: "undo" | "warehouse"; readonly at: Date } | null;
  readonly warehouseBy?: Date;
}

export const mailEffect = (cancellation: Cancellation, template: string): readonly PlannedEffect[] =>
  cancellation.terms.notify
    ? [
        {
          kind: "send-mail",
          key: `mail/${template}/${cancellation.id}`,
          input: { orderId: cancellation.orderId, template, cancellationId: cancellation.id },
        },
      ]
    : [];

export const releaseEffect = (cancellation: Cancellation, handle: string): PlannedEffect => ({
  kind: "release-hold",
  key: `release/${cancellation.id}`,
  input: { orderId: cancellation.orderId, handle },
});
