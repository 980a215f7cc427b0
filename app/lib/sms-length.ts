// GSM 03.38: what fits 160 to a message; the second set takes two places each.
const BASIC = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
const EXTENDED = new Set("^{}\\[~]|€\f");

export interface SmsLength {
  /** Places used: letters, two for some. */
  readonly units: number;
  /** Messages it is sent and paid as. */
  readonly segments: number;
  /** Some letter needs the wide alphabet: 70 instead of 160 to a message. */
  readonly isWide: boolean;
}

/** How long a text message is, as carriers count it. */
export function smsLength(text: string): SmsLength {
  const letters = [...text];
  const isWide = letters.some((letter) => !BASIC.has(letter) && !EXTENDED.has(letter));
  const units = isWide ? text.length : letters.reduce((sum, letter) => sum + (EXTENDED.has(letter) ? 2 : 1), 0);
  const [single, joined] = isWide ? [70, 67] : [160, 153];
  return { units, segments: units <= single ? Math.min(units, 1) : Math.ceil(units / joined), isWide };
}
