import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { OrderSnapshot } from "../../app/domain/order";
import { PRESETS } from "../../app/domain/policy/presets";
import { DEFAULT_RETURN_SETTINGS } from "../../app/domain/policy/return-settings";
import { returnRequest } from "../../app/inbox/return-commands";
import { receiveCommand } from "../../app/inbox/receive-command";
import { holdsUnits } from "../../app/domain/returns/units-held";
import { offerReturn } from "../../app/automations/offer-return";
import { returnsOfOrder } from "../../app/records/returns";
import { unitsInReturns } from "../../app/records/views/units-in-returns";
import { returnReasons } from "../../app/records/shop-catalogue";
import {
  answerReturns,
  askReturn,
  connectEasypost,
  countIn,
  readOrder,
  refundedOf,
  refundWhen,
  requestFor,
  shipped,
  theReturn,
} from "../support/return-actions";
import { useTestApp } from "../support/start-test-app";

const app = useTestApp();
const ANY = { exchangeFor: "any_product" } as const;

beforeAll(() => connectEasypost(app));
beforeEach(async () => {
  app.faults({});
  await answerReturns(app, {}, ANY);
  await refundWhen(app, "inspected");
  await app.turnOn({ language: 1, kind: "label", rules: [], otherwise: { do: "own" }, settings: {} });
});

describe("one item asked for with two reasons", () => {
  it("is paid for as far as it was approved, whatever became of the rest", async () => {
    const [bad, good] = (await returnReasons(app.db, app.shop)).map(({ handle }) => handle);
    await app.turnOn({
      language: 1,
      kind: "return",
      rules: [
        {
          id: "no",
          name: "No",
          when: { fact: "return_reason", is: "equals", value: bad! },
          then: { do: "decline", reason: "OTHER", because: "Not for this reason." },
        },
      ],
      otherwise: { do: "approve", resolutions: ["refund"], storeCreditBonusPercent: 0, restockingFeePercent: 0 },
      settings: { ...DEFAULT_RETURN_SETTINGS, brakePerHour: 0, photoReasons: [] },
    });
    const order = await shipped(app, { lines: [{ sku: "TEE-M", quantity: 2 }] });
    const lines = [bad, good].map((reason) => ({ index: 0, quantity: 1, reason }));
    await askReturn(app, order, { lines: lines as never });
    const made = await theReturn(app, order.snapshot.id);
    expect(made.lines.map(({ answer }) => answer)).toEqual(["DECLINED", "APPROVED"]);
    expect((await readOrder(app, order.snapshot.id)).returns[0]?.lines.map(({ quantity }) => quantity)).toEqual([1]);
    await countIn(app, made, 1);
    expect(await refundedOf(app, order.snapshot.id)).toBe(4212);
  });
});

describe("small things left with the shopper", () => {
  const pins = async () => {
    await app.turnOn(PRESETS.find(({ id }) => id === "return-generous")!.document);
    return shipped(app, { lines: [{ sku: "PIN", quantity: 10 }] });
  };
  beforeAll(async () => {
    const variants = [{ title: "One", sku: "PIN", price: "4.00", stock: 1000 }];
    await app.devstore.store.addProduct(app.shop, { title: "Pin", variants });
  });

  it("are as many in ten lines as in one", async () => {
    const order = await pins();
    await askReturn(app, order, { lines: Array.from({ length: 10 }, () => ({ index: 0, quantity: 1 })) });
    const made = await theReturn(app, order.snapshot.id);
    expect(new Set(made.lines.map(({ answer }) => answer))).toEqual(new Set(["APPROVED"]));
  });

  it("are as many in several requests as in one", async () => {
    const order = await pins();
    const answers = [];
    for (let turn = 0; turn < 3; turn += 1) {
      await askReturn(app, order, { lines: [{ index: 0, quantity: 1 }] });
      answers.push((await theReturn(app, order.snapshot.id)).lines[0]?.answer);
    }
    expect(answers).toEqual(["KEEP", "APPROVED", "APPROVED"]);
    expect(await refundedOf(app, order.snapshot.id)).toBeLessThanOrEqual(500);
  });
});

it("units are on their way back until they were given back for", async () => {
  await answerReturns(app);
  const order = await shipped(app, { lines: [{ sku: "TEE-M", quantity: 3 }] });
  const { id } = order.snapshot;
  const [line] = order.snapshot.lines;
  const underWay = async () => (await unitsInReturns(app.db, app.shop, id)).get(line!.id) ?? 0;
  const isLeft = async () => {
    const { snapshot } = await app.db.read.order.findUniqueOrThrow({ where: { shop_id: { shop: app.shop, id } } });
    return holdsUnits(JSON.parse(snapshot) as OrderSnapshot, await unitsInReturns(app.db, app.shop, id));
  };
  expect([await underWay(), await isLeft()]).toEqual([0, true]);
  await askReturn(app, order, { lines: [{ index: 0, quantity: 3 }] });
  expect([await underWay(), await isLeft()]).toEqual([3, false]);
  const made = await theReturn(app, id);
  await countIn(app, made, 1);
  expect([await underWay(), await isLeft()]).toEqual([2, false]);
  await countIn(app, made, 2);
  expect([await underWay(), await isLeft()]).toEqual([0, false]);
});

