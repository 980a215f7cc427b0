import type { Gid } from "../gid";
import type { EffectKind, EffectState, PlannedEffect } from "../planned-effect";
import type { NativeReturn } from "./native";
import type { ReturnTemplate } from "./templates";
import type { CountedUnits, LabelView, OrderReturn, ReturnState } from "./types";

/** An effect of this return as it stands. */
export interface ReturnEffectView {
  readonly kind: EffectKind;
  readonly key: string;
  readonly state: EffectState;
  readonly sentence: string | null;
  readonly receipt: Readonly<Record<string, unknown>> | null;
}

export interface ReturnStepInput {
  readonly orderReturn: OrderReturn;
  /** Read fresh; null = not at Shopify yet, or not any more. */
  readonly native: NativeReturn | null;
  readonly effects: readonly ReturnEffectView[];
  readonly labels: readonly LabelView[];
  readonly counted: readonly CountedUnits[];
  /** The recipient's own account at the shop, by their mailbox; null = there is none, or nobody needed it yet. */
  readonly recipientId?: Gid | null;
  readonly settings: StepSettings;
  readonly now: Date;
}

/** What of the policy's settings steers an open return. */
export interface StepSettings {
  readonly labelWhen: "approval" | "request";
  /** Days after opening at which an unused label is brought to mind. */
  readonly reminderDays: readonly number[];
  /** Days before the carrier's refund window ends at which an unused label is given back. */
  readonly voidBeforeDays: number;
  /** Whether labels can be bought at all. */
  readonly hasCarrier: boolean;
}

/** What the return becomes and what must be done for it. */
export interface ReturnStep {
  readonly state: ReturnState;
  /** For staff, plain words. */
  readonly sentence: string;
  readonly effects: readonly PlannedEffect[];
  /** When time alone may change the answer. */
  readonly wakeAt: Date | null;
}

/** A mail about a return; each template is sent once per `part`. */
export function returnMail(orderReturn: OrderReturn, template: ReturnTemplate, part = ""): readonly PlannedEffect[] {
  if (!orderReturn.terms.notify) return [];
  const { id: returnId, orderId } = orderReturn;
  const key = `mail/${template}/${returnId}${part && `/${part}`}`;
  return [{ kind: "send-mail", key, input: { orderId, template, cancellationId: null, returnId } }];
}
