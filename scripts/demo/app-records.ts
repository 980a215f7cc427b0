import Sqlite from "better-sqlite3";

export interface CancellationRow {
  readonly id: string;
  readonly source: string;
  readonly state: string;
  readonly sentence: string;
  /** Milliseconds since 1970, UTC. */
  readonly undoUntil: number | null;
  readonly decisionId: string | null;
}

export interface DecisionRow {
  readonly ruleName: string | null;
  readonly policyNumber: number | null;
  readonly sentence: string;
}

export interface ReturnRow {
  readonly id: string;
  readonly state: string;
  readonly sentence: string;
  readonly rma: string;
  readonly nativeId: string | null;
}

export interface LabelRow {
  readonly trackingNumber: string;
  readonly carrier: string;
  readonly service: string;
  readonly reverseDeliveryId: string | null;
}

export interface ParcelRow {
  readonly state: string;
  /** Milliseconds since 1970, UTC; the end of the day the shopper was told. */
  readonly promisedBy: number | null;
}

export interface NoticeRow {
  readonly id: string;
  readonly state: string;
  readonly because: string;
  readonly newBy: number | null;
  readonly answer: string | null;
  readonly answeredVia: string | null;
  readonly answeredAt: number | null;
}

export interface GiftRow {
  readonly state: string;
  readonly because: string;
  readonly code: string | null;
}

/** The app's own records, read beside the running app; the story never writes them. */
export interface AppRecords {
  shop(): { readonly syncState: string; readonly syncedOrders: number; readonly timeZone: string } | null;
  knowsOrder(orderId: string): boolean;
  /** The newest cancellation of an order. */
  cancellationOf(orderId: string): CancellationRow | null;
  decision(id: string): DecisionRow | null;
  /** Attempts of the effect that cancels, with what the app holds as proof. */
  cancelEffect(cancellationId: string): { readonly state: string; readonly attempts: number } | null;
  /** The newest return of an order. */
  returnOf(orderId: string): ReturnRow | null;
  returnLines(returnId: string): readonly { readonly id: string; readonly answer: string; readonly because: string }[];
  /** The newest label of an order's returns. */
  labelOf(orderId: string): LabelRow | null;
  /** The answer to the question at the end of a return. */
  surveyOf(returnId: string): { readonly score: number } | null;
  /** Parcels of an order; what has not left is not among them. */
  parcelsOf(orderId: string): readonly ParcelRow[];
  /** The newest notice of delay to an order's shopper. */
  noticeOf(orderId: string): NoticeRow | null;
  giftOf(orderId: string): GiftRow | null;
  /** The answer to the question some days after a delivery. */
  npsOf(orderId: string): { readonly score: number } | null;
  /** Orders that are still to be looked at because a policy changed. */
  toBeDecided(): number;
  /** Text of a policy's draft. */
  draftOf(kind: string): string | null;
  close(): void;
}

export function openAppRecords(databaseUrl: string): AppRecords {
  const database = new Sqlite(databaseUrl.replace(/^file:/, ""), {
    readonly: true,
    fileMustExist: true,
    timeout: 5000,
  });
  const one = <Row>(sql: string, ...values: unknown[]): Row | null =>
    (database.prepare(sql).get(...values) as Row | undefined) ?? null;
  return {
    shop: () => one(`SELECT syncState, syncedOrders, timeZone FROM Shop`),
    knowsOrder: (orderId) => one(`SELECT 1 FROM "Order" WHERE id = ?`, orderId) !== null,
    cancellationOf: (orderId) =>
      one(
        `SELECT id, source, state, sentence, undoUntil, decisionId FROM Cancellation WHERE orderId = ?
         ORDER BY requestedAt DESC, id DESC`,
        orderId,
      ),
    decision: (id) => one(`SELECT ruleName, policyNumber, sentence FROM Decision WHERE id = ?`, id),
    cancelEffect: (id) =>
      one(`SELECT state, attempts FROM Effect WHERE cancellationId = ? AND kind = 'cancel-order'`, id),
    returnOf: (orderId) =>
      one(
        `SELECT id, state, sentence, rma, nativeId FROM OrderReturn WHERE orderId = ? ORDER BY requestedAt DESC`,
        orderId,
      ),
    returnLines: (id) =>
      database
        .prepare(`SELECT id, answer, because FROM ReturnLine WHERE returnId = ? ORDER BY position`)
        .all(id) as ReturnType<AppRecords["returnLines"]>,
    labelOf: (orderId) =>
      one(
        `SELECT trackingNumber, carrier, service, reverseDeliveryId FROM ReturnLabel
         JOIN OrderReturn ON OrderReturn.id = returnId WHERE orderId = ? ORDER BY preparedAt DESC`,
        orderId,
      ),
    surveyOf: (id) => one(`SELECT score FROM Survey WHERE returnId = ? AND answeredAt IS NOT NULL`, id),
    parcelsOf: (orderId) =>
      database
        .prepare(`SELECT state, promisedBy FROM Shipment WHERE orderId = ? AND fulfillmentId IS NOT NULL ORDER BY key`)
        .all(orderId) as ReturnType<AppRecords["parcelsOf"]>,
    noticeOf: (orderId) =>
      one(
        `SELECT id, state, because, newBy, answer, answeredVia, answeredAt FROM DelayNotice
         JOIN NoticeParcel ON noticeId = id WHERE orderId = ? ORDER BY DelayNotice.number DESC`,
        orderId,
      ),
    giftOf: (orderId) =>
      one(`SELECT state, because, code FROM Goodwill WHERE orderId = ? ORDER BY plannedAt DESC`, orderId),
    npsOf: (orderId) =>
      one(`SELECT score FROM Survey WHERE orderId = ? AND kind = 'NPS' AND score IS NOT NULL`, orderId),
    toBeDecided: () =>
      one<{ count: number }>(
        `SELECT count(*) AS count FROM InboundEvent WHERE state IN ('PENDING', 'RUNNING') AND topic IN ('order/decide', 'policy/changed')`,
      )?.count ?? 0,
    draftOf: (kind) =>
      one<{ document: string }>(
        `SELECT document FROM PolicyVersion JOIN Policy ON Policy.id = policyId WHERE kind = ? AND state = 'DRAFT'`,
        kind,
      )?.document ?? null,
    close: () => database.close(),
  };
}
