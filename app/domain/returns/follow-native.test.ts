import { describe, expect, test } from "vitest";
import { followNative } from "./follow-native";
import { after, nativeLine, nativeOf, openReturn, OPENED, returnLine } from "./testing-steps";
import type { OrderReturn } from "./types";

const fresh = (changes: Partial<OrderReturn> = {}) =>
  openReturn({
    nativeId: null,
    nativeStatus: null,
    openedAt: null,
    sendBy: null,
    state: "OPENING",
    lines: [returnLine(1, { returnLineItemId: null })],
    ...changes,
  });
const follow = (before: OrderReturn, native: ReturnType<typeof nativeOf> | null) =>
  followNative(before, native, OPENED, after(14));

test("without a return at Shopify nothing changes", () => {
  const before = fresh();
  expect(follow(before, null)).toEqual({ orderReturn: before, lines: [], refundedMinor: 0 });
});

test("opening it begins the time to send it, once", () => {
  const before = fresh();
  const { orderReturn, lines } = follow(before, nativeOf(before));
  expect(orderReturn).toMatchObject({ nativeStatus: "OPEN", openedAt: OPENED, sendBy: after(14) });
  expect(lines).toEqual([{ id: "line-1", returnLineItemId: "gid://shopify/ReturnLineItem/1" }]);
  expect(followNative(orderReturn, nativeOf(before), after(3), after(17))).toEqual({
    orderReturn,
    lines: [],
    refundedMinor: 0,
  });
});

test("a request does not begin it", () => {
  const before = fresh({ state: "REVIEW" });
  expect(follow(before, nativeOf(before, { status: "REQUESTED" })).orderReturn).toMatchObject({
    nativeStatus: "REQUESTED",
    openedAt: null,
    sendBy: null,
  });
});

test("money given back is what Shopify's refunds sum up to", () => {
  const refund = (minor: number) => ({
    id: `gid://shopify/Refund/${minor}`,
    note: null,
    createdAt: "",
    amount: { minor, currency: "EUR" },
  });
  expect(follow(fresh(), nativeOf(fresh(), { refunds: [refund(100), refund(23)] })).refundedMinor).toBe(123);
});

describe("lines are Shopify's", () => {
  const declined = { answer: "DECLINED", because: "Final sale.", declineReason: "FINAL_SALE" } as const;

  test("staff took units out in Shopify: fewer are expected", () => {
    const before = openReturn();
    const native = nativeOf(before, { lines: [nativeLine(before.lines[0]!, { quantity: 1 })] });
    expect(follow(before, native).orderReturn.lines[0]).toMatchObject({ quantity: 1, answer: "APPROVED" });
  });

  test.each([0, null])("staff took a whole line out in Shopify (%j left): it is declined, and says so", (quantity) => {
    const before = openReturn();
    const lines = quantity === null ? [] : [nativeLine(before.lines[0]!, { quantity })];
    expect(follow(before, nativeOf(before, { lines })).orderReturn.lines[0]).toMatchObject({
      answer: "DECLINED",
      because: expect.stringContaining("in Shopify"),
    });
  });

  test("what was declined here stays declined with its own reason", () => {
    const before = openReturn({ state: "OPENING", openedAt: null, lines: [returnLine(1), returnLine(2, declined)] });
    expect(follow(before, nativeOf(before)).lines).toEqual([]);
    expect(
      follow(before, nativeOf(before, { lines: [nativeLine(before.lines[0]!)] })).orderReturn.lines[1],
    ).toMatchObject(declined);
  });

  test("the same item asked for twice is two lines there, never one for both", () => {
    const { fulfillmentLineItemId } = returnLine(1);
    const before = fresh({
      lines: [1, 2].map((number) => returnLine(number, { fulfillmentLineItemId, returnLineItemId: null })),
    });
    const lines = [7, 8].map((number) => nativeLine(returnLine(number, { fulfillmentLineItemId })));
    expect(follow(before, nativeOf(before, { lines })).lines.map(({ returnLineItemId }) => returnLineItemId)).toEqual(
      lines.map(({ id }) => id),
    );
  });

  test("of one item asked for with two reasons, the line there is the approved one's", () => {
    const { fulfillmentLineItemId } = returnLine(1);
    const lines = [returnLine(1, { ...declined, returnLineItemId: null }), returnLine(2, { returnLineItemId: null })];
    const before = fresh({ lines: lines.map((line) => ({ ...line, fulfillmentLineItemId })) });
    const there = nativeLine(returnLine(7, { fulfillmentLineItemId }));
    expect(follow(before, nativeOf(before, { lines: [there] })).lines).toEqual([
      { id: "line-2", returnLineItemId: there.id },
    ]);
  });

  test("approved in Shopify while we still asked a person: their yes counts for every line that is there", () => {
    const waiting = { answer: "REVIEW", because: "We look at it." } as const;
    const before = openReturn({
      state: "REVIEW",
      openedAt: null,
      lines: [returnLine(1, waiting), returnLine(2, declined), returnLine(3, waiting)],
    });
    const native = nativeOf(before, {
      lines: [nativeLine(before.lines[0]!, { quantity: 1 }), nativeLine(before.lines[1]!)],
    });
    expect(follow(before, native).orderReturn.lines).toMatchObject([
      { answer: "APPROVED", because: "", quantity: 1 },
      { answer: "APPROVED", because: "", declineReason: null },
      { answer: "DECLINED" },
    ]);
  });
});
