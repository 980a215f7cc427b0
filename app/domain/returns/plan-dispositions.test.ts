import { describe, expect, test } from "vitest";
import type { NativeReturn } from "./native";
import { planDispositions } from "./plan-dispositions";
import { counted, nativeLine, nativeOf, openReturn, returnLine, reverseOrder, stepInput } from "./testing-steps";
import type { CountedUnits, Disposition, OrderReturn, ReturnLine } from "./types";

const shelf = (number: number) => `gid://shopify/Location/${number}`;
type Orders = NativeReturn["reverseFulfillmentOrders"];

function disposed(counts: readonly CountedUnits[], lines: readonly ReturnLine[] = [returnLine()], orders?: Orders) {
  const orderReturn: OrderReturn = openReturn({ lines });
  const native = nativeOf(orderReturn, orders && { reverseFulfillmentOrders: orders });
  const planned = planDispositions(stepInput({ orderReturn, counted: counts }), native);
  return planned && { key: planned.key, units: planned.input.units };
}

/** A reverse fulfillment order in which this was said already. */
function told(
  number: number,
  lines: readonly ReturnLine[],
  ...done: readonly (readonly [Disposition, number, string?])[]
): Orders[number] {
  const order = reverseOrder(
    number,
    lines.map((line) => nativeLine(line)),
  );
  const dispositions = done.map(([type, quantity, locationId = null]) => ({ type, quantity, locationId }));
  return { ...order, lines: order.lines.map((line, index) => (index === 0 ? { ...line, dispositions } : line)) };
}

describe("what became of the goods", () => {
  const refused = counted(1, { disposition: "NOT_RESTOCKED", locationId: null, accepted: false, condition: "used" });
  const missing = counted(1, { disposition: "MISSING", locationId: null, accepted: false, condition: "not_received" });

  test.each<readonly [string, readonly CountedUnits[], readonly (readonly [Disposition, number])[]]>([
    ["nothing yet", [], []],
    ["sellable", [counted(2)], [["RESTOCKED", 2]]],
    [
      "one sellable, one refused",
      [counted(1), refused],
      [
        ["RESTOCKED", 1],
        ["NOT_RESTOCKED", 1],
      ],
    ],
    [
      "one here, one never came",
      [counted(1), missing],
      [
        ["RESTOCKED", 1],
        ["MISSING", 1],
      ],
    ],
    ["more than were sent: they stand in our count only", [counted(5)], [["RESTOCKED", 2]]],
    ["not announced", [counted(3, { returnLineId: null })], []],
  ])("%s", (_name, counts, units) => {
    expect(disposed(counts)?.units.map(({ disposition, quantity }) => [disposition, quantity]) ?? []).toEqual(units);
  });

  test("of a kept item: never back on a shelf, without any count", () => {
    expect(disposed([], [returnLine(1, { answer: "KEEP" })])?.units).toMatchObject([
      { disposition: "NOT_RESTOCKED", quantity: 2, locationId: null },
    ]);
  });

  test("of a declined line Shopify is told nothing", () => {
    expect(disposed([counted(2)], [returnLine(1, { answer: "DECLINED" })])).toBeNull();
  });
});

describe("told once", () => {
  const lines = [returnLine()];

  test("what Shopify shows already is not said again; the next step has its own key", () => {
    expect(disposed([counted(2)], lines, [told(1, lines, ["RESTOCKED", 2, shelf(1)])])).toBeNull();
    expect(disposed([counted(2)], lines, [told(1, lines, ["RESTOCKED", 1, shelf(1)])])).toMatchObject({
      key: "dispose-return/r1/1",
      units: [{ quantity: 1, before: 1 }],
    });
  });

  test("units on another shelf, or that staff disposed of in Shopify, leave room only for the rest", () => {
    expect(disposed([counted(2)], lines, [told(1, lines, ["RESTOCKED", 1, shelf(2)])])?.units).toMatchObject([
      { quantity: 1 },
    ]);
    expect(disposed([counted(2)], lines, [told(1, lines, ["PROCESSING_REQUIRED", 2])])).toBeNull();
  });

  test("units called missing that turn up later change nothing at Shopify", () => {
    const late = [counted(2, { disposition: "MISSING", locationId: null, accepted: false }), counted(2)];
    expect(disposed(late, lines, [told(1, lines, ["MISSING", 2])])).toBeNull();
  });
});

describe("several reverse fulfillment orders", () => {
  const lines = [returnLine(1), returnLine(2)];
  const both = [counted(2), counted(2, { returnLineId: "line-2" })];

  test("are told one at a time", () => {
    const [first, second] = [told(1, [lines[0]!]), told(2, [lines[1]!])];
    expect(disposed(both, lines, [first, second])).toMatchObject({
      key: "dispose-return/r1/0",
      units: [{ quantity: 2, reverseFulfillmentOrderLineItemId: first.lines[0]!.id }],
    });
    const after = told(1, [lines[0]!], ["RESTOCKED", 2, shelf(1)]);
    expect(disposed(both, lines, [after, second])).toMatchObject({
      key: "dispose-return/r1/2",
      units: [{ quantity: 2, reverseFulfillmentOrderLineItemId: second.lines[0]!.id }],
    });
  });

  test("with units of the same line in both: each unit is told of once", () => {
    const one = [returnLine(1, { quantity: 3 })];
    const place = (number: number, quantity: number, done: number) => {
      const order = told(number, one, ...(done > 0 ? [["RESTOCKED", done, shelf(1)] as const] : []));
      return { ...order, lines: order.lines.map((line) => ({ ...line, totalQuantity: quantity })) };
    };
    expect(disposed([counted(2)], one, [place(1, 2, 0), place(2, 1, 0)])?.units).toMatchObject([{ quantity: 2 }]);
    expect(disposed([counted(2)], one, [place(1, 2, 2), place(2, 1, 0)])).toBeNull();
    expect(disposed([counted(3)], one, [place(1, 2, 2), place(2, 1, 0)])?.units).toMatchObject([{ quantity: 1 }]);
  });

  test("with the same item asked for twice, for two reasons", () => {
    const twice = [
      returnLine(1, { quantity: 1 }),
      returnLine(2, { quantity: 1, fulfillmentLineItemId: returnLine(1).fulfillmentLineItemId }),
    ];
    const orders = [
      reverseOrder(
        1,
        twice.map((line) => nativeLine(line)),
      ),
    ];
    const counts = [counted(1), counted(1, { returnLineId: "line-2", disposition: "NOT_RESTOCKED", locationId: null })];
    expect(disposed(counts, twice, orders)?.units).toMatchObject([
      { disposition: "RESTOCKED", quantity: 1, reverseFulfillmentOrderLineItemId: orders[0]!.lines[0]!.id },
      { disposition: "NOT_RESTOCKED", quantity: 1, reverseFulfillmentOrderLineItemId: orders[0]!.lines[1]!.id },
    ]);
  });

  test("one that was cancelled is left out", () => {
    expect(disposed(both, lines, [{ ...told(1, lines), status: "CANCELED" }])).toBeNull();
  });
});
