import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { KIND_GROUPS, POLICY_KINDS } from "../../app/domain/policy/kinds";
import type { CancellationPolicy } from "../../app/domain/policy/types";
import { defaultPolicy, ensurePolicies, listVersions, loadPublished, setMode } from "../../app/records/policies";
import { discardDraft, publishDraft, rollBack, saveDraft, stampOf } from "../../app/records/policy-versions";
import { turnOnCautious } from "../../app/records/turn-on-cautious";
import { createTestDatabase, type TestDatabase } from "../support/test-database";

const SHOP = "policies.myshopify.com";
const OTHER = "other.myshopify.com";
const KIND = "cancellation";
const NOW = new Date("2026-11-21T12:00:00Z");
const by = "Staff 1";

let database: TestDatabase;
const write: TestDatabase["db"]["write"] = (work) => database.db.write(work);
const versions = () => listVersions(database.db.read, SHOP, KIND);
const published = () => loadPublished(database.db.read, SHOP, KIND);

const preset = defaultPolicy(KIND) as CancellationPolicy;
const grace = (graceMinutes: number) => ({ ...preset, settings: { ...preset.settings, graceMinutes } });
const save = (document: object, seenStamp: string, shop = SHOP) =>
  write((tx) => saveDraft(tx, shop, KIND, { document, seenStamp, by, now: NOW }));
const publish = (seenStamp: string, shop = SHOP) =>
  write((tx) => publishDraft(tx, shop, KIND, { seenStamp, note: "", by, now: NOW }));

/** Publishes a document as the next version. */
async function publishNext(document: object): Promise<void> {
  const [newest] = await versions();
  const seen = newest?.state === "DRAFT" ? stampOf(JSON.stringify(newest.document)) : "";
  const saved = await save(document, seen);
  if (saved.outcome !== "saved") throw new Error(saved.outcome);
  expect(await publish(saved.stamp)).toMatchObject({ outcome: "published" });
}

beforeEach(async () => {
  database = await createTestDatabase();
  await write((tx) => ensurePolicies(tx, SHOP, NOW));
});
afterEach(() => database.close());

describe("a new shop", () => {
  test("has a policy of every kind, off, with a cautious draft, however often it is made sure", async () => {
    await write((tx) => ensurePolicies(tx, SHOP, NOW));
    const policies = await database.db.read.policy.findMany({
      where: { shop: SHOP },
      include: { versions: true },
      orderBy: { kind: "asc" },
    });
    expect(policies.map(({ kind, mode, versions: all }) => [kind, mode, all.length])).toEqual(
      [...POLICY_KINDS].sort().map((kind) => [kind, "OFF", 1]),
    );
    expect(await published()).toBeNull();
  });

  test("cannot switch on what was never published", async () => {
    expect(await write((tx) => setMode(tx, SHOP, KIND, "ON"))).toEqual({ outcome: "nothing_published" });
    expect(await write((tx) => setMode(tx, SHOP, KIND, "OFF"))).toEqual({ outcome: "changed" });
  });

  test("turns cautious cancellations on with one click, and again without harm", async () => {
    expect(await write((tx) => turnOnCautious(tx, SHOP, by, NOW))).toEqual({ outcome: "on" });
    expect(await published()).toMatchObject({ mode: "ON", number: 1, document: preset });
    expect(await write((tx) => turnOnCautious(tx, SHOP, by, NOW))).toEqual({ outcome: "has_own_policy" });
    expect(await versions()).toHaveLength(1);
  });

  test("turns on only what was clicked, and leaves alone what the shop published itself", async () => {
    const own = { ...defaultPolicy("label"), otherwise: { do: "own" } };
    await write((tx) => {
      const [draft, change] = [stampOf(JSON.stringify(defaultPolicy("label"))), { document: own, by, now: NOW }];
      return saveDraft(tx, SHOP, "label", { ...change, seenStamp: draft });
    });
    const seenStamp = stampOf(JSON.stringify(own));
    await write((tx) => publishDraft(tx, SHOP, "label", { seenStamp, note: "", by, now: NOW }));
    expect(await write((tx) => turnOnCautious(tx, SHOP, by, NOW, "returns"))).toEqual({ outcome: "on" });
    const modes = await database.db.read.policy.findMany({ where: { shop: SHOP }, orderBy: { kind: "asc" } });
    expect(modes.filter(({ mode }) => mode === "ON").map(({ kind }) => kind)).toEqual([
      "abuse",
      "refund_timing",
      "return",
    ]);
    expect(await loadPublished(database.db.read, SHOP, "label")).toMatchObject({ mode: "OFF", number: 1 });
    expect(await write((tx) => turnOnCautious(tx, SHOP, by, NOW, "returns"))).toEqual({ outcome: "has_own_policy" });
  });

  test("turns every delay and goodwill on with one click", async () => {
    expect(await write((tx) => turnOnCautious(tx, SHOP, by, NOW, "shipping"))).toEqual({ outcome: "on" });
    const on = await database.db.read.policy.findMany({ where: { shop: SHOP, mode: "ON" } });
    expect(on.map(({ kind }) => kind).sort()).toEqual([...KIND_GROUPS.shipping].sort());
    const settings = { holdOutPercent: 10, monthlyBudget: "200.00" };
    expect(await loadPublished(database.db.read, SHOP, "goodwill")).toMatchObject({ document: { settings } });
  });

  test("keeps a draft somebody worked on when cautious cancellations are turned on", async () => {
    await save(grace(45), stampOf(JSON.stringify(preset)));
    await write((tx) => turnOnCautious(tx, SHOP, by, NOW));
    expect(await published()).toMatchObject({ document: preset });
    expect((await versions())[0]).toMatchObject({ state: "DRAFT", document: grace(45) });
  });
});

