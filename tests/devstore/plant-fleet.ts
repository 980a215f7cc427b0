import type { Store } from "./contract.ts";
import type { Fleet, FleetReport } from "./contract-parcels.ts";

/**
 * Lets a fleet of orders come and travel as the store's clock is moved; without HTTP. The answer counts along.
 * Same seed, same orders and same moves of the clock: same parcels.
 */
export function plantFleet(store: Store, fleet: Fleet, shop = store.shops()[0] ?? ""): FleetReport {
  return store.plantFleet(shop, fleet);
}
