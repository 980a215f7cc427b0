/** `extensions.cost` of an answer. */
export interface CostExtension {
  readonly requestedQueryCost?: number;
  readonly actualQueryCost?: number | null;
  readonly throttleStatus?: {
    readonly maximumAvailable: number;
    readonly currentlyAvailable: number;
    readonly restoreRate: number;
  };
}

/** Milliseconds until the bucket holds what the query asks for, at least a second; null when Shopify did not say. */
export function readThrottle(cost: CostExtension | undefined): number | null {
  const { requestedQueryCost, throttleStatus } = cost ?? {};
  if (requestedQueryCost === undefined || !throttleStatus || !(throttleStatus.restoreRate > 0)) return null;
  const missing = requestedQueryCost - throttleStatus.currentlyAvailable;
  return Math.max(1000, Math.ceil((missing / throttleStatus.restoreRate) * 1000));
}

/** Leaves a share of each shop's points to others: work that can wait asks it before each call. Soft, as calls run side by side. */
export class PointsReserve {
  readonly #until = new Map<string, number>();

  /** @param share of the most a shop can have, from 0 to 1 */
  constructor(readonly share: number) {}

  /** `now` and the answer in milliseconds: how long until the shop has more than the reserve, as Shopify last said. */
  pause(shop: string, now: number): number {
    return Math.max(0, (this.#until.get(shop) ?? 0) - now);
  }

  learn(shop: string, cost: CostExtension | undefined, now: number): void {
    const status = cost?.throttleStatus;
    if (!status || !(status.restoreRate > 0)) return;
    const missing = this.share * status.maximumAvailable - status.currentlyAvailable;
    this.#until.set(shop, now + (missing / status.restoreRate) * 1000);
  }
}
