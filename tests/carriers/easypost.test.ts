import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { chooseQuote, type QuoteWish } from "../../app/adapters/carriers/choose-quote";
import { readEasypostWebhook } from "../../app/adapters/carriers/easypost/read-webhook";
import { openCarrier } from "../../app/adapters/carriers/open-carrier";
import type {
  BoughtLabel,
  Carrier,
  CarrierAddress,
  LabelRequest,
  PreparedShipment,
} from "../../app/adapters/carriers/port";
import type { WebhookRead } from "../../app/adapters/carriers/tracker";
import { PermanentError, RetryableError } from "../../app/adapters/errors";
import type { Faults } from "./faults.ts";
import type { StandIn } from "./listen.ts";
import { startEasypost } from "./start-easypost.ts";

let standIn: StandIn;
let carrier: Carrier;
beforeEach(async () => {
  standIn = await startEasypost();
  carrier = openCarrier({ provider: "easypost", apiKey: "EZTKtest", webhookSecret: "sécret", baseUrl: standIn.apiUrl });
});
afterEach(() => standIn.close());

const shopper: CarrierAddress = {
  name: "Elizabeth Swan",
  company: null,
  street1: "179 N Harbor Dr",
  street2: null,
  city: "Redondo Beach",
  provinceCode: "CA",
  postcode: "90277",
  countryCode: "US",
  phone: "5555555555",
  email: "ann@example.com",
};
const shop: CarrierAddress = {
  ...shopper,
  name: "Returns",
  street1: "388 Townsend St",
  city: "San Francisco",
  postcode: "94107",
};
const request: LabelRequest = { reference: "return-label/7f0c", from: shopper, to: shop, parcel: { weightGrams: 900 } };
const anything: QuoteWish = { carriers: [], services: [], maxCost: null, qrOnly: false };

async function prepare(wish = anything) {
  const prepared = await carrier.prepare(request);
  expect(prepared.outcome).toBe("prepared");
  const chosen = chooseQuote((prepared as PreparedShipment).quotes, wish);
  if (prepared.outcome !== "prepared" || chosen.outcome !== "chosen") throw new Error("nothing fits");
  return { shipmentId: prepared.shipmentId, quoteId: chosen.quote.quoteId };
}
async function buy(wish = anything): Promise<BoughtLabel> {
  const bought = await carrier.buy(await prepare(wish));
  if (bought.outcome !== "bought") throw new Error(bought.message);
  return bought.label;
}
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

describe("a return label", () => {
  test("is bought once, travels to the shop, and comes as PDF", async () => {
    const label = await buy();
    expect(label).toMatchObject({
      carrier: "USPS",
      service: "GroundAdvantage",
      billing: "prepaid",
      cost: { currency: "USD" },
    });
    expect(Date.parse(label.voidUntil ?? "") - Date.parse(label.boughtAt)).toBe(30 * 86_400_000);
    expect(bought()).toMatchObject([{ reference: request.reference, trackingCode: label.trackingNumber }]);
    expect(standIn.world.parcels.get(label.trackingNumber)).toMatchObject({
      from: { city: "Redondo Beach" },
      to: { city: "San Francisco" },
    });
    const file = await carrier.readLabelFile(label);
    expect(file.contentType).toBe("application/pdf");
    expect(Buffer.from(file.bytes.subarray(0, 5)).toString()).toBe("%PDF-");
  });

  test("is found again by shipment and by reference", async () => {
    const choice = await prepare();
    expect(await carrier.look(choice)).toBeNull();
    await carrier.buy(choice);
    expect(await carrier.look(choice)).toMatchObject({ shipmentId: choice.shipmentId });
    expect(await carrier.findByReference(request.reference)).toMatchObject({ shipmentId: choice.shipmentId });
    expect(await carrier.findByReference("return-label/none")).toBeNull();
  });

  test("whose answer was lost is there at the next look, and nothing is bought twice", async () => {
    const choice = await prepare();
    await faults({ cutAfter: [{ call: "POST /shipments/:id/buy", times: 1 }] });
    await expect(carrier.buy(choice)).rejects.toMatchObject({ outcomeUnknown: true });
    expect(await carrier.look(choice)).not.toBeNull();
    expect(bought()).toHaveLength(1);
    expect(await carrier.buy(choice)).toMatchObject({ outcome: "refused", code: "SHIPMENT.POSTAGE.EXISTS" });
    expect(bought()).toHaveLength(1);
  });

  test("whose request was lost is not there at the next look, and can be bought", async () => {
    const choice = await prepare();
    await faults({ cutBefore: [{ call: "POST /shipments/:id/buy", times: 1 }] });
    await expect(carrier.buy(choice)).rejects.toMatchObject({ outcomeUnknown: true });
    expect(await carrier.look(choice)).toBeNull();
    expect(await carrier.buy(choice)).toMatchObject({ outcome: "bought" });
    expect(bought()).toHaveLength(1);
  });

  test("is sold once to concurrent buyers", async () => {
    const choice = await prepare();
    const answers = await Promise.all(Array.from({ length: 8 }, () => carrier.buy(choice)));
    expect(answers.filter(({ outcome }) => outcome === "bought")).toHaveLength(1);
    expect(bought()).toHaveLength(1);
  });

  test("has a code for the counter where the carrier has one, the same at every asking", async () => {
    const label = await buy();
    const [first, second] = [await carrier.readQrFile(label), await carrier.readQrFile(label)];
    expect(first?.contentType).toBe("image/png");
    expect(second).toEqual(first);
    const other = await buy({ ...anything, carriers: ["UPS"] });
    expect(await carrier.readQrFile(other)).toBeNull();
  });
});

