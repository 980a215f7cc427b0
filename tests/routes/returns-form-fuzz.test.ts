import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { stampOf } from "../../app/records/policy-versions";
import { asData, countingStatuses } from "./support/fuzzing";
import { bodyOf, hostileText, oddHeaders, queryOf, spoiled, spoiledJson, URLENCODED } from "./support/hostile";
import { formsOfReturns, idsOfReturns, pagesOfReturns, presetOf, RETURN_KINDS } from "./support/return-forms";
import { sealer } from "./support/two-shops";
import { type ReturnsBench, startReturnsBench } from "./support/returns-bench";

const SEED = 20_261_122;

let bench: ReturnsBench;

beforeAll(async () => {
  bench = await startReturnsBench();
});
afterAll(() => bench.close());

const anId = () => fc.constantFrom(...idsOfReturns(bench.ours), ...idsOfReturns(bench.theirs));
const encoded = (fields: readonly (readonly [string, string])[]) =>
  Buffer.from(new URLSearchParams(fields.map(([name, value]) => [name, value])).toString());
/** Forms about another shop's rows, with an order of theirs. */
const theirForms = () => {
  const { theirs, returnable } = bench;
  return formsOfReturns(theirs, { ...returnable, orderId: theirs.orders[0]! });
};

/** Pages that show no text a merchant or shopper wrote, or are packed. */
const WORDLESS = /\/slip$|\/progress\?/;

test("a shop sees its own word on its pages about returns, and the other shop's on none of them", async () => {
  const { ask, theirs } = bench;
  for (const page of pagesOfReturns(theirs)) {
    const [own, foreign] = await Promise.all([ask({ path: asData(page), as: theirs }), ask({ path: asData(page) })]);
    bench.expectHarmless(foreign);
    if (!WORDLESS.test(page)) expect(own.text, page).toContain(theirs.word);
  }
  bench.expectTheirsUntouched();
});

test("forms about another shop's returns, items, labels and files change none of them", async () => {
  for (const { path, fields } of theirForms()) {
    const answer = await bench.ask({ path: asData(path), method: "POST", type: URLENCODED, bytes: encoded(fields) });
    bench.expectHarmless(answer);
    if (/[\da-f]{8}-|receive|returns/.test(path)) expect(answer.status, `${path} ${String(fields)}`).toBe(404);
  }
  bench.expectTheirsUntouched();
});

test("an id of the other shop in any field of an own form is refused or left out, and its row stays as it is", async () => {
  const { ours, theirs, ask, returnable } = bench;
  const foreign = namedIn(theirs);
  for (const { path, fields } of formsOfReturns(ours, returnable)) {
    for (const [index, own] of namedIn(ours).entries()) {
      const mixed = fields.map(([name, value]) => [name, value.replaceAll(own, foreign[index]!)] as const);
      if (String(mixed) === String(fields)) continue;
      bench.expectHarmless(await ask({ path: asData(path), method: "POST", type: URLENCODED, bytes: encoded(mixed) }));
    }
  }
  bench.expectTheirsUntouched();
  const { word, returns } = theirs;
  const events = await bench.database.db.read.inboundEvent.findMany({ where: { shop: ours.shop, source: "STAFF" } });
  for (const { payloadSealed, topic } of events.filter(({ topic }) => topic.startsWith("return/"))) {
    const payload = sealer.openBytes(payloadSealed);
    for (const secret of [
      word,
      ...Object.values(returns).flatMap(({ id, labelId, lineIds }) => [id, labelId, ...lineIds]),
    ])
      expect(payload, topic).not.toContain(secret);
  }
});

/** What forms name besides the return in their address: the same place of the list means the same thing in both shops. */
function namedIn({ returns, location, photo, label, versions }: ReturnsBench["ours"]): readonly string[] {
  const all = Object.values(returns).flatMap(({ id, labelId, lineIds }) => [id, labelId, ...lineIds]);
  return [...all, location, photo, label, ...versions];
}

test("whatever a form about returns holds and however it is sent: a 4xx at worst, and only this shop's rows", async () => {
  const { seen, take } = countingStatuses();
  const ids = anId();
  const sent = fc.oneof(
    ...[...formsOfReturns(bench.ours, bench.returnable), ...theirForms()].map(({ path, fields }) =>
      fc.record({
        // A whole page takes much longer to draw.
        path: fc.oneof({ weight: 9, arbitrary: fc.constant(asData(path)) }, fc.constant(path)),
        body: bodyOf(fc.oneof(spoiled(fields, ids), spoiledInside(fields))),
        method: fc.constantFrom("POST", "POST", "POST", "POST", "PUT", "PATCH", "DELETE"),
        chunked: fc.boolean(),
        headers: oddHeaders,
      }),
    ),
  );
  const property = fc.asyncProperty(sent, async ({ body, ...rest }) => {
    const answer = await bench.ask({ ...rest, ...body });
    take(answer);
    bench.expectHarmless(answer);
  });
  await fc.assert(property, { numRuns: 250, seed: SEED });
  bench.expectTheirsUntouched();
  for (const status of [200, 404, 409, 422]) expect(seen.get(status), `answers ${status}`).toBeGreaterThan(3);
});

