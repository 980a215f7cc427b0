import { Prisma } from "@prisma/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../app/db.server";
import { isHeardOf } from "../../app/records/shipments";
import { findRows, insertRow, updateRows } from "../../app/records/rows";
import { createTestDatabase } from "../support/test-database";

let db: Database;
let close = async () => {};
beforeAll(async () => ({ db, close } = await createTestDatabase()));
afterAll(() => close());

/** Models with every type of column between them, and no row of another they need. */
const MODELS = ["Order", "InboundEvent", "Decision", "Goodwill", "DelayNotice", "LaneWeek", "Shop", "Survey"] as const;
const AT = new Date("2026-03-29T00:59:59.999Z");
const SAMPLES: Readonly<Record<string, unknown>> = {
  ...{ String: "Zürich ’n’ 東京", Int: 7, BigInt: 9_007_199_254_740_991n, Boolean: true, DateTime: AT, Float: 0.1 },
  Bytes: new Uint8Array([0, 255, 10]),
};
type Row = Readonly<Record<string, unknown>>;
interface Delegate {
  create(input: { data: Row }): Promise<Row>;
  findMany(input: { where: Row }): Promise<readonly Row[]>;
}

/** @param isBare nothing where nothing has to be */
function sampleRow(model: string, isBare: boolean, shop: string): Row {
  const { fields } = Prisma.dmmf.datamodel.models.find(({ name }) => name === model)!;
  const told = fields.filter(({ kind }) => kind === "scalar");
  const needed = db.sql.all(`SELECT name FROM pragma_table_info(?) WHERE "notnull" = 1`, [model]);
  const isNeeded = new Set(needed.map(({ name }) => name));
  const value = ({ name, type }: (typeof told)[number]) => (isBare && !isNeeded.has(name) ? null : SAMPLES[type]);
  const names = { ...(model === "Shop" ? {} : { shop }), ...(told.some(({ name }) => name === "id") && { id: shop }) };
  return { ...Object.fromEntries(told.map((field) => [field.name, value(field)])), ...names };
}
const keyOf = (row: Row, shop: string) => (row.id === shop ? { id: shop } : { shop });
const delegate = (of: object, model: string) =>
  (of as Record<string, Delegate>)[model.replace(/^./, (first) => first.toLowerCase())]!;
const plain = (rows: readonly object[]) =>
  rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, value instanceof Uint8Array ? [...value] : value]),
    ),
  );

describe.each(MODELS)("rows of %s", (model) => {
  it.each([true, false])("are read as Prisma reads what it wrote, bare: %s", async (isBare) => {
    const shop = `read-${isBare}.example`;
    const row = sampleRow(model, isBare, shop);
    await db.write((tx) => delegate(tx, model).create({ data: row }));
    const asked = keyOf(row, shop);
    const [expected] = await delegate(db.read, model).findMany({ where: asked });
    expect(plain(findRows(db, model, asked as never))).toEqual(plain([expected!]));
  });

  it.each([true, false])("are written as Prisma would read them, bare: %s", async (isBare) => {
    const shop = `write-${isBare}.example`;
    const row = sampleRow(model, isBare, shop);
    await db.write((tx) => insertRow(tx, model, row as never));
    const read = await delegate(db.read, model).findMany({ where: keyOf(row, shop) });
    expect(plain(read)).toEqual(plain([row]));
  });
});

const timer = { key: "a", kind: "watch", subject: "order", payload: "{}", dueAt: AT, state: "WAITING" };

