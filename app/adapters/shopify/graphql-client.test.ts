import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { PermanentError, RetryableError } from "../errors";
import { AddTags } from "./generated/add-tags";
import { ReadJob } from "./generated/cancel-order";
import { createGraphqlClient, type GraphqlCall, type GraphqlClientOptions } from "./graphql-client";
import { PointsReserve } from "./throttle";

const answer =
  (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  () =>
    Promise.resolve(new Response(typeof body === "string" ? body : JSON.stringify(body), { status, headers }));
const breaks = (code: string) => () =>
  Promise.reject(new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) }));

const DONE = { data: { job: { done: true } } };
const TAGGED = { data: { tagsAdd: { userErrors: [] } } };
const cost = (requested: number, available: number) => ({
  requestedQueryCost: requested,
  actualQueryCost: null,
  throttleStatus: { maximumAvailable: 2000, currentlyAvailable: available, restoreRate: 100 },
});
const throttled = (requested = 600, available = 100) => ({
  errors: [{ message: "Throttled", extensions: { code: "THROTTLED" } }],
  extensions: { cost: cost(requested, available) },
});

/** A client whose network gives the answers in turn, then fails the test. */
function scripted(answers: (() => Promise<Response>)[], options: Partial<GraphqlClientOptions> = {}) {
  const requests: { url: string; token: string | null; body: Record<string, unknown> }[] = [];
  const waits: number[] = [];
  const calls: GraphqlCall[] = [];
  const run = createGraphqlClient({
    shop: "a.myshopify.com",
    accessToken: "first",
    random: () => 0,
    wait: async (milliseconds) => void waits.push(milliseconds),
    onCall: (call) => calls.push(call),
    fetch: async (url, init) => {
      const token = new Headers(init?.headers).get("X-Shopify-Access-Token");
      requests.push({ url: String(url), token, body: JSON.parse(String(init?.body)) as Record<string, unknown> });
      const next = answers.shift();
      if (!next) throw new Error("the client called more often than expected");
      return next();
    },
    ...options,
  });
  const query = () => run(ReadJob, { id: "gid://shopify/Job/1" });
  const mutation = () => run(AddTags, { id: "gid://shopify/Order/1", tags: ["x"] });
  return { query, mutation, requests, waits, calls };
}

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.fail("should have thrown"),
    (error: unknown) => error as Error & { outcomeUnknown?: boolean; sentence: string },
  );

describe("a call that is answered", () => {
  it("goes to the one API version, with the token, and returns data", async () => {
    const { query, requests } = scripted([answer(DONE)]);
    expect(await query()).toEqual({ job: { done: true } });
    expect(requests[0]).toMatchObject({
      url: "https://a.myshopify.com/admin/api/2026-07/graphql.json",
      token: "first",
      body: { operationName: "ReadJob", variables: { id: "gid://shopify/Job/1" } },
    });
  });

  it("withheld fields beside usable data do not fail it", async () => {
    const errors = [{ message: "not approved to access Customer", extensions: { code: "ACCESS_DENIED" } }];
    const { query } = scripted([answer({ ...DONE, errors })]);
    expect(await query()).toEqual({ job: { done: true } });
  });

  it("tells the hook cost and failure of every call", async () => {
    const { query, calls } = scripted([answer(throttled()), answer({ ...DONE, extensions: { cost: cost(1, 99) } })]);
    await query();
    expect(calls).toMatchObject([
      { operation: "ReadJob", status: 200, requestedCost: 600, failure: "throttled" },
      { operation: "ReadJob", status: 200, requestedCost: 1, failure: "" },
    ]);
  });
});

describe("a throttled call", () => {
  it("waits for the missing points, then asks again", async () => {
    const { query, waits } = scripted([answer(throttled(600, 100)), answer(DONE)]);
    await query();
    expect(waits).toEqual([5000]);
  });

  it("spreads waits by up to a quarter", async () => {
    const { query, waits } = scripted([answer(throttled(600, 100)), answer(DONE)], { random: () => 0.8 });
    await query();
    expect(waits).toEqual([6000]);
  });

  it("waits as long as Retry-After says", async () => {
    const { mutation, waits } = scripted([answer("", 429, { "Retry-After": "2" }), answer(TAGGED)]);
    await mutation();
    expect(waits).toEqual([2000]);
  });

  it("gives up within its patience, sure that nothing was performed", async () => {
    const { mutation, waits } = scripted([answer(throttled()), answer(throttled()), answer(throttled(2000, 0))]);
    const error = await failure(mutation());
    expect(error).toBeInstanceOf(RetryableError);
    expect(error).toMatchObject({ outcomeUnknown: false, retryAfterMs: 20_000 });
    expect(waits).toEqual([5000, 5000]);
  });

  it("never waits longer in all than its patience, whatever Shopify says", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(100_000), { minLength: 1, maxLength: 6 }), async (missing) => {
        const answers = missing.map((points) => answer(throttled(points, 0)));
        const { query, waits } = scripted([...answers, answer(DONE)], { attempts: 99 });
        await query().catch(() => undefined);
        expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThanOrEqual(15_000);
      }),
    );
  });
});

