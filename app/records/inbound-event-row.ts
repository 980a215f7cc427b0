import type { Gate } from "../lib/gate";
/** Where a payload names its order, as JSON paths: the GID where Shopify sends one, and the numeric id. */
export interface SubjectPath {
  readonly gid: string | null;
  readonly id: string;
}

/** One webhook as the door hands it over: verified, not parsed. Times are milliseconds since 1970. */
export interface IntakeRow {
  readonly id: string;
  readonly shop: string;
  readonly topic: string;
  readonly dedupeKey: string;
  readonly eventId: string | null;
  readonly triggeredAt: number | null;
  readonly receivedAt: number;
  /** null: the topic is not about one order. */
  readonly subject: SubjectPath | null;
  readonly body: Uint8Array;
}

/** `bad_body`: not a JSON object, nothing was written. `failed`: the database could not take it. */
export type IntakeResult = "stored" | "duplicate" | "bad_body" | "failed";

/** A group of rows on its way to the intake's thread; the bodies travel in one buffer, which is moved, not copied. */
export interface IntakeGroup {
  readonly rows: readonly PackedRow[];
  /** Where each row's body ends in `bodies`. */
  readonly ends: readonly number[];
  readonly bodies: Uint8Array;
}

/** `close` ends the thread after all that was handed over before. */
export type IntakeMessage = IntakeGroup | "close";

/** Without names: they would be copied between the threads with every row. */
export type PackedRow = readonly [
  id: string,
  shop: string,
  topic: string,
  dedupeKey: string,
  eventId: string | null,
  triggeredAt: number | null,
  receivedAt: number,
  gidPath: string | null,
  idPath: string | null,
];

export interface IntakeAnswer {
  readonly results: readonly IntakeResult[];
  /** Why something failed, for the log; no payload. */
  readonly problem: string | null;
}

/** What the intake's thread is started with. */
export interface IntakeThreadData {
  readonly databaseUrl: string;
  readonly encryptionKey: string;
  /** Closed while a group is written: other writers let it go first. */
  readonly gate: Gate;
}
