/** What staff change of what was agreed; "" = as it was. */
export interface TermsChange {
  readonly resolution: string;
  readonly refundWhen: string;
  readonly label: string;
}

/** What a change does, and whether the shopper hears of it, in sentences; none = nothing was changed. */
export function changeWords(change: TermsChange, isTold: boolean): readonly string[] {
  const { resolution, refundWhen, label } = change;
  const isPaidNow = refundWhen === "approved";
  const isUntold = (resolution !== "" || refundWhen !== "") && !isPaidNow;
  const ownCost = "The shopper is not told that no label comes: write to them. A label bought already stays good.";
  const labels: Readonly<Record<string, string>> = {
    prepaid: isTold
      ? "The label is mailed to the shopper as soon as it is bought."
      : "The label is not mailed, as this shopper gets no mails: send it to them as soon as it is bought.",
    own: ownCost,
  };
  return [
    isPaidNow ? "The money goes back now, before anything has arrived. This cannot be taken back." : "",
    isPaidNow && isTold ? "The shopper is told by mail when it goes back." : "",
    isUntold ? "The shopper is not told of this by the app: write to them if it changes what they were promised." : "",
    labels[label] ?? "",
  ].filter(Boolean);
}
