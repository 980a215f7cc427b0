import { afterAll, beforeAll, expect } from "vitest";
import type { Database } from "../../../app/db.server";
import { createTestDatabase, type TestDatabase } from "../../support/test-database";
import { type AdminServer, startAdminServer } from "./admin-server";
import { type GuestDoor, openGuestDoor } from "./guest-door";
import { openShopperDoor, type ShopperDoor } from "./shopper-door";

export interface BuiltServer {
  readonly database: TestDatabase;
  readonly db: Database;
  readonly server: AdminServer;
  /** As Shopify's app proxy calls it. */
  readonly guest: GuestDoor;
  /** As a shopper's browser calls it. */
  readonly shopper: ShopperDoor;
}

/**
 * The built server over a database of its own, for all tests of a file. What it logs as an error fails the file.
 * @param seed fills the database before the server starts
 */
export function useBuiltServer(seed: (database: TestDatabase) => Promise<void> = async () => {}): BuiltServer {
  const built = {} as { -readonly [Key in keyof BuiltServer]: BuiltServer[Key] };
  beforeAll(async () => {
    built.database = await createTestDatabase();
    built.db = built.database.db;
    await seed(built.database);
    built.server = await startAdminServer(built.database.url);
    built.guest = openGuestDoor(built.server);
    built.shopper = openShopperDoor(built.server);
  });
  afterAll(async () => {
    built.guest?.close();
    built.shopper?.close();
    const errors = built.server?.takeErrors();
    await built.server?.stop();
    await built.database?.close();
    expect(errors).toEqual([]);
  });
  return built;
}
