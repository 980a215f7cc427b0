/** Whether a mail's text or HTML names an amount of money. A link's signature may hold anything that looks like one. */
export function namesAnAmount(text: string): boolean {
  return /[$€£¥]\s?\d|\d[.,]\d\d(?!\d)/.test(text.replaceAll(/https?:[^\s"<]+/g, ""));
}