describe("a client that leaves points to others", () => {
  const left = (available: number) => answer({ ...DONE, extensions: { cost: cost(1, available) } });

  it("waits until the shop has more than the reserve, and not before it knows", async () => {
    const reserve = new PointsReserve(0.25);
    const { query, waits } = scripted([left(100), left(500)], { reserve });
    await query();
    expect(waits).toEqual([]);
    await query();
    expect(waits).toHaveLength(1);
    expect(waits[0]).toBeGreaterThan(3000);
    expect(waits[0]).toBeLessThanOrEqual(4000);
  });

  it("does not wait for another shop, nor once there is enough", async () => {
    const reserve = new PointsReserve(0.25);
    await scripted([left(100)], { reserve, shop: "b.myshopify.com" }).query();
    const { query, waits } = scripted([left(501), left(501)], { reserve });
    await query();
    await query();
    expect(waits).toEqual([]);
  });
});

describe("an answer that is lost", () => {
  const lost: [string, () => Promise<Response>][] = [
    ["500", answer("oops", 500)],
    ["502", answer("", 502)],
    ["connection cut", breaks("ECONNRESET")],
    ["socket closed", breaks("UND_ERR_SOCKET")],
    ["200 that is not JSON", answer("<html>")],
    ["200 without data", answer({})],
    [
      "internal error",
      answer({ errors: [{ message: "Internal error", extensions: { code: "INTERNAL_SERVER_ERROR" } }] }),
    ],
  ];

  test.each(lost)("a mutation is sent once and its outcome is unknown: %s", async (_, step) => {
    const { mutation, requests } = scripted([step]);
    const error = await failure(mutation());
    expect(error).toBeInstanceOf(RetryableError);
    expect(error.outcomeUnknown).toBe(true);
    expect(requests).toHaveLength(1);
  });

  test.each(lost)("a query is asked again: %s", async (_, step) => {
    const { query } = scripted([step, answer(DONE)]);
    expect(await query()).toEqual({ job: { done: true } });
  });

  test.each(["ECONNREFUSED", "ENOTFOUND", "UND_ERR_CONNECT_TIMEOUT"])(
    "a mutation that was never sent is sent again: %s",
    async (code) => {
      const { mutation, requests } = scripted([breaks(code), answer(TAGGED)]);
      await mutation();
      expect(requests).toHaveLength(2);
    },
  );
});

describe("an answer that is final", () => {
  test.each([
    [402, /frozen/],
    [403, /refuses/],
    [404, /not found/],
    [423, /locked/],
    [401, /Open Aftercare once in the Shopify admin to reconnect/],
  ])("HTTP %i says what to do and is not repeated", async (status, sentence) => {
    const { query, requests } = scripted([answer("", status)]);
    const error = await failure(query());
    expect(error).toBeInstanceOf(PermanentError);
    expect(error.sentence).toMatch(sentence);
    expect(requests).toHaveLength(1);
  });

  it("a denied root field names the access it needs", async () => {
    const extensions = { code: "ACCESS_DENIED", requiredAccess: "`write_orders` access scope." };
    const { query } = scripted([answer({ data: { job: null }, errors: [{ message: "Access denied", extensions }] })]);
    const error = await failure(query());
    expect(error).toBeInstanceOf(PermanentError);
    expect(error.sentence).toContain("write_orders");
  });

  it("a document Shopify does not understand is not repeated", async () => {
    const { query } = scripted([answer({ errors: [{ message: "Field 'x' doesn't exist" }] })]);
    expect(await failure(query())).toBeInstanceOf(PermanentError);
  });

  it("a dead token is renewed once", async () => {
    const renewed: string[] = [];
    const renewToken = async (refused: string) => (renewed.push(refused), "second");
    const dead = scripted([answer("", 401), answer(DONE)], { renewToken });
    await dead.query();
    expect(renewed).toEqual(["first"]);
    expect(dead.requests.map(({ token }) => token)).toEqual(["first", "second"]);
    const stays = scripted([answer("", 401), answer("", 401)], { renewToken: async () => "second" });
    expect(await failure(stays.query())).toBeInstanceOf(PermanentError);
  });
});
