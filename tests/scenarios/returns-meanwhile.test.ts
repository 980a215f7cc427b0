import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ReturnableOrder } from "../../app/domain/returns/native";
import type { CommandName } from "../../app/inbox/commands";
import { receiveCommand } from "../../app/inbox/receive-command";
import { locationsOf } from "../../app/records/shop-catalogue";
import {
  answerReturns,
  askReturn,
  command,
  connectEasypost,
  countIn,
  effectsOf,
  expectNothingStuck,
  labelsForAll,
  readOrder,
  refundedOf,
  refundWhen,
  requestFor,
  shipped,
  theReturn,
} from "../support/return-actions";
import { useTestApp } from "../support/start-test-app";

const app = useTestApp();
const HOUR = 3_600_000;
const of = (order: ReturnableOrder) => theReturn(app, order.snapshot.id);
const statuses = async (order: ReturnableOrder) =>
  (await readOrder(app, order.snapshot.id)).returns.map(({ status }) => status);
const shirts = (quantity: number) => shipped(app, { lines: [{ sku: "TEE-M", quantity }] });
const refunded = (order: ReturnableOrder) => refundedOf(app, order.snapshot.id);
const ownLabel = () =>
  app.turnOn({ language: 1, kind: "label", rules: [], otherwise: { do: "own" }, settings: {} } as never);
const paidLabel = () =>
  app.turnOn({ language: 1, kind: "label", rules: [], otherwise: { do: "prepaid", fee: "5" }, settings: {} } as never);
const abuse = (otherwise: Record<string, unknown>) =>
  app.turnOn({ language: 1, kind: "abuse", rules: [], otherwise, settings: {} } as never);
const boughtFor = (returnId: string) =>
  app.easypost.world.ledger.filter(
    ({ reference, action }) => action === "label_bought" && reference?.includes(returnId),
  );

/** Said, and not worked on yet. */
async function say(name: CommandName, payload: Record<string, unknown>): Promise<void> {
  const { db, sealer, shop } = app;
  const request = { shop, source: "STAFF", name, payload, by: "Grace" } as const;
  const said = await receiveCommand({ db, sealer, now: app.context.now, wake: () => {} }, request);
  expect(said).toMatchObject({ outcome: "accepted" });
}

/** Does something at the very moment a mutation arrives at Shopify, once. */
function during(mutation: string, act: () => Promise<void>): void {
  const { store } = app.devstore;
  const execute = Object.getPrototypeOf(store).execute as typeof store.execute;
  store.execute = async (request, caller) => {
    if (request.query.includes(`${mutation}(`)) {
      store.execute = execute;
      await act();
    }
    return execute.call(store, request, caller);
  };
}

async function expectOver(order: ReturnableOrder, state: string, native: string): Promise<void> {
  await app.advance(HOUR);
  await app.reconcile();
  expect(await of(order)).toMatchObject({ state });
  expect(await statuses(order)).toEqual([native]);
  expect((await readOrder(app, order.snapshot.id)).lines[0]).toMatchObject({ returnable: 1 });
  await expectNothingStuck(app);
}

beforeAll(() => connectEasypost(app));
beforeEach(async () => {
  app.faults({});
  await answerReturns(app);
  await refundWhen(app, "inspected");
  await labelsForAll(app);
});

describe("ended here while Shopify is being told of it: it ends there too", () => {
  const calledOff = (order: ReturnableOrder) => async () => say("return/cancel", { returnId: (await of(order)).id });
  const declined = (order: ReturnableOrder) => async () =>
    say("return/decline", { returnId: (await of(order)).id, because: "No." });

  it("called off while it is being opened", async () => {
    const order = await shirts(1);
    during("returnCreate", calledOff(order));
    await askReturn(app, order);
    await expectOver(order, "CANCELED", "CANCELED");
  });

  it("declined while the request is being filed", async () => {
    await answerReturns(app, { do: "review", because: "We look at it." });
    const order = await shirts(1);
    during("returnRequest", declined(order));
    await askReturn(app, order);
    await expectOver(order, "DECLINED", "DECLINED");
  });

  it.each([
    ["returnCreate", "CANCELED"],
    ["returnRequest", "DECLINED"],
  ] as const)("while the answer to %s is lost", async (mutation, end) => {
    if (end === "DECLINED") await answerReturns(app, { do: "review", because: "We look at it." });
    const order = await shirts(1);
    app.faults({ graphql: { cutAfter: [{ mutation, times: 1 }] }, webhooks: { drop: 1 } });
    during(mutation, (end === "DECLINED" ? declined : calledOff)(order));
    await askReturn(app, order);
    app.faults({});
    await expectOver(order, end, end);
  });

  it("called off before the call was heard: nothing is opened at all", async () => {
    const order = await shirts(1);
    app.faults({ graphql: { cutBefore: [{ mutation: "returnCreate" }] } });
    await askReturn(app, order);
    await command(app, "return/cancel", { returnId: (await of(order)).id });
    app.faults({});
    await app.advance(HOUR);
    expect(await of(order)).toMatchObject({ state: "CANCELED" });
    expect(await statuses(order)).toEqual([]);
    await expectNothingStuck(app);
  });

  it("settled by hand while a person was to decide: the request is declined", async () => {
    await answerReturns(app, { do: "review", because: "We look at it." });
    const order = await shirts(1);
    await askReturn(app, order);
    await command(app, "return/settle", { returnId: (await of(order)).id, note: "Paid in cash." });
    await expectOver(order, "CLOSED", "DECLINED");
  });
});

