import { openAppRecords } from "../app-records.ts";
import type { Plot } from "../plot.ts";
import { eventually, proved } from "../tell.ts";
import { turnOnPolicies } from "../turn-on-policies.ts";
import type { World } from "../world.ts";

/** The merchant opens the app for the first time and clicks "turn on". */
export async function appIsOpened(world: World): Promise<Plot> {
  const { staff, store, addresses } = world;
  const page = await staff.open("/app");
  proved(/Aftercare/.test(page), "opened in the admin: session token exchanged, page served");

  const records = openAppRecords(addresses.databaseUrl);
  const shop = await eventually(
    "the last 60 days of orders are imported",
    async () => {
      const now = records.shop();
      return now?.syncState === "DONE" ? now : null;
    },
    { seconds: 40, tell: () => JSON.stringify(records.shop()) },
  );
  proved(shop.syncedOrders > 0, `${shop.syncedOrders} orders imported by a bulk operation`, shop);
  await turnOnPolicies(staff, records);
  proved(
    true,
    "policies turned on: the cautious ones for cancellations, unpaid orders and returns; a carrier connected",
  );
  const sku = (await store.skus())[0] ?? "";
  return { ...world, records, sku, lateParcels: [] };
}
