import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openCarrier } from "../../app/adapters/carriers/open-carrier";
import type { Carrier, CarrierAddress, PreparedShipment } from "../../app/adapters/carriers/port";
import type { TrackerRead } from "../../app/adapters/carriers/tracker";
import { formatDecimal } from "../../app/domain/money";
import {
  type Exchange,
  keyOf,
  objectsNamed,
  type RecordingServer,
  readRecordings,
  startRecordingServer,
} from "./support/carrier-recordings";

type Plain = Record<string, unknown>;

let server: RecordingServer;
let carrier: Carrier;
beforeAll(async () => {
  server = await startRecordingServer();
  carrier = openCarrier({ provider: "easypost", apiKey: "EZTKx", webhookSecret: "s", baseUrl: server.url });
});
afterAll(() => server.close());

const somebody: CarrierAddress = {
  name: "Ann Example",
  company: null,
  street1: "1 Main St",
  street2: null,
  city: "Springfield",
  provinceCode: "IL",
  postcode: "62701",
  countryCode: "US",
  phone: null,
  email: null,
};
const request = { reference: "return-label/1", from: somebody, to: somebody, parcel: { weightGrams: 400 } };
const choice = { shipmentId: "shp_1", quoteId: "rate_1" };
const name = { shipmentId: "shp_1", labelId: "shp_1" };

const READERS: Readonly<Record<string, (exchange: Exchange) => Promise<void>>> = {
  "POST /v2/addresses": async (exchange) => {
    const check = await carrier.checkAddress(somebody);
    const delivery = (exchange.response.body as Plain & { verifications?: { delivery?: Plain } }).verifications
      ?.delivery;
    const errors = (delivery?.errors ?? []) as Plain[];
    if (failed(exchange)) expect(check).toMatchObject({ outcome: "undeliverable" });
    else if (!delivery) expect(check).toEqual({ outcome: "unknown" });
    else if (delivery.success === true && errors.length === 0) expect(check).toEqual({ outcome: "deliverable" });
    else expect(check).toEqual({ outcome: "undeliverable", messages: errors.map(({ message }) => message) });
  },
  "POST /v2/shipments": async (exchange) => {
    const prepared = await carrier.prepare(request);
    if (failed(exchange)) return checkRefusal(exchange, prepared);
    checkQuotes(exchange.response.body as Plain, prepared as PreparedShipment);
  },
  "POST /v2/shipments/:id/buy": async (exchange) => {
    const bought = await carrier.buy(choice);
    if (failed(exchange)) return checkRefusal(exchange, bought);
    checkLabel(exchange.response.body as Plain, bought.outcome === "bought" ? bought.label : null);
  },
  "POST /v2/shipments/:id/refund": async (exchange) => {
    const voided = await carrier.void(name);
    if (failed(exchange)) return checkRefusal(exchange, voided);
    expect(voided).toEqual({ outcome: (exchange.response.body as Plain).refund_status });
  },
  "GET /v2/shipments/:id": async ({ response }) => checkLabel(response.body as Plain, await carrier.look(choice)),
  "GET /v2/shipments": async () => {
    expect(await carrier.testCredentials()).toEqual({ outcome: "accepted", mode: "test" });
  },
  "POST /v2/trackers": async ({ response }) => {
    checkTracker(response.body as Plain, await carrier.readTracker("USPS", "EZ1"));
  },
  "POST /v2/webhooks": async (exchange) => {
    server.play([exchange, answering("GET", "/v2/webhooks", { webhooks: [] })]);
    expect(await carrier.listenAt("https://example.com/new")).toEqual({ outcome: "listening" });
  },
  "PATCH /v2/webhooks/:id": async (exchange) => {
    const url = "https://example.com/known";
    server.play([exchange, answering("GET", "/v2/webhooks", { webhooks: [{ id: "hook_1", url }] })]);
    expect(await carrier.listenAt(url)).toEqual({ outcome: "listening" });
  },
};

const recordings = readRecordings().map(({ scenario, interactions = [] }) => ({
  scenario,
  interactions,
  used: interactions.filter(({ request: { method, path } }) => keyOf(method, path) in READERS),
  shipments: objectsNamed("Shipment", interactions),
  trackers: objectsNamed("Tracker", interactions),
}));
const having = (part: "used" | "shipments" | "trackers") => recordings.filter((each) => each[part].length > 0);
const failed = (exchange: Exchange) => exchange.response.status >= 400;