describe("money meanwhile", () => {
  it("what was counted in is paid for, though somebody calls it off right after", async () => {
    const order = await shirts(1);
    await askReturn(app, order);
    const made = await of(order);
    const [location] = await locationsOf(app.db, app.shop);
    const how = { condition: "new", disposition: "RESTOCKED", locationId: location!.id, accepted: true };
    await say("return/count", {
      returnId: made.id,
      counts: [{ returnLineId: made.lines[0]!.id, quantity: 1, ...how }],
    });
    await say("return/cancel", { returnId: made.id });
    await app.advance(HOUR);
    expect(await of(order)).toMatchObject({ state: "CLOSED" });
    expect(await refunded(order)).toBe(4212);
    await expectNothingStuck(app);
  });

  it("terms changed while money is planned: it moves as agreed now, with the bonus that goes with it", async () => {
    await ownLabel();
    await answerReturns(app, { storeCreditBonusPercent: 50 });
    const order = await shirts(1);
    await askReturn(app, order);
    const { id: returnId } = await of(order);
    await say("return/change", { returnId, refundWhen: "approved" });
    await say("return/check", { returnId });
    await say("return/change", { returnId, resolution: "store_credit" });
    await app.advance(HOUR);
    const where = { returnId, kind: { in: ["process-return", "give-store-credit"] }, state: "DONE" };
    const effects = await app.db.read.effect.findMany({ where });
    const cash = effects.some(({ receipt }) => receipt?.includes("original_payment"));
    const bonus = effects.some(({ kind }) => kind === "give-store-credit");
    expect(bonus).toBe(!cash);
    await expectNothingStuck(app);
  });

  it("store credit that Shopify refuses a guest can be changed to the payment it came from", async () => {
    const order = await shipped(app, { lines: [{ sku: "TEE-M", quantity: 1 }], customer: null as never });
    const request = await requestFor(app, order);
    await command(app, "return/request", { ...request, resolution: "store_credit", terms: { label: "own" } });
    const made = await of(order);
    await countIn(app, made, 1);
    expect(await of(order)).toMatchObject({ state: "FAILED" });
    await command(app, "return/change", { returnId: made.id, resolution: "refund" });
    await app.advance(HOUR);
    expect(await of(order)).toMatchObject({ state: "CLOSED" });
    expect(await refunded(order)).toBe(4212);
    await expectNothingStuck(app);
  });

  it("what staff want to see, though the policy would leave it to the shopper, is paid for when it is here", async () => {
    await answerReturns(app, { do: "keep_item", resolutions: ["refund"], storeCreditBonusPercent: 0 } as never);
    await abuse({ do: "review", because: "We look at it." });
    const order = await shirts(1);
    await askReturn(app, order);
    await abuse({ do: "pass" });
    const made = await of(order);
    expect(made.state).toBe("REVIEW");
    await command(app, "return/approve", { returnId: made.id, lineIds: [made.lines[0]!.id], keepLineIds: [] });
    expect(await refundedOf(app, made.orderId)).toBe(0);
    expect(await effectsOf(app, made.id)).not.toContain("return-keep: DONE");
    await countIn(app, await of(order), 1);
    expect(await refundedOf(app, made.orderId)).toBe(4212);
  });
});

describe("labels", () => {
  it("asked for twice, one is bought, and giving it back buys no other", async () => {
    await answerReturns(app, {}, { labelWhen: "request" });
    const order = await shirts(1);
    await askReturn(app, order);
    const { id: returnId } = await of(order);
    await command(app, "return/label", { returnId }, "PORTAL");
    await command(app, "return/label", { returnId }, "PORTAL");
    const label = await app.db.read.returnLabel.findFirstOrThrow({ where: { returnId } });
    await command(app, "return/void-label", { returnId, labelId: label.id });
    await app.advance(HOUR);
    expect(boughtFor(returnId)).toHaveLength(1);
  });

  it("of one return cannot be given back by naming another", async () => {
    const [mine, other] = [await shirts(1), await shirts(1)];
    for (const order of [mine, other]) await askReturn(app, order);
    const label = await app.db.read.returnLabel.findFirstOrThrow({ where: { returnId: (await of(other)).id } });
    await command(app, "return/void-label", { returnId: (await of(mine)).id, labelId: label.id });
    expect(await app.db.read.returnLabel.findUnique({ where: { id: label.id } })).toMatchObject({ state: "BOUGHT" });
  });

  it("the shopper pays for is bought at once, and its terms stand: nobody pays a fee for nothing", async () => {
    await paidLabel();
    await answerReturns(app, {}, { labelWhen: "request" });
    const order = await shirts(1);
    await askReturn(app, order);
    const made = await of(order);
    expect(boughtFor(made.id)).toHaveLength(1);
    await command(app, "return/change", { returnId: made.id, label: "own" });
    expect((await of(order)).terms).toEqual(made.terms);
    await command(app, "return/change", { returnId: made.id, label: "prepaid", refundWhen: "delivered" });
    expect((await of(order)).terms).toEqual({ ...made.terms, refundWhen: "delivered" });
  });

  it("with a fee in a request at Shopify: nobody keeps the item and pays for a label", async () => {
    await paidLabel();
    await answerReturns(app, { do: "review", because: "We look at it." });
    const order = await shirts(1);
    await askReturn(app, order);
    const made = await of(order);
    const lineIds = made.lines.map(({ id }) => id);
    await command(app, "return/approve", { returnId: made.id, lineIds, keepLineIds: lineIds });
    expect(await of(order)).toMatchObject({ state: "REVIEW" });
    expect(await refunded(order)).toBe(0);
  });
});
