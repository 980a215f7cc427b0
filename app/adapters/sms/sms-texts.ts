import type { NoticeTemplate } from "../../domain/shipping/templates";

/**
 * One language's text messages: plain text with Liquid in it ({{ shopName }}, {{ orderName }}, {{ link }}; {{ oldBy }},
 * {{ newFrom }} and {{ newBy }} may be missing). One or two sentences: each 160 letters cost the shop a message.
 */
export interface SmsTexts {
  /** BCP 47 */
  readonly language: string;
  /** When it comes now; for the messages as {{ arrival }}. */
  readonly arrival: string;
  /** When it is sent now; for the messages as {{ sending }}. */
  readonly sending: string;
  readonly messages: Readonly<Record<NoticeTemplate, string>>;
}
