import type { Page } from "playwright-core";
import { expect, vi } from "vitest";
import type { AppRecords } from "../../scripts/demo/app-records";
import type { World } from "../../scripts/demo/world";
import type { PlaceOrder } from "../devstore/contract";

const SOON = { timeout: 60_000, interval: 250 };
let guests = 0;

/** Guests of a shop who buy one of each; resolves when the app has heard of it. */
export function guestsOf({ store, goods }: World, records: AppRecords) {
  const bought = async (skus: readonly string[], locale = "en-GB", change: Partial<PlaceOrder> = {}) => {
    const email = `guest-${++guests}@example.com`;
    const customer = { email, firstName: "Gesa", locale };
    const lines = skus.map((sku) => ({ sku, quantity: 1 }));
    const order = await store.placeOrder({ lines, customer, ...change });
    await vi.waitFor(() => expect(records.knowsOrder(order.id)).toBe(true), SOON);
    return { ...order, email };
  };
  const delivered = async (...wanted: Parameters<typeof bought>) => {
    const order = await bought(...wanted);
    await store.ship(order.id);
    await goods.deliver(order.id);
    return order;
  };
  return { bought, delivered };
}

/** On the page of an order: the app has heard that it left. */
export const canReturn = (page: Page): Promise<void> =>
  vi.waitFor(async () => {
    await page.reload();
    expect(await page.getByRole("link", { name: "Return items" }).count()).toBe(1);
  }, SOON);
