/** `extensions.cost` of an answer. */
export interface CostExtension {
  readonly requestedQueryCost?: number;
  readonly actualQueryCost?: number | null;
  readonly throttleStatus?: { readonly currentlyAvailable: number; readonly restoreRate: number };
}

/** Milliseconds until the bucket holds what the query asks for, at least a second; null when Shopify did not say. */
export function readThrottle(cost: CostExtension | undefined): number | null {
  const { requestedQueryCost, throttleStatus } = cost ?? {};
  if (requestedQueryCost === undefined || !throttleStatus || !(throttleStatus.restoreRate > 0)) return null;
  const missing = requestedQueryCost - throttleStatus.currentlyAvailable;
  return Math.max(1000, Math.ceil((missing / throttleStatus.restoreRate) * 1000));
}
