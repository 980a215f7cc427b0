import type { ShippingTemplate } from "../../domain/shipping/templates";
import type { MailText } from "./mail-texts";

/**
 * One language's letters about shipping: plain text with Liquid in it. Of the one parcel a letter is about, or the first:
 * {{ oldBy }}, {{ newFrom }}, {{ newBy }}, {{ reason }} (a sentence), {{ lastSeen }}, {{ daysLate }}; of the letter:
 * {{ again }}, {{ answer }}, {{ until }}, {{ consent }}, {{ cancelBy }}, {{ canCancel }}, {{ canAnswer }},
 * {{ canTrack }}, {{ tooLate }} (what was to be cancelled has left). All may be missing.
 */
export interface ShippingMailTexts {
  readonly language: string;
  /** When it is sent, or arrives, or that nobody knows yet, and why; for the letters as {{ sending }} and {{ arrival }}. */
  readonly sending: string;
  readonly arrival: string;
  /** The right to cancel and what silence means; for the letters as {{ rights }} and {{ silence }}. */
  readonly rights: string;
  readonly silence: string;
  /** What is given as an apology: {{ value }}, {{ credit }}, {{ expires }}; for the letters as {{ goodwill }}. */
  readonly goodwill: string;
  /** When a person answers; for the letters as {{ soon }}. */
  readonly soon: string;
  readonly action: string;
  readonly mails: Readonly<Record<ShippingTemplate, MailText>>;
}
