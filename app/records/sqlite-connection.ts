import { PrismaBetterSQLite3 } from "@prisma/adapter-better-sqlite3";
import Sqlite from "better-sqlite3";

type Adapter = Awaited<ReturnType<PrismaBetterSQLite3["connect"]>>;

/** Prepared statements of one connection: synchronous, prepared once, however often they are asked for. */
export interface Statements {
  all(sql: string, values: readonly unknown[]): readonly Record<string, unknown>[];
  /** Returns the number of rows changed. */
  run(sql: string, values: readonly unknown[]): number;
}

/**
 * One connection to a SQLite file, spoken to by Prisma and by prepared statements. Its transactions are ours: what Prisma does
 * meanwhile joins the one that is open. Prisma's own would cost five trips through its client each.
 */
export class SqliteConnection extends PrismaBetterSQLite3 {
  readonly #pragmas: readonly string[];
  readonly #isInTransactions: boolean;
  readonly #statements = new Map<string, Sqlite.Statement>();
  #raw: Sqlite.Database | null = null;

  /** @param isInTransactions refuses what Prisma sends after its transaction has ended: somebody did not await it. */
  constructor(url: string, pragmas: readonly string[], isInTransactions: boolean) {
    super({ url, fileMustExist: true }, { timestampFormat: "unixepoch-ms" });
    this.#pragmas = pragmas;
    this.#isInTransactions = isInTransactions;
  }

  override async connect(): Promise<Adapter> {
    const adapter = await super.connect();
    const { client } = adapter as unknown as { client?: unknown };
    if (!(client instanceof Sqlite)) throw new Error("Prisma's adapter does not hold its connection where it did");
    for (const pragma of this.#pragmas) client.pragma(pragma);
    this.#raw = client;
    const checked =
      <Query, Result>(send: (query: Query) => Promise<Result>) =>
      async (query: Query) => {
        if (this.#isInTransactions && !client.inTransaction) throw new Error("a statement came after its transaction");
        return send(query);
      };
    const queryRaw = checked(adapter.queryRaw.bind(adapter));
    const executeRaw = checked(adapter.executeRaw.bind(adapter));
    const joined = async () => ({
      ...{ provider: adapter.provider, adapterName: adapter.adapterName, options: { usePhantomQuery: true } },
      ...{ queryRaw, executeRaw },
      commit: async () => {},
      rollback: async () => {},
    });
    return Object.assign(adapter, { queryRaw, executeRaw, startTransaction: joined });
  }

  readonly sql: Statements = {
    all: (sql, values) => this.#prepare(sql).all(...values) as Record<string, unknown>[],
    run: (sql, values) => this.#prepare(sql).run(...values).changes,
  };

  /** Takes SQLite's lock at once: other threads and processes wait, and never fail half-way. One at a time. */
  async transaction<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    this.sql.run("BEGIN IMMEDIATE", []);
    try {
      const result = await work();
      this.sql.run("COMMIT", []);
      return result;
    } finally {
      // Whatever failed, the commit too; a full disk made SQLite do it already.
      if (this.#raw!.inTransaction) this.sql.run("ROLLBACK", []);
    }
  }

  #prepare(sql: string): Sqlite.Statement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#raw!.prepare(sql).safeIntegers(false);
    this.#statements.set(sql, statement);
    return statement;
  }
}