describe("a draft", () => {
  test("is never overwritten by somebody who did not see its latest state", async () => {
    const seen = stampOf(JSON.stringify(preset));
    const [first, second] = await Promise.all([save(grace(10), seen), save(grace(20), seen)]);
    expect([first.outcome, second.outcome].sort()).toEqual(["saved", "stale"]);
    expect(await publish(seen)).toEqual({ outcome: "stale" });
    expect(await write((tx) => discardDraft(tx, SHOP, KIND, seen))).toEqual({ outcome: "stale" });
  });

  test("may have mistakes, and is not published with them", async () => {
    const broken = { ...preset, settings: { ...preset.settings, graceMinutes: "soon" } };
    const saved = await save(broken, stampOf(JSON.stringify(preset)));
    if (saved.outcome !== "saved") throw new Error(saved.outcome);
    const result = await publish(saved.stamp);
    expect(result).toMatchObject({ outcome: "invalid", errors: [{ path: "settings.graceMinutes" }] });
    expect(await published()).toBeNull();
  });

  test("is not thrown away while it is all a policy has", async () => {
    const seen = stampOf(JSON.stringify(preset));
    expect(await write((tx) => discardDraft(tx, SHOP, KIND, seen))).toEqual({ outcome: "only_version" });
    await publishNext(preset);
    const saved = await save(grace(5), "");
    if (saved.outcome !== "saved") throw new Error(saved.outcome);
    expect(await write((tx) => discardDraft(tx, SHOP, KIND, saved.stamp))).toEqual({ outcome: "discarded" });
    expect(await versions()).toHaveLength(1);
  });
});

describe("a published version", () => {
  test("never changes, whatever is saved, published or brought back after it", async () => {
    await publishNext(grace(1));
    const first = await database.db.read.policyVersion.findFirstOrThrow({
      where: { shop: SHOP, number: 1, policy: { kind: KIND } },
    });
    await publishNext(grace(2));
    await save(grace(3), "");
    await write((tx) => rollBack(tx, SHOP, KIND, { versionId: first.id, note: "", by, now: NOW }));
    const now = await database.db.read.policyVersion.findUniqueOrThrow({ where: { id: first.id } });
    expect({ ...now, state: first.state }).toEqual(first);
  });

  test("is brought back as a copy in force, and the draft in work stays behind it", async () => {
    await publishNext(grace(1));
    await publishNext(grace(2));
    await save(grace(3), "");
    const old = (await versions()).find(({ number }) => number === 1);
    const back = await write((tx) => rollBack(tx, SHOP, KIND, { versionId: old!.id, note: "back", by, now: NOW }));
    expect(back).toMatchObject({ outcome: "published", number: 4 });
    expect(await published()).toMatchObject({ number: 4, document: grace(1) });
    expect((await versions()).map(({ number, state }) => [number, state])).toEqual([
      [5, "DRAFT"],
      [4, "PUBLISHED"],
      [2, "RETIRED"],
      [1, "RETIRED"],
    ]);
  });

  test("in force is not brought back, nor is a draft", async () => {
    await publishNext(grace(1));
    await save(grace(3), "");
    for (const { id } of await versions()) {
      const back = await write((tx) => rollBack(tx, SHOP, KIND, { versionId: id, note: "", by, now: NOW }));
      expect(back).toEqual({ outcome: "not_found" });
    }
  });
});

test("a shop never reaches another shop's policy", async () => {
  await publishNext(grace(1));
  await publishNext(grace(2));
  const before = await versions();
  const seen = stampOf(JSON.stringify(grace(2)));
  expect(await save(grace(9), seen, OTHER)).toEqual({ outcome: "not_found" });
  expect(await publish(seen, OTHER)).toEqual({ outcome: "not_found" });
  for (const { id } of before) {
    const back = await write((tx) => rollBack(tx, OTHER, KIND, { versionId: id, note: "", by, now: NOW }));
    expect(back).toEqual({ outcome: "not_found" });
  }
  expect(await loadPublished(database.db.read, OTHER, KIND)).toBeNull();
  expect(await versions()).toEqual(before);
});
