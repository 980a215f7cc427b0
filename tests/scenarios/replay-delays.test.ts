import { afterAll, beforeAll, expect, test } from "vitest";
import { compilePolicy } from "../../app/domain/policy/compile-policy";
import { keepFacts } from "../../app/domain/policy/keep-facts";
import type { ShippingKind } from "../../app/domain/policy/kinds";
import { presetsFor } from "../../app/domain/policy/presets";
import { addReplays, NO_REPLAY } from "../../app/domain/policy/replay";
import { sampleOrder } from "../../app/domain/policy/testing/sample-order";
import { sampleTroubleInput } from "../../app/domain/policy/testing/sample-shipment";
import type { AnyOutcome, PolicyDocument } from "../../app/domain/policy/types";
import { checkPolicy } from "../../app/domain/policy/validate-policy";
import { rehearseShipping } from "../../app/presenters/replay-shipping";
import { readPastDelays } from "../../app/records/views/read-past-delays";
import { recentTroubles } from "../../app/records/views/read-past-shipments";
import { createTestDatabase, type TestDatabase } from "../support/test-database";

const SHOP = "delays.myshopify.com";
const OTHER = "other.myshopify.com";
const SINCE = new Date("2026-07-01T00:00:00Z");
const TROUBLES = 1_203;
const shop = { currency: "EUR" };

let database: TestDatabase;

/** A decision as the watch writes it. Ten share a second each, so that pages end in the middle of a second. */
function decision(index: number, kind: ShippingKind, of = SHOP, at = SINCE.getTime() + Math.floor(index / 10) * 1000) {
  const order = sampleOrder({
    id: `gid://shopify/Order/${7_000 + (index % 50)}`,
    total: { minor: 1_000 + index, currency: "EUR" },
  });
  const input = sampleTroubleInput({ daysLate: index % 4 }, { order });
  const policy = compilePolicy(presetsFor(kind)[0]!.document as PolicyDocument<AnyOutcome, unknown>, shop);
  const { verdict, trace } = policy.explain(policy.read(input), { at: new Date(at), orderId: order.id });
  return {
    id: `${of}-${kind}-${String(index).padStart(5, "0")}`.replaceAll(".", "-"),
    shop: of,
    subject: order.id,
    automation: "give-goodwill",
    policyKind: kind,
    outcome: verdict.outcome.do,
    sentence: "",
    trace: JSON.stringify(keepFacts(trace, input)),
    shadow: index % 2 === 0,
    decidedAt: new Date(at),
  };
}

beforeAll(async () => {
  database = await createTestDatabase();
  const data = [
    ...Array.from({ length: TROUBLES }, (_, index) => decision(index, "goodwill")),
    ...Array.from({ length: 20 }, (_, index) => decision(index, "delay_missed")),
    ...Array.from({ length: 20 }, (_, index) => decision(index, "goodwill", OTHER)),
    decision(TROUBLES, "goodwill", SHOP, SINCE.getTime() - 1),
  ];
  await database.db.write(async (tx) => {
    await tx.decision.createMany({ data });
    await tx.order.create({
      data: {
        shop: SHOP,
        id: "gid://shopify/Order/7000",
        name: "#7000",
        processedAt: SINCE,
        updatedAt: SINCE,
        fulfillmentStatus: "FULFILLED",
        currency: "EUR",
        totalMinor: 1_000n,
        snapshot: JSON.stringify(sampleOrder()),
      },
    });
  });
});
afterAll(() => database.close());

async function readAll(kind: ShippingKind, of = SHOP) {
  const pages = [];
  let cursor: string | null = null;
  do {
    const page = await readPastDelays(database.db.read, of, kind, SINCE, cursor);
    pages.push(page);
    cursor = page.next;
  } while (cursor !== null);
  return pages;
}

test("every delay of the period that was decided about is read once, carried out or only written down", async () => {
  const pages = await readAll("goodwill");
  expect(pages.map(({ read, of }) => [read, of])).toEqual([500, 1_000, TROUBLES].map((read) => [read, TROUBLES]));
  const totals = pages.flatMap(({ troubles }) => troubles.map(({ facts }) => facts.order_total));
  expect(totals).toEqual(Array.from({ length: TROUBLES }, (_, index) => 1_000 + index));
  expect((await readAll("delay_missed")).map(({ troubles }) => troubles.length)).toEqual([20]);
  expect((await readAll("delay_lost")).map(({ troubles, of }) => [troubles.length, of])).toEqual([[0, 0]]);
});

test("an order that is kept is named; of one that is gone the facts still count", async () => {
  const [page] = await readAll("delay_missed");
  expect(page?.troubles.slice(0, 2).map(({ name }) => name)).toEqual(["#7000", "An order no longer kept"]);
  const choices = await recentTroubles(database.db.read, SHOP, "goodwill");
  for (const { orderName } of choices) expect(orderName).toBe("#7000");
});

test("whatever a cursor holds, reading begins at the beginning at worst", async () => {
  for (const cursor of ["", "x", "1~2", "99999999999999999~a~1", "~~", `1~${"a".repeat(65)}~1`]) {
    const page = await readPastDelays(database.db.read, SHOP, "delay_missed", SINCE, cursor);
    expect([cursor, page.troubles.length]).toEqual([cursor, 20]);
  }
});

test("the preset in force says again what it said, and nothing in force gives nothing", async () => {
  const pages = await readAll("goodwill");
  // As it is published: amounts as the currency writes them.
  const checked = checkPolicy(presetsFor("goodwill")[0]!.document, shop);
  if (!checked.ok) throw new Error("the preset is not valid");
  const document = checked.policy;
  const replayAgainst = (inForce: typeof document | null) => {
    const rehearsal = rehearseShipping(document, { kind: "goodwill", inForce, shop });
    if (rehearsal.outcome !== "ready") throw new Error(rehearsal.outcome);
    return pages.reduce((sum, { troubles }) => addReplays(sum, rehearsal.judge(troubles)), NO_REPLAY);
  };
  expect(replayAgainst(document)).toMatchObject({ asked: TROUBLES, changed: 0, unsure: 0 });
  const fresh = replayAgainst(null);
  expect(fresh.counts).toEqual({ "none → none": 602, "none → code": 601 });
  expect(fresh.sums.goodwill.before).toBe(0);
  expect(fresh.surprises).toHaveLength(10);
  const spoilt = { ...document, otherwise: { do: "code" } };
  expect(rehearseShipping(spoilt, { kind: "goodwill", inForce: null, shop })).toMatchObject({ outcome: "invalid" });
});