describe("trouble", () => {
  test("an HTML page of a proxy leaves a purchase unknown and a read known", async () => {
    const choice = await prepare();
    await faults({ failNext: 1 });
    await expect(carrier.buy(choice)).rejects.toMatchObject({ name: "RetryableError", outcomeUnknown: true });
    await faults({ failNext: 1 });
    await expect(carrier.look(choice)).rejects.toMatchObject({ name: "RetryableError", outcomeUnknown: false });
  });

  test("429 is tried again when EasyPost says so, and nothing was done", async () => {
    const choice = await prepare();
    await faults({ throttleNext: 1, retryAfterSeconds: 3 });
    await expect(carrier.buy(choice)).rejects.toMatchObject({ outcomeUnknown: false, retryAfterMs: 3000 });
    expect(bought()).toHaveLength(0);
  });

  test("a server that is gone did nothing", async () => {
    const choice = await prepare();
    await standIn.close();
    await expect(carrier.buy(choice)).rejects.toThrow(RetryableError);
    await expect(carrier.buy(choice)).rejects.toMatchObject({ outcomeUnknown: false });
  });

  test("a wrong key is for a person", async () => {
    expect(await carrier.testCredentials()).toEqual({ outcome: "accepted", mode: "test" });
    const wrong = openCarrier({ provider: "easypost", apiKey: "nonsense", webhookSecret: "", baseUrl: standIn.apiUrl });
    expect(await wrong.testCredentials()).toMatchObject({ outcome: "not_accepted" });
    await expect(wrong.prepare(request)).rejects.toThrow(PermanentError);
  });

  test("a parcel nobody takes has no prices but reasons", async () => {
    const prepared = await carrier.prepare({ ...request, parcel: { weightGrams: 90_000 } });
    expect(prepared).toMatchObject({ outcome: "prepared", quotes: [] });
    expect((prepared as PreparedShipment).messages.length).toBeGreaterThan(0);
  });

  test("an address that is none is told before a label is paid for", async () => {
    expect(await carrier.checkAddress(shopper)).toEqual({ outcome: "deliverable" });
    const odd = await carrier.checkAddress({ ...shopper, street1: "000 unknown street", provinceCode: "ZZ" });
    expect(odd).toEqual({ outcome: "undeliverable", messages: ["Address not found"] });
  });
});

describe("giving a label back", () => {
  test("is asked for once, and later refunded", async () => {
    const label = await buy();
    expect(await carrier.readVoid(label)).toBeNull();
    expect(await carrier.void(label)).toEqual({ outcome: "submitted" });
    expect(await carrier.void(label)).toEqual({ outcome: "submitted" });
    expect(standIn.world.ledger.filter(({ action }) => action === "label_voided")).toHaveLength(1);
    await control("POST", `/parcels/${label.trackingNumber}/refund`, { outcome: "refunded" });
    expect(await carrier.readVoid(label)).toEqual({ outcome: "refunded" });
  });

  test("is refused once it was scanned, and after the carrier's last day", async () => {
    const [scanned, old] = [await buy(), await buy()];
    await control("POST", `/parcels/${scanned.trackingNumber}/move`, { step: "accepted" });
    expect(await carrier.void(scanned)).toMatchObject({ outcome: "refused", code: "scanned" });
    await control("PUT", "/clock", { now: new Date(Date.parse(old.voidUntil ?? "") + 86_400_000).toISOString() });
    expect(await carrier.void(old)).toMatchObject({ outcome: "refused" });
  });
});

describe("parcels on the way", () => {
  test("are told by signed webhooks, which say what the tracker says", async () => {
    const heard: WebhookRead[] = [];
    const server = createServer((req, res) => {
      const parts: Buffer[] = [];
      req.on("data", (part: Buffer) => parts.push(part));
      req.on("end", () => {
        heard.push(readEasypostWebhook(Buffer.concat(parts), req.headers, "sécret"));
        res.end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/carriers/easypost`;
    try {
      expect(await carrier.listenAt(url)).toEqual({ outcome: "listening" });
      expect(await carrier.listenAt(url)).toEqual({ outcome: "listening" });
      expect(standIn.world.hooks).toHaveLength(1);
      const label = await buy();
      for (const step of ["label_created", "accepted", "delayed", "delivered"]) {
        await control("POST", `/parcels/${label.trackingNumber}/move`, { step });
      }
      const events = heard.map((each) => (each.outcome === "event" ? each.event : null));
      expect(events.map((event) => event?.status)).toEqual([
        "LABEL_PURCHASED",
        "CARRIER_PICKED_UP",
        "DELAYED",
        "DELIVERED",
      ]);
      expect(events[0]?.firstPossessionAt).toBeNull();
      expect(events[1]).toMatchObject({ labelId: label.labelId, firstPossessionAt: expect.any(String) });
      expect(new Set(events.map((event) => event?.eventId)).size).toBe(4);
      const { eventId: _, provider: _p, labelId: _l, test: _t, ...last } = events[3]!;
      expect(await carrier.readTracker(label.carrier, label.trackingNumber)).toEqual(last);
    } finally {
      server.close();
    }
  });
});
