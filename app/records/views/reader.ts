import type { Database } from "../../db.server";

/** The connection pages read from; it cannot write. */
export type Reader = Database["read"];
