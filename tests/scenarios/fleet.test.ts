import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Transaction } from "../../app/db.server";
import { type FleetVerdict, judgeFleet } from "../support/fleet/judge-fleet";
import { runFleet } from "../support/fleet/run-fleet";

vi.setConfig({ hookTimeout: 240_000 });

let app: Awaited<ReturnType<typeof runFleet>>;
let verdict: FleetVerdict;

beforeAll(async () => {
  app = await runFleet({ orders: 80, days: 10, seed: 11 });
  verdict = await judgeFleet(app);
});
afterAll(() => app.close());

it("a fleet over weeks: no notice after delivery, none on a superseded date, none too many, no budget overrun", () => {
  expect(verdict.wrongs).toEqual([]);
});

it("its shoppers were told, given codes until the budget was used up, and nearly all got their parcels", () => {
  const { parcels, delivered, notices, codes, overBudget } = verdict.figures;
  expect(parcels).toBeGreaterThan(70);
  expect(delivered).toBeGreaterThan(60);
  for (const count of [notices, codes, overBudget]) expect(count).toBeGreaterThan(0);
});

describe("the judge sees", () => {
  const never = new Date("2100-01-01");
  interface Told {
    readonly noticeId: string;
    readonly kind: string;
  }
  it.each<[string, RegExp, (tx: Transaction, told: Told) => Promise<unknown>]>([
    [
      "a date that was not in force any more",
      /was not the date in force/,
      (tx, { noticeId }) => tx.noticeParcel.updateMany({ where: { noticeId }, data: { oldBy: never } }),
    ],
    [
      "a notice after delivery",
      /told after it had arrived/,
      (tx, { noticeId: id }) => tx.delayNotice.update({ where: { id }, data: { sentAt: never } }),
    ],
    [
      "a day that is over",
      /promises a day that is over/,
      (tx, { noticeId }) => tx.noticeParcel.updateMany({ where: { noticeId }, data: { newBy: new Date(0) } }),
    ],
    [
      "more notices than the most",
      /0 are the most/,
      (tx, { kind }) => rewrite(tx, { startsWith: "delay_" }, kind, { most: 0 }),
    ],
    ["more given than the budget", /of a budget of 0/, (tx) => rewrite(tx, "goodwill", "", { monthlyBudget: "0" })],
    ["a code of nobody", /a code nobody knows of/, (tx) => tx.goodwill.updateMany({ data: { discountId: null } })],
    ["a letter of no notice", /letters left, of/, async () => app.mails.push(app.mails[0]!)],
    ["what did not end", /effects did not end/, (tx) => tx.effect.updateMany({ data: { state: "PLANNED" } })],
  ])("%s", async (_, sentence, tamper) => {
    expect((await judgeFleet(app)).wrongs.join()).not.toMatch(sentence);
    const arrived = { state: "DELIVERED", noticesSent: { gt: 0 } };
    const { id: shipmentId } = await app.db.read.shipment.findFirstOrThrow({ where: arrived });
    const told = await app.db.read.noticeParcel.findFirstOrThrow({ where: { shipmentId, notice: { state: "SENT" } } });
    await app.db.write((tx) => tamper(tx, told));
    expect((await judgeFleet(app)).wrongs.join()).toMatch(sentence);
  });

  const rewrite = (tx: Transaction, kind: string | { startsWith: string }, told: string, settings: object) =>
    tx.policyVersion.updateMany({
      where: { policy: { kind } },
      data: { document: JSON.stringify({ kind: `delay_${told}`, settings }) },
    });
});
