import type { NoticeChoice, ShipmentState } from "./types";
import type { Trouble } from "./watch-shipments";

/** Where a parcel has to be for a choice to make sense. */
const POSSIBLE: Readonly<Record<NoticeChoice, (state: ShipmentState) => boolean>> = {
  wait: () => true,
  cancel: (state) => state === "UNSHIPPED",
  change_address: (state) =>
    state === "UNSHIPPED" || state === "LABELED" || state === "ATTEMPTED" || state === "RETURNING",
  claim: (state) => state !== "UNSHIPPED" && state !== "LABELED",
};

/**
 * What the shopper may answer: what the policy offers, as far as it is possible where the parcel is. Of what was not
 * shipped in time cancelling is always offered: US 16 CFR 435.2(b), and plain fairness.
 */
export function choicesFor({ shipment, kind }: Pick<Trouble, "shipment" | "kind">, offered: readonly NoticeChoice[]) {
  const wanted = kind === "not_shipped" ? [...new Set<NoticeChoice>([...offered, "wait", "cancel"])] : offered;
  return wanted.filter((choice) => POSSIBLE[choice](shipment.state));
}
