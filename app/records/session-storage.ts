import { Session } from "@shopify/shopify-api";
import type { SessionStorage } from "@shopify/shopify-app-session-storage";
import type { Prisma } from "@prisma/client";
import type { Database } from "../db.server";
import type { Sealer } from "../lib/seal";

type Row = Prisma.SessionGetPayload<object>;
type Properties = [string, string | number | boolean][];

const MOST_SESSIONS_OF_A_SHOP = 50;

/** Shopify's sessions; what is secret or personal in them (tokens, staff names and addresses) is sealed. */
export class SealedSessionStorage implements SessionStorage {
  constructor(
    private readonly db: Database,
    private readonly sealer: Sealer,
  ) {}

  async storeSession(session: Session): Promise<boolean> {
    const row: Row = {
      id: session.id,
      shop: session.shop,
      isOnline: session.isOnline,
      expires: session.expires ?? null,
      refreshTokenExpires: session.refreshTokenExpires ?? null,
      propertiesSealed: this.sealer.seal(JSON.stringify(session.toPropertyArray(true))),
    };
    await this.db.write((tx) => tx.session.upsert({ where: { id: row.id }, update: row, create: row }));
    return true;
  }

  async loadSession(id: string): Promise<Session | undefined> {
    const row = await this.db.read.session.findUnique({ where: { id } });
    return row === null ? undefined : this.open(row);
  }

  async deleteSession(id: string): Promise<boolean> {
    return this.deleteSessions([id]);
  }

  async deleteSessions(ids: string[]): Promise<boolean> {
    await this.db.write((tx) => tx.session.deleteMany({ where: { id: { in: ids } } }));
    return true;
  }

  async findSessionsByShop(shop: string): Promise<Session[]> {
    const rows = await this.db.read.session.findMany({
      where: { shop },
      orderBy: { expires: "desc" },
      take: MOST_SESSIONS_OF_A_SHOP,
    });
    return rows.map((row) => this.open(row));
  }

  private open(row: Row): Session {
    return Session.fromPropertyArray(JSON.parse(this.sealer.open(row.propertiesSealed)) as Properties, true);
  }
}
