import { describe, expect, it, test } from "vitest";
import { shopperReturnModel } from "../../app/presenters/shopper-return";
import { addCounts } from "../../app/records/counted-units";
import { readShopperReturn } from "../../app/records/views/read-shopper-return";
import { seedGiven } from "../factories/shopper-return";
import { useLetters } from "../support/letters";

const { sealer, now, db, seed, text, send } = useLetters();

describe("less than was promised", () => {
  const counts = { quantity: 1, locationId: null, title: "", note: "" } as const;
  const counted = async (rows: readonly object[]) => {
    const orderReturn = await seed({ isDelivered: true });
    const returnLineId = orderReturn.lines[0]?.id ?? "";
    const all = rows.map((row, nth) => ({ ...counts, returnLineId, requestKey: `${nth}`, ...row }));
    type Counts = Parameters<typeof addCounts>[2];
    await db().write((tx) => addCounts(tx, orderReturn, all as unknown as Counts, "Staff", now));
    const key = await seedGiven(db(), orderReturn, now, { amount: 1810, units: 1 });
    await send(orderReturn, "return-refunded", key);
    return readShopperReturn(db(), sealer, orderReturn.id);
  };
  const fine = { condition: "new", disposition: "NOT_RESTOCKED", accepted: true };

  test.each([
    ["Did not arrive", "not refunded", { condition: "not_received", disposition: "MISSING", accepted: false }],
    ["Not accepted", "used, not refunded", { condition: "used", disposition: "NOT_RESTOCKED", accepted: false }],
  ])("letter and page name what is the matter (%s) and by how much it is less", async (label, note, row) => {
    const read = await counted([fine, row]);
    expect(text()).toContain("We had announced €36.20. It is €18.10 less now,");
    expect(text()).toContain(`Items:\n- 1 × Blue mug\n\n${label}:\n- 1 × Blue mug (${note})`);
    for (const part of ["Announced at first: €36.20", "Less than announced: -€18.10", "you used: €18.10"]) {
      expect(text()).toContain(part);
    }
    if (!read) throw new Error("the link leads nowhere");
    const page = await shopperReturnModel(db(), read, { done: null, ask: null });
    expect(page.lists).toMatchObject([
      { label: "Items", lines: [{ quantity: 1 }] },
      { label, lines: [{ quantity: 1, note }] },
    ]);
    expect(page.amounts.map(({ amount }) => amount)).toEqual(["€36.20", "-€18.10", "€18.10"]);
    expect(page.facts).toContainEqual({ label: "Refunded", text: "€18.10 on July 12, 2026" });
  });
});

it("a page of what was paid ahead says so, and stands where the parcel is", async () => {
  const orderReturn = await seed({ terms: { refundWhen: "approved" } });
  await seedGiven(db(), orderReturn, now, { amount: 3620 });
  const read = await readShopperReturn(db(), sealer, orderReturn.id);
  if (!read) throw new Error("the link leads nowhere");
  const { steps, facts } = await shopperReturnModel(db(), read, { done: null, ask: null });
  expect(steps.map(({ label, progress }) => `${label} ${progress}`)).toEqual([
    "Approved current",
    "On its way next",
    "Arrived next",
    "Done next",
  ]);
  expect(facts).toContainEqual({ label: "Refunded", text: "€36.20 on July 12, 2026" });
});
