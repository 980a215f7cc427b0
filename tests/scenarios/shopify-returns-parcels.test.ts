import { describe, expect, it } from "vitest";
import { useAdapterStore } from "../support/adapter-store";
import { openReturn, readNative, shipOrder, unitsFor } from "../support/shipped-order";

const at = useAdapterStore();
const label = {
  bytes: new TextEncoder().encode("%PDF-1.7 a label"),
  contentType: "application/pdf",
  name: "label.pdf",
};
const tracking = { number: "1Z999", url: "https://www.ups.com/track?tracknum=1Z999" };

async function open() {
  const { snapshot, lines } = await shipOrder(at.store, at.shop, at.shopify, {
    lines: [{ sku: at.skus[0]!, quantity: 2 }, { sku: at.skus[1]! }],
  });
  return openReturn(at.shopify, snapshot.id, { lines: lines.map((line) => unitsFor(line)) });
}
const deliveriesOf = async (id: string) =>
  (await readNative(at.shopify, id)).reverseFulfillmentOrders.flatMap(({ deliveries }) => deliveries);

describe("a label", () => {
  it("is put to Shopify's storage and hangs on the reverse delivery with its tracking", async () => {
    const { id, reverseFulfillmentOrders } = await open();
    const labelUrl = await at.shopify.uploadLabel(label);
    const shipping = { labelUrl, tracking };
    const made = await at.shopify.createReverseDelivery(reverseFulfillmentOrders[0]!.id, shipping);
    if (made.outcome !== "created") return expect.fail(made.message);
    expect(made.delivery).toMatchObject({ trackingNumber: "1Z999", trackingUrl: tracking.url });
    expect(at.performed("reverseDeliveryCreateWithShipping")[0]?.arguments).toMatchObject({ notifyCustomer: false });
    await at.store.clock.advance(60_000);
    const [delivery] = await deliveriesOf(id);
    expect(delivery?.id).toBe(made.delivery.id);
    expect(await (await fetch(delivery!.labelUrl!)).text()).toBe("%PDF-1.7 a label");
  });

  it("may come after the tracking, and what is not given stays", async () => {
    const { id, reverseFulfillmentOrders } = await open();
    const made = await at.shopify.createReverseDelivery(reverseFulfillmentOrders[0]!.id, { labelUrl: null, tracking });
    if (made.outcome !== "created") return expect.fail(made.message);
    expect(made.delivery).toMatchObject({ labelUrl: null, trackingNumber: "1Z999" });
    const labelUrl = "https://labels.example/1.pdf";
    const changed = await at.shopify.updateReverseDelivery(made.delivery.id, { labelUrl, tracking: null });
    expect(changed).toEqual({ outcome: "done" });
    expect(at.performed("reverseDeliveryShippingUpdate")[0]?.arguments).toMatchObject({ notifyCustomer: false });
    await at.store.clock.advance(60_000);
    expect(await deliveriesOf(id)).toMatchObject([{ trackingNumber: "1Z999", labelUrl: expect.any(String) }]);
  });

  it("of something unknown is refused in Shopify's words", async () => {
    const shipping = { labelUrl: null, tracking };
    for (const answer of [
      await at.shopify.createReverseDelivery("gid://shopify/ReverseFulfillmentOrder/1", shipping),
      await at.shopify.updateReverseDelivery("gid://shopify/ReverseDelivery/1", shipping),
    ])
      expect(answer).toMatchObject({ outcome: "refused", message: expect.stringMatching(/\w/) });
  });

  it("after a cut answer is found on the return: one reverse delivery", async () => {
    const { id, reverseFulfillmentOrders } = await open();
    at.fault({ cutAfter: [{ mutation: "reverseDeliveryCreateWithShipping", times: 1, probability: 1 }] });
    const made = at.shopify.createReverseDelivery(reverseFulfillmentOrders[0]!.id, { labelUrl: null, tracking });
    await expect(made).rejects.toMatchObject({ name: "RetryableError", outcomeUnknown: true });
    expect(await deliveriesOf(id)).toMatchObject([{ trackingNumber: "1Z999" }]);
  });
});

it("the reasons and locations a shop has are read whole", async () => {
  const reasons = await at.shopify.readReturnReasons();
  expect(reasons.map(({ handle }) => handle)).toContain("damaged-or-defective");
  const locations = await at.shopify.readLocations();
  expect(locations.some(({ isActive, address }) => isActive && address !== null)).toBe(true);
});
