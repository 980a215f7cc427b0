import type { Database } from "../db.server";

/** The two tables the worker claims from. What is claimable waits in `waiting`. */
const QUEUES = {
  event: { table: "InboundEvent", waiting: "PENDING" },
  effect: { table: "Effect", waiting: "PLANNED" },
} as const;

export type QueueName = keyof typeof QUEUES;

export interface Claim {
  readonly queue: QueueName;
  readonly id: string;
  readonly shop: string;
  readonly subject: string;
}

export interface ClaimRequest {
  readonly owner: string;
  readonly now: Date;
  readonly leaseUntil: Date;
  readonly limit: number;
  /** Rows of one shop in hand at once, over all workers. */
  readonly perShop: number;
}

/**
 * Leases due rows: oldest first within a shop, every shop with due work gets its turn, at most one row per order at a
 * time, over both queues and all workers: what is in hand is read in the same transaction. Rows about no order ("" subject) run beside each other.
 */
export async function claimDue(db: Database, queue: QueueName, request: ClaimRequest): Promise<readonly Claim[]> {
  const { table, waiting } = QUEUES[queue];
  if (request.limit <= 0) return [];
  // Jumps from shop to shop in the index instead of reading a busy shop's whole backlog.
  const shops = db.sql.all(
    `WITH RECURSIVE due(shop) AS (
       SELECT min(shop) FROM ${table} WHERE state = ?
       UNION ALL
       SELECT (SELECT min(shop) FROM ${table} WHERE state = ? AND shop > due.shop) FROM due WHERE due.shop IS NOT NULL
     ) SELECT shop FROM due WHERE shop IS NOT NULL LIMIT 1000`,
    [waiting, waiting],
  ) as unknown as { shop: string }[];
  if (shops.length === 0) return [];
  return db.writeRaw((sql) => {
    const running = sql.all(
      `SELECT shop, subject FROM InboundEvent WHERE state = 'RUNNING'
       UNION ALL SELECT shop, subject FROM Effect WHERE state = 'RUNNING'`,
      [],
    ) as unknown as { shop: string; subject: string }[];
    const claimed: Claim[] = [];
    for (const { shop } of rotate(shops, request.now)) {
      const inHand = running.filter((one) => one.shop === shop);
      const room = Math.min(request.perShop - inHand.length, request.limit - claimed.length);
      if (room <= 0) continue;
      const subjects = new Set(inHand.map((one) => one.subject).filter(Boolean));
      // One after the other: a long queue behind one subject never hides what others wait for.
      for (let taken = 0; taken < room; taken += 1) {
        const [row] = sql.all(
          `SELECT id, subject FROM ${table} INDEXED BY "${table}_state_shop_runAt_idx"
           WHERE state = ? AND shop = ? AND runAt <= ? AND subject NOT IN (SELECT value FROM json_each(?))
           ORDER BY runAt, id LIMIT 1`,
          [waiting, shop, request.now.getTime(), JSON.stringify([...subjects])],
        ) as unknown as { id: string; subject: string }[];
        if (!row) break;
        if (row.subject !== "") subjects.add(row.subject);
        sql.run(
          `UPDATE ${table} SET state = 'RUNNING', attempts = attempts + 1, leaseOwner = ?, leaseUntil = ?
           WHERE id = ? AND state = ?`,
          [request.owner, request.leaseUntil.getTime(), row.id, waiting],
        );
        claimed.push({ queue, id: row.id, shop, subject: row.subject });
      }
    }
    return claimed;
  });
}

/** Keeps the leases of what is really in hand; a row whose end could not be saved runs out and goes back. */
export async function extendLeases(db: Database, owner: string, ids: readonly string[], until: Date): Promise<void> {
  await db.writeRaw((sql) => {
    for (const { table } of Object.values(QUEUES)) {
      const extend = `UPDATE ${table} SET leaseUntil = ? WHERE id = ? AND state = 'RUNNING' AND leaseOwner = ?`;
      for (const id of ids) sql.run(extend, [until.getTime(), id, owner]);
    }
  });
}

/** Gives rows of workers that died back to the queue: leases that ran out, and those of owners known to be dead. */
export async function releaseStale(db: Database, now: Date, isDead: (owner: string) => boolean): Promise<number> {
  return db.writeRaw((sql) => {
    let released = 0;
    for (const { table, waiting } of Object.values(QUEUES)) {
      const running = sql.all(
        `SELECT id, leaseOwner, leaseUntil FROM ${table} WHERE state = 'RUNNING'`,
        [],
      ) as unknown as {
        id: string;
        leaseOwner: string;
        leaseUntil: number;
      }[];
      const back = `UPDATE ${table} SET state = ?, leaseOwner = NULL, leaseUntil = NULL
        WHERE id = ? AND leaseOwner = ? AND state = 'RUNNING'`;
      for (const row of running) {
        if (row.leaseUntil > now.getTime() && !isDead(row.leaseOwner)) continue;
        released += sql.run(back, [waiting, row.id, row.leaseOwner]);
      }
    }
    return released;
  });
}

/** A different shop comes first each time, so that the first in the alphabet is not always served best. */
function rotate<Item>(items: readonly Item[], now: Date): readonly Item[] {
  const by = items.length === 0 ? 0 : Math.floor(now.getTime() / 50) % items.length;
  return [...items.slice(by), ...items.slice(0, by)];
}
