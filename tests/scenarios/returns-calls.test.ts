import { beforeAll, expect, it } from "vitest";
import {
  answerReturns,
  askReturn,
  connectEasypost,
  countUnits,
  expectNothingStuck,
  labelsForAll,
  moveParcel,
  refundWhen,
  shipped,
  theReturn,
} from "../support/return-actions";
import { useTestApp } from "../support/start-test-app";

const app = useTestApp();
/** With every webhook and every step looking at the return afresh. */
const MOST_CALLS = 35;

beforeAll(async () => {
  await connectEasypost(app);
  await answerReturns(app);
  await refundWhen(app, "inspected");
  await labelsForAll(app);
});

/** Calls of the app to the Admin API while it works, by their operation. */
async function callsDuring(work: () => Promise<void>): Promise<Readonly<Record<string, number>>> {
  const { store } = app.devstore;
  const execute = Object.getPrototypeOf(store).execute as typeof store.execute;
  const calls: Record<string, number> = {};
  store.execute = (request, caller) => {
    const name = /\b(?:query|mutation)\s+(\w+)/.exec(request.query)?.[1] ?? "?";
    if (!caller.unlimited) calls[name] = (calls[name] ?? 0) + 1;
    return execute.call(store, request, caller);
  };
  await work();
  store.execute = execute;
  return calls;
}

/** From the shopper's request over label, parcel and count to the refund. */
async function wholeReturn(lines: number): Promise<Readonly<Record<string, number>>> {
  const skus = ["TEE-S", "TEE-M", "TEE-L", "MUG", "TOTE"].slice(0, lines);
  const order = await shipped(app, { lines: skus.map((sku) => ({ sku, quantity: 1 })) });
  expect(order.lines).toHaveLength(lines);
  const calls = await callsDuring(async () => {
    await askReturn(app, order);
    const made = await theReturn(app, order.snapshot.id);
    const label = await app.db.read.returnLabel.findFirstOrThrow({ where: { returnId: made.id } });
    await moveParcel(app, label.trackingNumber!, "delivered");
    await countUnits(
      app,
      made,
      made.lines.map(({ id }) => ({ returnLineId: id, quantity: 1 })),
    );
    await app.advance(60_000);
  });
  expect(await theReturn(app, order.snapshot.id)).toMatchObject({ state: "CLOSED" });
  await expectNothingStuck(app);
  return calls;
}

it("a whole return makes as many Admin API calls with five lines as with one, and few", async () => {
  const one = await wholeReturn(1);
  expect(await wholeReturn(5)).toEqual(one);
  expect(Object.values(one).reduce((sum, calls) => sum + calls, 0)).toBeLessThanOrEqual(MOST_CALLS);
});
