import { describe, expect, test } from "vitest";
import { orderChoice, shippedFirst } from "./order-choice";
import { tellTimes } from "./time-text";

const order = (name: string, fulfillmentStatus: string, cancelledAt: Date | null = null) =>
  orderChoice(
    {
      ...{ id: `gid://shopify/Order/${name}`, name, fulfillmentStatus, cancelledAt },
      ...{ processedAt: new Date(0), totalMinor: 1000n, currency: "USD" },
    },
    tellTimes("UTC", new Date(0)),
  );

describe("orders to start a return of", () => {
  test("those of which nothing was sent come last, and the others keep their places", () => {
    const choices = [
      order("1", "UNFULFILLED"),
      order("2", "FULFILLED"),
      order("3", "FULFILLED", new Date(0)),
      order("4", "PARTIALLY_FULFILLED"),
      order("5", "ON_HOLD"),
    ];
    expect(shippedFirst(choices).map(({ name }) => name)).toEqual(["2", "4", "1", "3", "5"]);
  });
});