/** Lists travel as JSON in a field: one value in one of them is exchanged. */
function spoiledInside(fields: readonly (readonly [string, string])[]) {
  const lists = fields.flatMap(([, value], index) => (/^[[{]/.test(value) ? [index] : []));
  if (lists.length === 0) return spoiled(fields, hostileText);
  return fc.constantFrom(...lists).chain((index) => {
    const [name, value] = fields[index]!;
    return spoiledJson(value).map((text) => fields.with(index, [name, text]));
  });
}

test("whatever the draft of a policy of returns holds, it is checked, tried, replayed, kept or refused", async () => {
  const { seen, take } = countingStatuses();
  const { ours, ask, returnable } = bench;
  const order = returnable.orderId.slice("gid://shopify/Order/".length);
  const sent = fc.constantFrom(...RETURN_KINDS).chain((kind) =>
    fc.record({
      kind: fc.constant(kind),
      intent: fc.constantFrom("check", "save", "try", "replay"),
      document: spoiledJson(presetOf(kind), 200),
    }),
  );
  const property = fc.asyncProperty(sent, async ({ kind, ...fields }) => {
    const where = { shop: ours.shop, state: "DRAFT", policy: { kind } };
    const draft = await bench.database.db.read.policyVersion.findFirst({ where });
    const stamp = draft ? stampOf(draft.document) : "";
    const path = `/app/policies/${kind}.data`;
    const all = { ...fields, order, stamp, days: "30", minutes: "60", after: "" };
    const answer = await ask({ path, method: "POST", type: URLENCODED, bytes: encoded(Object.entries(all)) });
    take(answer);
    bench.expectHarmless(answer);
    // A kept draft is shown again, whatever is in it.
    if (fields.intent === "save" && answer.status === 200) bench.expectHarmless(await ask({ path }));
  });
  await fc.assert(property, { numRuns: 100, seed: SEED });
  for (const status of [200, 422]) expect(seen.get(status), `answers ${status}`).toBeGreaterThan(5);
});

test("whatever an address about returns holds: a 4xx at worst, and nothing of the other shop", async () => {
  const { seen, take } = countingStatuses();
  const ids = anId();
  const words = "tab resolution from until search after q return events id order format kind".split(" ");
  const value = fc.oneof(
    ids,
    hostileText.map((text) => text.slice(0, 300)),
    fc.constantFrom("0000-01-01", "9999-12-31", "0001-01-01", "2026-02-30", "2026-13-01", "all", "jsonl", "refund"),
  );
  const own = fc
    .array(fc.tuple(fc.constantFrom(...words), value), { maxLength: 4 })
    .map((pairs) => encoded(pairs).toString());
  const part = fc.oneof(ids, hostileText).map((text) => encodeURIComponent(text.slice(0, 300)).replace(/^\.+$/, "x"));
  const path = fc.oneof(
    fc.constantFrom(...pagesOfReturns(bench.ours), ...pagesOfReturns(bench.theirs)),
    fc.constantFrom("/app/returns", "/app/returns/export", "/app/receive", "/app/returns/progress", "/app/returns/new"),
    part.map((id) => `/app/returns/${id}`),
    part.map((id) => `/app/returns/${id}/slip`),
    part.map((id) => `/app/policies/${id}/versions`),
  );
  const sent = fc.record({
    path: fc
      .tuple(path, fc.constantFrom(".data", ".data", ""), fc.oneof(own, own, queryOf(ids)))
      .map(([at, data, query]) => {
        return `${at.split("?")[0]}${data}?${query}`;
      }),
    method: fc.constantFrom("GET", "GET", "GET", "GET", "GET", "HEAD", "POST", "OPTIONS", "PUT"),
    headers: oddHeaders,
  });
  const property = fc.asyncProperty(sent, async (request) => {
    const answer = await bench.ask(request);
    take(answer);
    bench.expectHarmless(answer);
  });
  await fc.assert(property, { numRuns: 250, seed: SEED });
  bench.expectTheirsUntouched();
  for (const status of [200, 404]) expect(seen.get(status), `answers ${status}`).toBeGreaterThan(10);
});
