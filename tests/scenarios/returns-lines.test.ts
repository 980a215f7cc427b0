import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { PRESETS } from "../../app/domain/policy/presets";
import { DEFAULT_RETURN_SETTINGS } from "../../app/domain/policy/return-settings";
import { returnReasons } from "../../app/records/shop-catalogue";
import {
  answerReturns,
  askReturn,
  connectEasypost,
  countIn,
  readOrder,
  refundedOf,
  refundWhen,
  shipped,
  theReturn,
} from "../support/return-actions";
import { useTestApp } from "../support/start-test-app";

const app = useTestApp();

beforeAll(() => connectEasypost(app));
beforeEach(async () => {
  await answerReturns(app);
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
