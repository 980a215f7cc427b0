import { DELAY_KINDS, type DelayKind } from "./types";

/** Letters that tell of a delay: one for each kind, and one for parcels with different troubles. */
export const NOTICE_TEMPLATES = [
  "delay-lost",
  "delay-returning",
  "delay-failed-attempt",
  "delay-missed",
  "delay-not-shipped",
  "delay-carrier-late",
  "delay-no-pickup",
  "delay-no-scan",
  "delay-at-risk",
  "delay-several",
] as const;
export type NoticeTemplate = (typeof NOTICE_TEMPLATES)[number];

/** All letters about shipping, about what is given for trouble, and the questions that come by themselves. */
export const SHIPPING_TEMPLATES = [
  ...NOTICE_TEMPLATES,
  "delay-answer" /** the shopper's answer has arrived: what happens next */,
  "goodwill-given",
  "survey-csat",
  "survey-nps",
] as const;
export type ShippingTemplate = (typeof SHIPPING_TEMPLATES)[number];

export const isShippingTemplate = (template: string): template is ShippingTemplate =>
  (SHIPPING_TEMPLATES as readonly string[]).includes(template);

/** Whether a letter tells of a delay, and so may only go while that delay lasts. */
export const isNoticeTemplate = (template: string): template is NoticeTemplate =>
  (NOTICE_TEMPLATES as readonly string[]).includes(template);

/** The letter for a notice, by the trouble of each of its parcels. */
export function noticeTemplate(kinds: readonly DelayKind[]): NoticeTemplate {
  const [kind] = kinds;
  const index = kind && kinds.length === 1 ? DELAY_KINDS.indexOf(kind) : -1;
  return NOTICE_TEMPLATES[index] ?? "delay-several";
}
