import type { Money } from "../money";
import type { LabelTerms } from "./types";

/** The fee for a label as Shopify's native return shipping fee; null = free, or no label of ours. */
export const labelFee = (label: LabelTerms): Money | null =>
  label.kind === "prepaid" && label.fee && label.fee.minor > 0 ? label.fee : null;
