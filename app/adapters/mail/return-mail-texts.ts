import type { ReturnTemplate } from "../../domain/returns/templates";
import type { MailText } from "./mail-texts";

/**
 * One language's letters about a return: plain text with Liquid in it. What may be missing: {{ firstName }}, {{ until }},
 * {{ daysLeft }}, {{ total }}, {{ bonus }}, {{ due }}, {{ ending }}; true or false: credit, onRequest, hasQr, expired, fault;
 * `when` is a RefundMoment; isUnsent: money was given before the parcel was sent; kept: nothing comes back. A gift's letters are given no amounts.
 */
export interface ReturnMailTexts {
  readonly language: string;
  /** Said first when the shop was at fault; with a promise only where `decided`; for the letters as {{ sorry }}. */
  readonly sorry: string;
  /** What will be given back, and how; for the letters as {{ way }}. */
  readonly way: string;
  /** When that will be; for the letters as {{ timing }}. */
  readonly timing: string;
  /** Money was given, and the parcel is still to come; for the letters as {{ unsent }}. */
  readonly unsent: string;
  /** How a letter is headed that would say that all is done, while it is not. */
  readonly unsentHeading: string;
  /** Why less was given than was promised; for the letters as {{ less }}. */
  readonly less: string;
  readonly action: string;
  readonly mails: Readonly<Record<ReturnTemplate, MailText>>;
}
