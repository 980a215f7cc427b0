import type { PastDelivery } from "./types";

/** Deliveries of a small shop: 600 of some months with a slow spell, the same ones for the same seed. */
export function sampleDeliveries(seed: number, count = 600): PastDelivery[] {
  let state = seed;
  const chance = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 0) / 4_294_967_296;
  };
  return Array.from({ length: count }, () => {
    const purchased = 20_000 + Math.floor(chance() * 200);
    const slow = purchased > 20_120 ? 2 : 1;
    const far = chance() < 0.4;
    const handedOver = purchased + Math.floor(chance() * chance() * 6);
    const delivered = handedOver + 1 + Math.floor(slow * (far ? 4 : 2) * (0.5 + chance() + chance() * chance() * 3));
    return {
      purchased,
      handedOver: chance() < 0.03 ? null : handedOver,
      delivered,
      promised: purchased + (far ? 12 : 8),
      lanes: [far ? "post/abroad" : "post/home", "post"],
    };
  });
}
