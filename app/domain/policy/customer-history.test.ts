import { expect, test } from "vitest";
import { historyAt, sameGoodsKey, type Sibling } from "./customer-history";
import { sampleLine, sampleOrder } from "./testing/sample-order";

const order = sampleOrder();
const placed = new Date(order.processedAt);
const before = (minutes: number) => new Date(placed.getTime() - minutes * 60_000);
const sibling = (id: number, minutes: number, changes: Partial<Sibling> = {}): Sibling => ({
  id: `gid://shopify/Order/${id}`,
  name: `#${id}`,
  processedAt: before(minutes),
  cancelledAt: null,
  sameGoodsKey: sameGoodsKey(order),
  ...changes,
});

test("the twin is the latest earlier order with the same goods that was not cancelled by then", () => {
  const others = [
    sibling(1, 0, { id: order.id }),
    sibling(2, 60),
    sibling(3, 7),
    sibling(4, 5, { cancelledAt: before(4) }),
    sibling(5, 3, { sameGoodsKey: sameGoodsKey(sampleOrder({ lines: [sampleLine({ quantity: 2 })] })) }),
    sibling(6, -2),
  ];
  expect(historyAt(order, others, placed)).toMatchObject({ duplicateOfOrderName: "#3", minutesSinceTwin: 7 });
});

test("cancellations count when they had happened, in orders of the last 90 days, and this one does not count", () => {
  const cancelled = (id: number, minutes: number, ago: number) => sibling(id, minutes, { cancelledAt: before(ago) });
  const day = 24 * 60;
  const others = [cancelled(2, day, 10), cancelled(3, day, -10), cancelled(4, 91 * day, day), sibling(5, day)];
  expect(historyAt(order, [...others, { ...cancelled(1, 0, 0), id: order.id }], placed).cancellations90Days).toBe(1);
});

test("a customer without other orders has no history", () => {
  expect(historyAt(order, [], placed)).toEqual({
    cancellations90Days: 0,
    duplicateOfOrderName: null,
    minutesSinceTwin: null,
  });
});
