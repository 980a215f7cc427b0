/** What can happen to a parcel, and how each provider says it. Words as in EasyPost's and Shippo's published lists. */
export const STEPS = {
  label_created: {
    easypost: ["pre_transit", "label_created", "Shipping Label Created"],
    shippo: ["PRE_TRANSIT", "information_received"],
  },
  accepted: {
    easypost: ["in_transit", "received_at_origin_facility", "Accepted at Origin Facility"],
    shippo: ["TRANSIT", "package_accepted"],
  },
  departed: {
    easypost: ["in_transit", "departed_facility", "Departed Facility"],
    shippo: ["TRANSIT", "package_departed"],
  },
  arrived: {
    easypost: ["in_transit", "arrived_at_facility", "Arrived at Facility"],
    shippo: ["TRANSIT", "package_arrived"],
  },
  delayed: { easypost: ["in_transit", "delayed", "In Transit, Arriving Late"], shippo: ["TRANSIT", "delayed"] },
  out_for_delivery: {
    easypost: ["out_for_delivery", "out_for_delivery", "Out for Delivery"],
    shippo: ["TRANSIT", "out_for_delivery"],
  },
  ready_for_pickup: {
    easypost: ["available_for_pickup", "arrived_at_pickup_location", "Available for Pickup"],
    shippo: ["TRANSIT", "pickup_available"],
  },
  delivered: { easypost: ["delivered", "arrived_at_destination", "Delivered"], shippo: ["DELIVERED", "delivered"] },
  returning: { easypost: ["return_to_sender", "return", "Return to Sender"], shippo: ["RETURNED", "return_to_sender"] },
  lost: { easypost: ["failure", "lost", "Lost in Transit"], shippo: ["FAILURE", "package_lost"] },
} as const satisfies Record<string, { easypost: readonly [string, string, string]; shippo: readonly [string, string] }>;

export type Step = keyof typeof STEPS;
export const stepNames = Object.keys(STEPS) as [Step, ...Step[]];

/** A carrier refunds only labels it never saw. */
export const isScan = (step: Step) => step !== "label_created";
