import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compilePolicy } from "../../app/domain/policy/compile-policy";
import { keepFacts } from "../../app/domain/policy/keep-facts";
import { KIND_GROUPS, type ShippingKind } from "../../app/domain/policy/kinds";
import { presetsFor } from "../../app/domain/policy/presets";
import { sampleTroubleInput } from "../../app/domain/policy/testing/sample-shipment";
import type { AnyOutcome, PolicyDocument } from "../../app/domain/policy/types";
import { stampOf } from "../../app/records/policy-versions";
import { readMirrorOrder } from "../../app/records/views/find-orders";
import { countingStatuses } from "./support/fuzzing";
import { spoiledJson, URLENCODED } from "./support/hostile";
import { type ReturnsBench, startReturnsBench } from "./support/returns-bench";

const SEED = 20_261_123;
const DAY = 86_400_000;
const KINDS = KIND_GROUPS.shipping;
const presetOf = (kind: ShippingKind) => JSON.stringify(presetsFor(kind)[0]!.document);

let bench: ReturnsBench;

beforeAll(async () => {
  bench = await startReturnsBench();
  await seedParcel(bench.ours.shop, bench.returnable.orderId, "ours");
  await seedParcel(bench.theirs.shop, bench.theirs.orders[0]!, "theirs");
});
afterAll(() => bench.close());

/** A parcel under way of an order, and a trouble of each kind that was decided about. */
async function seedParcel(shop: string, orderId: string, id: string): Promise<void> {
  const { db } = bench.database;
  const found = await readMirrorOrder(db.read, shop, orderId);
  const order = found!.snapshot;
  const now = Date.now();
  const at = (days: number) => new Date(now - days * DAY);
  const times = { orderedAt: at(9), shippedAt: at(8), handedOverAt: at(7), lastScanAt: at(5), promisedBy: at(2) };
  await db.write(async (tx) => {
    await tx.shipment.create({
      data: {
        ...{ id: `parcel-${id}`, shop, orderId, orderName: order.name, key: "1/T1", state: "IN_TRANSIT" },
        ...times,
        carrier: "DHL",
        origin: "US",
        destination: "US-CA",
        customerId: order.customer?.id ?? null,
        promiseSource: "LANE",
        updatedAt: at(0),
      },
    });
    for (const kind of KINDS) {
      const input = sampleTroubleInput({}, { order, shop: { timeZone: "UTC", currency: order.total.currency } });
      const policy = compilePolicy(presetsFor(kind)[0]!.document as PolicyDocument<AnyOutcome, unknown>, input.shop);
      const { verdict, trace } = policy.explain(policy.read(input), { at: at(1), orderId: order.id });
      await tx.decision.create({
        data: {
          ...{ id: `${kind}-${id}`, shop, subject: order.id, automation: "watch-shipment", policyKind: kind },
          outcome: verdict.outcome.do,
          sentence: "",
          trace: JSON.stringify(keepFacts(trace, input)),
          decidedAt: at(1),
        },
      });
    }
  });
}

const post = (kind: ShippingKind, fields: Readonly<Record<string, string>>) =>
  bench.ask({
    path: `/app/policies/${kind}.data`,
    method: "POST",
    type: URLENCODED,
    bytes: Buffer.from(new URLSearchParams(fields).toString()),
  });
const tryOn = (kind: ShippingKind, order: string, reason = "") =>
  post(kind, { intent: "try", order, reason, document: presetOf(kind) });

describe.each(KINDS)("the policy %s", (kind) => {
  test("opens, and offers the parcel under way and the trouble of the past of this shop alone", async () => {
    const page = await bench.ask({ path: `/app/policies/${kind}.data` });
    bench.expectHarmless(page);
    expect(page.status).toBe(200);
    expect(page.text).toContain(`past-${kind}-ours`);
    expect(page.text.includes("parcel-ours")).toBe(kind !== "delay_not_shipped");
    expect(page.text).not.toContain("theirs");
  });

  test("is tried on both, and on nothing of another shop or another kind", async () => {
    const other = kind === "goodwill" ? "delay_lost" : "goodwill";
    for (const [subject, status] of [
      ["parcel-ours", 200],
      [`past-${kind}-ours`, 200],
      ["parcel-theirs", 404],
      [`past-${kind}-theirs`, 404],
      [`past-${other}-ours`, 404],
      ["nothing", 404],
    ] as const) {
      const answer = await tryOn(kind, subject);
      bench.expectHarmless(answer);
      expect([subject, answer.status]).toEqual([subject, status]);
    }
  });

  test("is replayed on the past, and kept", async () => {
    const replay = await post(kind, {
      intent: "replay",
      days: "30",
      minutes: "60",
      after: "",
      document: presetOf(kind),
    });
    expect(replay.status).toBe(200);
    expect(replay.text).toMatch(/"replayed".*"asked",1,/);
    const stored = await bench.database.db.read.policyVersion.findFirstOrThrow({
      where: { shop: bench.ours.shop, state: "DRAFT", policy: { kind } },
    });
    const stamp = stampOf(stored.document);
    expect((await post(kind, { intent: "save", stamp, document: presetOf(kind) })).status).toBe(200);
  });
});

test("goodwill is tried on the trouble that is named, else on the one the parcel is in", async () => {
  expect((await tryOn("goodwill", "parcel-ours", "lost")).text).toContain("a code for 20 % off");
  expect((await tryOn("goodwill", "parcel-ours", "missed")).text).toContain("a code for 10 % off");
  expect((await tryOn("goodwill", "parcel-ours", "at_risk")).text).toContain("give nothing");
  expect((await tryOn("goodwill", "parcel-ours")).text).toContain("a code for 10 % off");
});

test("whatever the draft of a policy about parcels holds, it is checked, tried, replayed, kept or refused", async () => {
  const { seen, take } = countingStatuses();
  const sent = fc.constantFrom<ShippingKind>("delay_no_scan", "delay_lost", "goodwill", "goodwill").chain((kind) =>
    fc.record({
      kind: fc.constant(kind),
      intent: fc.constantFrom("check", "save", "try", "replay"),
      order: fc.constantFrom("parcel-ours", "parcel-theirs", `past-${kind}-ours`, "past-", "past-'", "1"),
      reason: fc.constantFrom("", "lost", "nonsense"),
      after: fc.constantFrom("", "x", "1~a~1", "~"),
      document: spoiledJson(presetOf(kind), 200),
    }),
  );
  const property = fc.asyncProperty(sent, async ({ kind, ...fields }) => {
    const where = { shop: bench.ours.shop, state: "DRAFT", policy: { kind } };
    const draft = await bench.database.db.read.policyVersion.findFirst({ where });
    const answer = await post(kind, {
      ...fields,
      stamp: draft ? stampOf(draft.document) : "",
      days: "30",
      minutes: "60",
    });
    take(answer);
    bench.expectHarmless(answer);
    // A kept draft is shown again, whatever is in it.
    if (fields.intent === "save" && answer.status === 200)
      bench.expectHarmless(await bench.ask({ path: `/app/policies/${kind}` }));
  });
  await fc.assert(property, { numRuns: 100, seed: SEED });
  for (const status of [200, 404, 422]) expect(seen.get(status), `answers ${status}`).toBeGreaterThan(3);
});
