import { expect, test } from "vitest";
import { returnCommandSchemas, returnRequest, staffReturnTerms } from "./return-commands";

const request = {
  orderId: "gid://shopify/Order/1001",
  lines: [
    {
      fulfillmentLineItemId: "gid://shopify/FulfillmentLineItem/1",
      quantity: 1,
      reasonId: "gid://shopify/ReturnReasonDefinition/0",
    },
  ],
  resolution: "exchange",
  exchange: [{ variantId: "gid://shopify/ProductVariant/2", quantity: 1 }],
};
const [line] = request.lines;

test("a request that names everything as Shopify does is taken", () => {
  expect(returnRequest.safeParse(request).success).toBe(true);
});

test.each([
  { lines: [{ ...line, fulfillmentLineItemId: "gid://shopify/LineItem/1" }] },
  { lines: [{ ...line, fulfillmentLineItemId: "gid://shopify/FulfillmentLineItem/1?x=1" }] },
  { lines: [{ ...line, reasonId: "gid://x" }] },
  { lines: [{ ...line, reasonId: "gid://shopify/ReturnReasonDefinition/\ud800" }] },
  { lines: [{ ...line, photoKeys: ["\ud800"] }] },
  { lines: [{ ...line, photoKeys: ["photos/a b.png"] }] },
  { exchange: [{ variantId: "gid://shopify/ProductVariant/", quantity: 1 }] },
])("an id that Shopify or the database would refuse later is refused at the door: %j", (change) => {
  expect(returnRequest.safeParse({ ...request, ...change }).success).toBe(false);
});

test("half a character in what people write becomes a whole one, so that it can be stored and sent", () => {
  const { note } = returnRequest.parse({ ...request, note: " Too \ud83d tight \u{1f642} " });
  expect(note).toBe("Too \ufffd tight \u{1f642}");
  const count = { returnLineId: null, title: "\udc00", quantity: 1, condition: "new", disposition: "NOT_RESTOCKED" };
  const counted = returnCommandSchemas["return/count"].parse({
    returnId: "x",
    counts: [{ ...count, accepted: false }],
  });
  expect(counted.counts[0]?.title).toBe("\ufffd");
});

test.each([
  ["RESTOCKED", "gid://shopify/Location/1", true, true],
  ["RESTOCKED", null, true, false],
  ["MISSING", null, false, true],
  ["MISSING", null, true, false],
] as const)("%s units at %j, accepted: %j, may be counted: %j", (disposition, locationId, accepted, is) => {
  const units = { returnLineId: "a", quantity: 1, condition: "new" };
  const counts = [{ ...units, disposition, locationId, accepted }];
  expect(returnCommandSchemas["return/count"].safeParse({ returnId: "x", counts }).success).toBe(is);
});

test.each([
  [{ label: "none", keep: true }, true],
  [{ label: "prepaid" }, true],
  [{ label: "none" }, false],
  [{ label: "none", keep: false }, false],
])("nothing is to be sent only of what the shopper keeps: %j is taken: %j", (terms, is) => {
  expect(staffReturnTerms.safeParse(terms).success).toBe(is);
});
