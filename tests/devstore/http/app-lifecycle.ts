import { randomUUID } from "node:crypto";
import { Duration } from "luxon";
import type { ComplianceTopic } from "../webhooks/topics.ts";
import { asMerchant } from "./control/as-merchant.ts";
import type { World } from "./world.ts";

const redactAfter = Duration.fromObject({ hours: 48 });

export function installApp({ app }: World, shop: string): void {
  app.installed.add(shop);
}

/** Ends all tokens, tells the app, and 48 hours later asks it to forget the shop unless it is back by then. */
export function uninstallApp(world: World, shop: string): void {
  const { app, tokens, store, schedule } = world;
  app.installed.delete(shop);
  tokens.revokeShop(shop);
  publish(world, shop, "app/uninstalled");
  schedule.at(new Date(store.clock.now().getTime() + redactAfter.toMillis()), async () => {
    if (app.installed.has(shop)) return;
    publish(world, shop, "shop/redact");
    await world.webhooks.settled();
  });
}

export function setScopes(world: World, shop: string, scopes: string[]): void {
  const previous = world.app.scopes;
  world.app.scopes = scopes;
  publish(world, shop, "app/scopes_update", { previous, current: scopes });
}

/** Sends a privacy request; the customer ones carry the customer and the ids of all their orders. */
export async function sendCompliance(
  world: World,
  shop: string,
  topic: ComplianceTopic,
  customerId?: string,
): Promise<{ eventId: string }> {
  const extra = topic === "shop/redact" ? {} : await describeCustomer(world, shop, customerId);
  return { eventId: publish(world, shop, topic, extra) };
}

function publish(world: World, shop: string, topic: string, extra: Record<string, unknown> = {}): string {
  const eventId = randomUUID();
  world.webhooks.publish({
    shop,
    topic,
    resourceId: typeof extra.customerId === "string" ? extra.customerId : shop,
    eventId,
    triggeredAt: world.store.clock.now(),
    extra,
  });
  return eventId;
}

async function describeCustomer(world: World, shop: string, customerId?: string): Promise<Record<string, unknown>> {
  if (!customerId) throw new Error("A customer request needs customerId.");
  const query = `query ControlCustomer($id: ID!) { customer(id: $id) { id } }`;
  const data = await asMerchant(world, shop, query, { id: customerId });
  const known = typeof data === "object" && data !== null && "customer" in data && data.customer !== null;
  if (!known) throw new Error(`There is no customer ${customerId} in ${shop}.`);
  return { customerId };
}
