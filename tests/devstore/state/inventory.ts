import type { LineItem, ShopState } from "./types.ts";

/** Moves units of a line between "promised to an order" and "free to sell" at a location. Custom lines have no stock. */
export function changeStock(
  state: ShopState,
  line: Pick<LineItem, "variantId">,
  locationId: string | null,
  change: { readonly available?: number; readonly committed?: number; readonly onHand?: number },
): void {
  const variant = line.variantId ? state.variants.get(line.variantId) : undefined;
  const item = variant && state.inventoryItems.get(variant.inventoryItemId);
  if (!item?.tracked) return;
  const at = locationId && item.levels.has(locationId) ? locationId : [...item.levels.keys()][0];
  const level = at === undefined ? undefined : item.levels.get(at);
  if (!level) return;
  level.available += change.available ?? 0;
  level.committed += change.committed ?? 0;
  level.onHand += change.onHand ?? 0;
}

/** Free units of a variant over all active locations. */
export function availableUnits(state: ShopState, variantId: string): number {
  const variant = state.variants.get(variantId);
  const item = variant && state.inventoryItems.get(variant.inventoryItemId);
  return [...(item?.levels.values() ?? [])].reduce((sum, level) => sum + level.available, 0);
}