describe("an exchange", () => {
  const twoThings = async () => {
    const order = await shipped(app, { lines: [{ sku: "TEE-M", quantity: 1 }, { sku: "TOTE" }] });
    const tote = order.lines.find(({ sku }) => sku === "TOTE")!.variantId;
    return { order, tote, lines: [{ index: order.lines.findIndex(({ sku }) => sku === "TEE-M") }] };
  };
  const offered = async (order: Awaited<ReturnType<typeof shipped>>, asked: Record<string, unknown>) =>
    offerReturn(app.context, app.shop, returnRequest.parse(await requestFor(app, order, asked)), { source: "SHOPPER" });
  const waysOf = async (returnId: string) => {
    const rows = await app.db.read.effect.findMany({ where: { returnId, kind: "process-return" } });
    return rows.map(({ input }) => (JSON.parse(input) as { refundTo: string }).refundTo);
  };

  it.each([
    ["for nothing", 0],
    ["for more than comes back", 2],
  ])("%s is refused before it is asked, and left to a person when it is asked all the same", async (_, quantity) => {
    const { order, tote, lines } = await twoThings();
    const exchange = quantity > 0 ? [{ variantId: tote, quantity }] : [];
    const asked = { lines, resolution: "exchange", exchange };
    expect(await offered(order, asked)).toMatchObject({
      outcome: "refused",
      message: expect.stringContaining("exchange"),
    });
    await askReturn(app, order, asked);
    expect(await theReturn(app, order.snapshot.id)).toMatchObject({
      state: "REVIEW",
      sentence: expect.stringContaining("exchange"),
    });
  });

  it("leaves money over only in a way the policy offers", async () => {
    await answerReturns(app, { resolutions: ["exchange", "store_credit"] }, ANY);
    const { order, tote, lines } = await twoThings();
    const exchange = [{ variantId: tote, quantity: 1 }];
    await askReturn(app, order, { lines, resolution: "exchange", exchange, ifSoldOut: "refund" });
    const made = await theReturn(app, order.snapshot.id);
    expect(made).toMatchObject({ state: "AWAITING_PARCEL", terms: { ifSoldOut: "store_credit" } });
    await countIn(app, made, 1);
    expect(await waysOf(made.id)).toEqual(["store_credit"]);
  });

  it("leaves none over where nothing else is offered", async () => {
    await answerReturns(app, { resolutions: ["exchange"] }, ANY);
    const { order, tote, lines } = await twoThings();
    const asked = { lines, resolution: "exchange", exchange: [{ variantId: tote, quantity: 1 }], ifSoldOut: "refund" };
    expect(await offered(order, asked)).toMatchObject({ outcome: "refused" });
    await askReturn(app, order, asked);
    expect((await theReturn(app, order.snapshot.id)).state).toBe("REVIEW");
  });

  it("for one thing in two lines needs as many of it as in one", async () => {
    const variants = [
      { title: "Red", sku: "CAP-R", price: "20.00" },
      { title: "Blue", sku: "CAP-B", price: "20.00", stock: 1 },
    ];
    const { id } = await app.devstore.store.addProduct(app.shop, { title: "Cap", variants });
    const shopify = await app.context.openShopify(app.shop);
    const blue = (await shopify!.readVariantsOf(id)).find(({ title }) => title === "Blue")!;
    const order = await shipped(app, { lines: [{ sku: "CAP-R", quantity: blue.available! + 1 }] });
    const exchange = [blue.available!, 1].map((quantity) => ({ variantId: blue.id, quantity }));
    await askReturn(app, order, { resolution: "exchange", exchange, ifSoldOut: "store_credit" });
    expect((await theReturn(app, order.snapshot.id)).terms.resolution).toBe("store_credit");
  });
});

describe("a bonus for store credit", () => {
  it("is what was quoted, however the units come in", async () => {
    await answerReturns(app, { storeCreditBonusPercent: 10 });
    const order = await shipped(app, { lines: [{ sku: "TEE-M", quantity: 3 }] });
    const request = returnRequest.parse(await requestFor(app, order, { resolution: "store_credit" }));
    const quoted = await offerReturn(app.context, app.shop, request, { source: "SHOPPER" });
    await askReturn(app, order, { resolution: "store_credit" });
    const made = await theReturn(app, order.snapshot.id);
    for (let unit = 0; unit < 3; unit += 1) await countIn(app, made, 1);
    const given = await app.db.read.effect.findMany({ where: { returnId: made.id, kind: "give-store-credit" } });
    const minor = given.reduce((sum, { input }) => sum + (JSON.parse(input) as Amount).amount.minor, 0);
    expect(quoted).toMatchObject({ offer: { bonus: { minor } } });
  });
});

interface Amount {
  readonly amount: { readonly minor: number };
}

describe("a return that was opened while its answer was lost", () => {
  it("takes only its own units from the next request", async () => {
    const order = await shipped(app, { lines: [{ sku: "TEE-M", quantity: 3 }] });
    app.faults({ graphql: { cutAfter: [{ mutation: "returnCreate", times: 1 }] }, webhooks: { drop: 1 } });
    for (const quantity of [1, 2]) {
      const payload = await requestFor(app, order, { lines: [{ index: 0, quantity }] });
      const { db, sealer, shop, context } = app;
      await receiveCommand(
        { db, sealer, now: context.now, wake: () => {} },
        {
          shop,
          source: "PORTAL",
          name: "return/request",
          payload: { ...payload, customerId: order.snapshot.customer?.id },
          by: "Shopper",
        },
      );
      while ((await app.engine.drain()) > 0);
    }
    app.faults({});
    await app.advance(3_600_000);
    const states = (await returnsOfOrder(app.db, app.shop, order.snapshot.id)).map(({ state }) => state);
    expect(states).toEqual(["AWAITING_PARCEL", "AWAITING_PARCEL"]);
  });
});
