import { beforeAll, describe, expect, it } from "vitest";
import {
  askReturn,
  command,
  connectEasypost,
  countIn,
  effectsOf,
  expectNothingStuck,
  mailsAbout,
  moveParcel,
  readOrder,
  refundedOf,
  requestFor,
  shipped,
  theReturn,
  turnOnReturns,
} from "../support/return-actions";
import { useTestApp } from "../support/start-test-app";

const app = useTestApp();

beforeAll(async () => {
  await turnOnReturns(app);
  await connectEasypost(app);
});

describe("under the cautious presets", () => {
  it("goes from request to label, scan, count of one unit fewer, refund and the end", async () => {
    const order = await shipped(app);
    await askReturn(app, order, { lines: [{ index: 0, reason: "item-not-as-described" }] });

    const opened = await theReturn(app, order.snapshot.id);
    expect(opened).toMatchObject({ state: "AWAITING_PARCEL", nativeStatus: "OPEN" });
    const label = await app.db.read.returnLabel.findFirstOrThrow({ where: { returnId: opened.id } });
    expect(label).toMatchObject({ state: "BOUGHT", reverseDeliveryId: expect.stringContaining("ReverseDelivery") });
    expect((await app.files.get(label.fileKey!))?.contentType).toBe("application/pdf");
    expect(app.easypost.world.ledger.filter(({ reference }) => reference?.includes(opened.id))).toHaveLength(1);

    await moveParcel(app, label.trackingNumber!, "accepted");
    expect(await theReturn(app, order.snapshot.id)).toMatchObject({ state: "IN_TRANSIT" });
    await moveParcel(app, label.trackingNumber!, "delivered");
    expect(await theReturn(app, order.snapshot.id)).toMatchObject({ state: "DELIVERED" });
    expect(await refundedOf(app, order.snapshot.id)).toBe(0);

    await countIn(app, opened, 1, true);
    expect(await theReturn(app, order.snapshot.id)).toMatchObject({ state: "CLOSED", nativeStatus: "CLOSED" });
    expect(app.performed("returnProcess", opened.nativeId!)).toBe(1);
    expect(await refundedOf(app, order.snapshot.id)).toBe(4212);
    const told = (await effectsOf(app, opened.id)).filter((effect) => effect.startsWith("return-"));
    expect(told).toEqual(
      ["return-label", "return-on-its-way", "return-arrived", "return-refunded"].map((mail) => `${mail}: DONE`),
    );
    expect(mailsAbout(app, order)).toHaveLength(4);
    await expectNothingStuck(app);
  });

  it("each step is one action, however often the world is looked at", async () => {
    const order = await shipped(app);
    await askReturn(app, order);
    const made = await theReturn(app, order.snapshot.id);
    const before = await effectsOf(app, made.id);
    for (let time = 0; time < 3; time += 1) await command(app, "return/check", { returnId: made.id });
    expect(await effectsOf(app, made.id)).toEqual(before);
    expect(app.performed("returnCreate", made.nativeId!)).toBe(1);
  });

  it("every policy's answer is kept with its trace and version", async () => {
    const order = await shipped(app);
    await askReturn(app, order);
    const { id: returnId, policyVersionId } = await theReturn(app, order.snapshot.id);
    const decisions = await app.db.read.decision.findMany({ where: { returnId } });
    const kinds = decisions.flatMap(({ policyKind }) => policyKind ?? []);
    expect(new Set(kinds)).toEqual(new Set(["return", "label", "refund_timing", "abuse"]));
    const own = decisions.find(({ policyKind }) => policyKind === "return");
    expect(own).toMatchObject({ policyVersionId, outcome: "approve", trace: expect.stringContaining("days_since") });
  });
});

describe("when staff ask", () => {
  it("their terms are what holds: refunded at once, nothing to send", async () => {
    const order = await shipped(app);
    await command(app, "return/request", { ...(await requestFor(app, order)), terms: { keep: true } });
    const made = await theReturn(app, order.snapshot.id);
    expect(made).toMatchObject({ state: "CLOSED", source: "STAFF", terms: { label: { kind: "none" } } });
    expect(await refundedOf(app, order.snapshot.id)).toBe(8424);
    const [native] = (await readOrder(app, order.snapshot.id)).returns;
    const became = native!.reverseFulfillmentOrders.flatMap(({ lines }) => lines).flatMap((line) => line.dispositions);
    expect(became).toMatchObject([{ type: "NOT_RESTOCKED", quantity: 2 }]);
  });

  it("without a mail when they say so", async () => {
    const order = await shipped(app);
    await command(app, "return/request", { ...(await requestFor(app, order)), terms: { label: "own", notify: false } });
    const made = await theReturn(app, order.snapshot.id);
    await countIn(app, made, 2);
    expect(await theReturn(app, order.snapshot.id)).toMatchObject({ state: "CLOSED" });
    expect(mailsAbout(app, order)).toEqual([]);
    await expectNothingStuck(app);
  });
});
