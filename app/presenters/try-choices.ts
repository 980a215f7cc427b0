import { DELAY_WORDS } from "../domain/policy/catalogue/shipping-facts";
import type { openShipments, recentTroubles } from "../records/views/read-past-shipments";
import { humanise } from "./badge";
import type { TellTime } from "./time-text";

/** Before the id of a decision, where a parcel's id may stand as well. */
export const TROUBLE_PREFIX = "past-";

export const TROUBLES = Object.entries(DELAY_WORDS).map(([value, label]) => ({ value, label }));

type Parcel = Awaited<ReturnType<typeof openShipments>>[number];
type Trouble = Awaited<ReturnType<typeof recentTroubles>>[number];

/** What a policy about parcels may be tried on: those under way, and what was decided before. */
export function shipmentChoices(parcels: readonly Parcel[], troubles: readonly Trouble[], tell: TellTime) {
  return [
    ...parcels.map(({ id, orderName, carrier, trackingNumber, state, delayKind }) => {
      const now = delayKind ? DELAY_WORDS[delayKind] : humanise(state);
      return { value: id, label: [orderName, carrier, trackingNumber, now].filter(Boolean).join(", ") };
    }),
    ...troubles.map(({ id, orderName, decidedAt }) => ({
      value: `${TROUBLE_PREFIX}${id}`,
      label: `${orderName}, as decided ${tell(decidedAt).text}`,
    })),
  ];
}