describe("recorded EasyPost traffic", () => {
  test("there are recordings of every endpoint we use, of shipments and of trackers", () => {
    const paths = recordings.flatMap(({ used }) => used.map(({ request: { method, path } }) => keyOf(method, path)));
    expect(new Set(paths)).toEqual(new Set(Object.keys(READERS)));
    expect(having("shipments").length).toBeGreaterThan(0);
    expect(having("trackers").length).toBeGreaterThan(0);
  });

  test.each(having("used"))("every endpoint we use is read whole: $scenario", async ({ used, interactions }) => {
    for (const exchange of used) {
      server.play([exchange, ...interactions.map(asRetrieved)]);
      await READERS[keyOf(exchange.request.method, exchange.request.path)]?.(exchange);
    }
  });

  test.each(having("shipments"))("every shipment can be read again: $scenario", async ({ shipments }) => {
    for (const shipment of shipments) {
      server.play([answering("GET", "/v2/shipments/shp_1", shipment)]);
      checkLabel(shipment, await carrier.look(choice));
      expect(await carrier.readVoid(name)).toEqual(shipment.refund_status ? { outcome: shipment.refund_status } : null);
    }
  });

  test.each(having("trackers"))("every tracker is read whole: $scenario", async ({ trackers }) => {
    for (const tracker of trackers) {
      server.play([answering("POST", "/v2/trackers", tracker)]);
      checkTracker(tracker, await carrier.readTracker(String(tracker.carrier), String(tracker.tracking_code)));
    }
  });
});

function answering(method: string, path: string, body: unknown): Exchange {
  return { request: { method, path, body: null }, response: { status: 200, headers: {}, body } };
}

/** What was created can be fetched: recordings rarely do, our look step does. */
function asRetrieved({ response }: Exchange): Exchange {
  return answering("GET", "/v2/shipments/shp_1", response.body);
}

function checkRefusal({ response }: Exchange, answer: unknown): void {
  const { error } = response.body as { error: { code: string; message: string } };
  expect(answer).toMatchObject({
    outcome: "refused",
    code: error.code,
    message: expect.stringContaining(error.message),
  });
}

function checkQuotes(body: Plain, prepared: PreparedShipment): void {
  const rates = body.rates as Plain[];
  expect(prepared).toMatchObject({ outcome: "prepared", shipmentId: body.id });
  expect(prepared.messages).toHaveLength((body.messages as unknown[]).length);
  expect(
    prepared.quotes.map(({ quoteId, carrier: by, service, cost, days }) => [
      quoteId,
      by,
      service,
      formatDecimal(cost),
      cost.currency,
      days,
    ]),
  ).toEqual(
    rates.map((rate) => [
      rate.id,
      rate.carrier,
      rate.service,
      rate.rate,
      rate.currency,
      rate.delivery_days ?? rate.est_delivery_days,
    ]),
  );
}

function checkLabel(body: Plain, label: Awaited<ReturnType<Carrier["look"]>>): void {
  const rate = body.selected_rate as Plain | null;
  if (!rate) return expect(label).toBeNull();
  const postage = body.postage_label as Plain;
  expect(label).toMatchObject({
    shipmentId: body.id,
    trackingNumber: body.tracking_code,
    trackingUrl: (body.tracker as Plain | null)?.public_url ?? null,
    carrier: rate.carrier,
    service: rate.service,
    cost: { currency: rate.currency },
    labelUrl: postage.label_pdf_url ?? postage.label_url,
    billing: "prepaid",
    boughtAt: new Date(String(postage.created_at)).toISOString(),
    voidUntil: expect.stringMatching(/Z$/),
  });
  expect(label && formatDecimal(label.cost)).toBe(rate.rate);
}

function checkTracker(body: Plain, read: TrackerRead | null): void {
  const details = body.tracking_details as Plain[];
  expect(read).toMatchObject({
    trackingNumber: body.tracking_code,
    carrier: body.carrier,
    providerStatus: body.status,
    providerDetail: body.status_detail ?? "",
    publicUrl: body.public_url,
    estimatedDeliveryAt: utc(body.est_delivery_date),
    updatedAt: utc(body.updated_at),
  });
  const byTime = (a: readonly unknown[], b: readonly unknown[]) => (String(a[0]) < String(b[0]) ? -1 : 1);
  expect(
    read?.details
      .map(({ at, providerStatus, providerDetail, message, city }) => [
        at,
        providerStatus,
        providerDetail,
        message,
        city,
      ])
      .toSorted(byTime),
  ).toEqual(
    details
      .map((each) => [
        utc(each.datetime),
        each.status,
        each.status_detail ?? "",
        each.message,
        (each.tracking_location as Plain | null)?.city ?? "",
      ])
      .toSorted(byTime),
  );
}

const utc = (time: unknown) => (typeof time === "string" ? new Date(time).toISOString() : null);