describe("a row", () => {
  it("with the same key as one that is there leaves that one as it is, where that is asked", async () => {
    const again = await db.write((tx) => [
      insertRow(tx, "Timer", { ...timer, id: "1", shop: "same" }),
      insertRow(tx, "Timer", { ...timer, id: "2", shop: "same", kind: "other" }, ["shop", "key"]),
    ]);
    expect(again).toEqual([1, 0]);
    expect(findRows(db, "Timer", { shop: "same" })).toMatchObject([{ id: "1", kind: "watch" }]);
  });

  it("is changed only where all that is asked holds", async () => {
    const counts = await db.write((tx) => [
      insertRow(tx, "Timer", { ...timer, id: "3", shop: "change" }),
      updateRows(tx, "Timer", { id: "3", dueAt: new Date(AT.getTime() + 1) }, { state: "FIRED" }),
      updateRows(tx, "Timer", { id: "3", dueAt: AT }, { state: "FIRED" }),
    ]);
    expect(counts).toEqual([1, 0, 1]);
    expect(findRows(db, "Timer", { shop: "change" })).toMatchObject([{ state: "FIRED" }]);
  });

  it("of a transaction is seen by it at once, and by nobody when it fails", async () => {
    const failed = db.write((tx) => {
      insertRow(tx, "Timer", { ...timer, id: "4", shop: "fails" });
      expect(findRows(tx, "Timer", { shop: "fails" })).toHaveLength(1);
      expect(findRows(db, "Timer", { shop: "fails" })).toHaveLength(0);
      throw new Error("on purpose");
    });
    await expect(failed).rejects.toThrow("on purpose");
    expect(findRows(db, "Timer", { shop: "fails" })).toHaveLength(0);
    // The next one is not part of the one that failed.
    await db.write((tx) => insertRow(tx, "Timer", { ...timer, id: "5", shop: "fails" }));
    expect(findRows(db, "Timer", { shop: "fails" })).toHaveLength(1);
  });

  it("written by Prisma with others of its own, in a transaction that fails afterwards, is not there", async () => {
    const notice = sampleRow("DelayNotice", true, "nested");
    const parcel = { shipmentId: "s", kind: "missed", number: 1, basis: "" };
    const failed = db.write(async (tx) => {
      await delegate(tx, "DelayNotice").create({ data: { ...notice, parcels: { create: [parcel] } } });
      throw new Error("on purpose");
    });
    await expect(failed).rejects.toThrow("on purpose");
    expect(await db.read.delayNotice.count({ where: { shop: "nested" } })).toBe(0);
    expect(await db.read.noticeParcel.count({ where: { noticeId: "nested" } })).toBe(0);
  });

  it("that nobody waited for is refused after its transaction, not written by itself", async () => {
    let late: Promise<unknown> = Promise.resolve();
    await db.write((tx) => {
      late = tx.shop.create({ data: sampleRow("Shop", true, "late.example") as never }).then((row) => row);
    });
    await expect(late).rejects.toThrow("a statement came after its transaction");
    expect(await db.read.shop.count({ where: { id: "late.example" } })).toBe(0);
  });

  it("cannot be written by the connection that reads", () => {
    expect(() => db.sql.run(`DELETE FROM "Timer"`, [])).toThrow(/readonly/);
  });
});

/** What every webhook asks for, with what its index has to find it by. */
const ASKED = [
  ["Order", ["shop", "id"], []],
  ["InboundEvent", ["id"], []],
  ["Shipment", ["shop", "orderId"], ["orderedAt", "key"]],
  ["Shipment", ["shop", "trackingNumber"], ["orderedAt"]],
  ["ShipmentEvent", ["shipmentId"], ["at"]],
  ["ShipmentPromise", ["shipmentId"], ["at"]],
  ["DelayNotice", ["shop", "orderId"], ["plannedAt"]],
  ["NoticeParcel", ["noticeId"], ["shipmentId"]],
  ["Timer", ["shop", "key"], []],
  ["LaneWeek", ["shop", "lane", "week"], []],
] as const;

/** The plans of the statements asked, each answered with the same rows. */
function explaining(rows: readonly Readonly<Record<string, unknown>>[] = []) {
  const plans: string[] = [];
  const all = (statement: string, values: readonly unknown[]) => {
    const plan = db.sql.all(`EXPLAIN QUERY PLAN ${statement}`, values);
    plans.push(plan.map(({ detail }) => String(detail)).join("\n"));
    return rows;
  };
  return { plans, sql: { run: () => 0, all } };
}

it.each(ASKED)("%s by %j is found by an index, in whatever order it is wanted", (model, columns, order) => {
  const { plans, sql } = explaining();
  findRows({ sql }, model, Object.fromEntries(columns.map((column) => [column, "x"])), order as never);
  expect(plans).toEqual([expect.stringContaining(`(${columns.map((column) => `${column}=?`).join(" AND ")})`)]);
  expect(plans[0]).not.toMatch(/^SCAN (?!json_each)/m);
});

it("Whether a carrier's scans are heard is asked of the parcels around, never of all", () => {
  const { plans, sql } = explaining([{ isHeard: 0 }]);
  isHeardOf({ sql }, "x", { carrier: "UPS", orderedAt: AT });
  expect(plans).toEqual([
    expect.stringMatching(/SEARCH Shipment USING INDEX \S+ \(shop=\? AND (carrier=\? AND )?orderedAt<\?\)/),
    expect.stringMatching(/SEARCH Shipment USING INDEX \S+ \(shop=\? AND (carrier=\? AND )?orderedAt>\?\)/),
  ]);
  expect(plans.join("\n")).not.toMatch(/TEMP B-TREE|SCAN Shipment/);
});
