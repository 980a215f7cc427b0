import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { chooseQuote } from "../../app/adapters/carriers/choose-quote";
import { openCarrier } from "../../app/adapters/carriers/open-carrier";
import type { Carrier, CarrierAddress, LabelRequest } from "../../app/adapters/carriers/port";
import { readShippoWebhook } from "../../app/adapters/carriers/shippo/read-track";
import type { Faults } from "./faults.ts";
import type { StandIn } from "./listen.ts";
import { startShippo } from "./start-shippo.ts";

let standIn: StandIn;
let carrier: Carrier;
beforeEach(async () => {
  standIn = await startShippo();
  carrier = openCarrier({ provider: "shippo", apiKey: "shippo_test_x", webhookSecret: "t", baseUrl: standIn.apiUrl });
});
afterEach(() => standIn.close());

const shopper: CarrierAddress = {
  name: "Ann Example",
  company: null,
  street1: "215 Clayton St",
  street2: null,
  city: "San Francisco",
  provinceCode: "CA",
  postcode: "94117",
  countryCode: "US",
  phone: null,
  email: null,
};
const shop: CarrierAddress = {
  ...shopper,
  name: "Returns",
  street1: "965 Mission St",
  postcode: "10001",
  city: "New York",
  provinceCode: "NY",
};
const request: LabelRequest = { reference: "return-label/1", from: shopper, to: shop, parcel: { weightGrams: 500 } };
const control = async (method: string, path: string, body?: unknown) =>
  (
    await fetch(`${standIn.controlUrl}${path}`, {
      method,
      body: JSON.stringify(body),
      headers: { "Content-Type": "application/json" },
    })
  ).json();
const faults = (set: Partial<Faults>) => control("PUT", "/faults", set);
const bought = () => standIn.world.ledger.filter(({ action }) => action === "label_bought");

async function prepare(wanted = request) {
  const prepared = await carrier.prepare(wanted);
  if (prepared.outcome !== "prepared") throw new Error(prepared.message);
  const chosen = chooseQuote(prepared.quotes, { carriers: [], services: [], maxCost: null, qrOnly: false });
  if (chosen.outcome !== "chosen") throw new Error(chosen.reason);
  return { shipmentId: prepared.shipmentId, quoteId: chosen.quote.quoteId };
}
async function buy(wanted = request) {
  const answer = await carrier.buy(await prepare(wanted));
  if (answer.outcome !== "bought") throw new Error(answer.message);
  return answer.label;
}

describe("a return label of Shippo", () => {
  test.each([
    [false, "prepaid"],
    [true, "on_scan"],
  ] as const)("paid on scan %s: travels to the shop, billed %s", async (payOnScan, billing) => {
    const label = await buy({ ...request, payOnScan });
    expect(label).toMatchObject({ carrier: "USPS", billing, cost: { currency: "USD" } });
    expect(label.voidUntil === null).toBe(billing === "on_scan");
    expect(standIn.world.parcels.get(label.trackingNumber)).toMatchObject({
      from: { city: "San Francisco" },
      to: { city: "New York" },
    });
    expect((await carrier.readLabelFile(label)).contentType).toBe("application/pdf");
    if (payOnScan) expect(await carrier.void(label)).toEqual({ outcome: "not_applicable" });
  });

  test("whose answer was lost is found by its quote, and nothing is bought twice", async () => {
    const choice = await prepare();
    await faults({ cutAfter: [{ call: "POST /transactions", times: 1 }] });
    await expect(carrier.buy(choice)).rejects.toMatchObject({ outcomeUnknown: true });
    expect(await carrier.look(choice)).toMatchObject({ trackingNumber: bought()[0]?.trackingCode });
    expect(bought()).toHaveLength(1);
  });

  test("that was never bought is not found", async () => {
    const choice = await prepare();
    await faults({ cutBefore: [{ call: "POST /transactions", times: 1 }] });
    await expect(carrier.buy(choice)).rejects.toMatchObject({ outcomeUnknown: true });
    expect(await carrier.look(choice)).toBeNull();
  });

  test("that the carrier would not make is refused although HTTP said yes", async () => {
    const choice = await prepare({ ...request, from: { ...shopper, street1: "" } });
    expect(await carrier.buy(choice)).toMatchObject({ outcome: "refused", message: expect.stringContaining("street") });
    expect(bought()).toHaveLength(0);
  });

  test("has a QR code when the shopper asked for one", async () => {
    const label = await buy({ ...request, qr: true });
    expect(label.qrUrl).not.toBeNull();
    expect((await carrier.readQrFile(label))?.contentType).toBe("image/png");
    expect(await carrier.readQrFile(await buy())).toBeNull();
  });

  test("is given back once, and not when it was scanned", async () => {
    const [unused, used] = [await buy(), await buy()];
    expect(await carrier.void(unused)).toEqual({ outcome: "submitted" });
    expect(await carrier.void(unused)).toEqual({ outcome: "submitted" });
    expect(standIn.world.ledger.filter(({ action }) => action === "label_voided")).toHaveLength(1);
    await control("POST", `/parcels/${unused.trackingNumber}/refund`, { outcome: "rejected" });
    expect(await carrier.readVoid(unused)).toMatchObject({ outcome: "refused" });
    await control("POST", `/parcels/${used.trackingNumber}/move`, { step: "accepted" });
    expect(await carrier.void(used)).toMatchObject({ outcome: "refused", code: "scanned" });
  });
});

describe("Shippo's account and tracking", () => {
  test("keys, addresses and webhooks are checked through the official client", async () => {
    expect(await carrier.testCredentials()).toEqual({ outcome: "accepted", mode: "test" });
    const wrong = openCarrier({ provider: "shippo", apiKey: "nonsense", webhookSecret: "", baseUrl: standIn.apiUrl });
    expect(await wrong.testCredentials()).toMatchObject({ outcome: "not_accepted" });
    expect(await carrier.checkAddress(shopper)).toEqual({ outcome: "deliverable" });
    expect(await carrier.checkAddress({ ...shopper, postcode: "nowhere" })).toMatchObject({ outcome: "undeliverable" });
    for (let time = 0; time < 2; time += 1) {
      expect(await carrier.listenAt("https://example.com/hook/t")).toEqual({ outcome: "listening" });
    }
    expect(standIn.world.hooks).toHaveLength(1);
  });

  test("a proxy's HTML page leaves a purchase unknown", async () => {
    const choice = await prepare();
    await carrier.look(choice);
    await faults({ failNext: 1 });
    await expect(carrier.look(choice)).rejects.toMatchObject({ name: "RetryableError", outcomeUnknown: false });
    await faults({ throttleNext: 1, retryAfterSeconds: 2 });
    await expect(carrier.look(choice)).rejects.toMatchObject({ retryAfterMs: 2000 });
  });

  test("the tracker says what the webhook said", async () => {
    const label = await buy();
    await control("POST", `/parcels/${label.trackingNumber}/move`, { step: "accepted" });
    const parcel = standIn.world.parcels.get(label.trackingNumber)!;
    const read = await carrier.readTracker(label.carrier, label.trackingNumber);
    expect(read).toMatchObject({ status: "CARRIER_PICKED_UP", firstPossessionAt: expect.any(String) });
    expect(parcel.scans).toHaveLength(1);
    const nothing = await carrier.readTracker("USPS", "9400000000000000000000");
    expect(nothing).toMatchObject({ status: null, details: [] });
    expect(readShippoWebhook(Buffer.from("{}")).outcome).toBe("not_for_us");
  });
});
