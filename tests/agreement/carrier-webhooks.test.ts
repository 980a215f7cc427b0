import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readEasypostWebhook } from "../../app/adapters/carriers/easypost/read-webhook";
import * as easypost from "../../app/adapters/carriers/easypost/statuses";
import { readShippoWebhook } from "../../app/adapters/carriers/shippo/read-track";
import * as shippo from "../../app/adapters/carriers/shippo/statuses";

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../fixtures/carriers/${name}`, import.meta.url), "utf8"));
const mapping = read("status-mapping.json") as {
  easypost: { status: object; status_detail_overrides_when_in_transit: object };
  shippo: { status: object; substatus_overrides: object };
};
const delivered = (read("easypost/doc-webhook-tracker-delivered.json") as { body: object }).body;
const secret = "top ſecret";
const sign = (body: string | Uint8Array, key = secret) => ({
  "x-hmac-signature": `hmac-sha256-hex=${createHmac("sha256", key.normalize("NFKD")).update(body).digest("hex")}`,
});

describe("statuses", () => {
  test("are the mapping this project wrote down", () => {
    expect(easypost.STATUS).toEqual(mapping.easypost.status);
    expect(easypost.IN_TRANSIT_DETAIL).toEqual(mapping.easypost.status_detail_overrides_when_in_transit);
    expect(shippo.STATUS).toEqual(mapping.shippo.status);
    expect(shippo.SUBSTATUS).toEqual(mapping.shippo.substatus_overrides);
  });

  test("a word no one knows yet is no event and no possession", () => {
    expect(easypost.toEventStatus("teleported", "beamed")).toBeNull();
    expect(easypost.toEventStatus("in_transit", "beamed")).toBe("IN_TRANSIT");
    expect(easypost.isPossession("teleported", "")).toBe(false);
    expect(shippo.toEventStatus("TELEPORTED", "beamed")).toBeNull();
    expect(shippo.isPossession("TELEPORTED", "")).toBe(false);
  });

  test("a label that was only made is never taken for a parcel handed in", () => {
    expect(easypost.isPossession("pre_transit", "label_created")).toBe(false);
    expect(easypost.isPossession("in_transit", "label_created")).toBe(false);
    expect(easypost.isPossession("failure", "expired")).toBe(false);
    expect(shippo.isPossession("PRE_TRANSIT", "information_received")).toBe(false);
    expect(shippo.isPossession("TRANSIT", "package_accepted")).toBe(true);
  });
});

describe("EasyPost's webhooks", () => {
  test("the signature EasyPost publishes is genuine, and the event is not for us", () => {
    const vector = read("easypost-webhook-vector.json") as { secret: string; signature: string; body: string };
    const headers = { "x-hmac-signature": vector.signature };
    expect(readEasypostWebhook(Buffer.from(vector.body), headers, vector.secret)).toEqual({
      outcome: "not_for_us",
      kind: "batch.created",
    });
    expect(readEasypostWebhook(Buffer.from(`${vector.body}\n`), headers, vector.secret)).toEqual({ outcome: "forged" });
  });

  test("a tracker's news is read with its details in order", () => {
    const body = JSON.stringify(delivered);
    const answer = readEasypostWebhook(Buffer.from(body), sign(body), secret);
    expect(answer).toMatchObject({
      outcome: "event",
      event: { provider: "easypost", status: "DELIVERED", trackingNumber: "EZ4000000004", carrier: "UPS", test: true },
    });
    if (answer.outcome !== "event") return;
    expect(answer.event.details).toHaveLength(6);
    expect(answer.event.details.map(({ at }) => at)).toEqual(answer.event.details.map(({ at }) => at).toSorted());
    expect(answer.event.firstPossessionAt).not.toBeNull();
  });

  test("a genuine webhook with a whole-number weight is accepted, though the client would turn it away", () => {
    const body = JSON.stringify({ ...delivered, result: { ...(delivered as { result: object }).result, weight: 614 } });
    expect(readEasypostWebhook(Buffer.from(body), sign(body), secret).outcome).toBe("event");
  });

  test("one changed byte, another secret, no signature or no secret is forged", () => {
    const body = Buffer.from(JSON.stringify(delivered));
    fc.assert(
      fc.property(fc.nat(body.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const altered = Buffer.from(body);
        altered[at] = (altered[at] ?? 0) ^ flip;
        expect(readEasypostWebhook(altered, sign(body), secret)).toEqual({ outcome: "forged" });
      }),
      { numRuns: 200, seed: 7 },
    );
    expect(readEasypostWebhook(body, sign(body, "another"), secret).outcome).toBe("forged");
    expect(readEasypostWebhook(body, {}, secret).outcome).toBe("forged");
    expect(readEasypostWebhook(body, { "x-hmac-signature": "" }, secret).outcome).toBe("forged");
    expect(readEasypostWebhook(body, sign(body, ""), "").outcome).toBe("forged");
  });

  test("whatever is signed is answered with a word, never an error", () => {
    const signed = (body: Buffer) => readEasypostWebhook(body, sign(body), secret).outcome;
    fc.assert(
      fc.property(
        fc.oneof(fc.json(), fc.string()),
        (text) => void expect(signed(Buffer.from(text))).toBe("not_for_us"),
      ),
      { numRuns: 200, seed: 7 },
    );
    expect(signed(Buffer.from(JSON.stringify({ id: "e", description: "tracker.updated", result: 1 })))).toBe(
      "not_for_us",
    );
  });
});

describe("Shippo's webhooks", () => {
  const track = {
    carrier: "usps",
    tracking_number: "9205590164917312751089",
    eta: "2026-11-24T12:00:00Z",
    transaction: "tx1",
    tracking_status: {
      object_id: "s2",
      status: "TRANSIT",
      substatus: { code: "package_accepted", text: "accepted", action_required: false },
      status_details: "Accepted at post office",
      status_date: "2026-11-22T10:00:00Z",
      location: { city: "Chicago", state: "IL", zip: "60611", country: "US" },
    },
    tracking_history: [
      { status: "PRE_TRANSIT", substatus: null, status_details: "Label", status_date: "2026-11-21T09:00:00Z" },
    ],
  };
  const event = (data: unknown) => Buffer.from(JSON.stringify({ event: "track_updated", test: true, data }));

  test("news of a parcel is read, first scan and all", () => {
    expect(readShippoWebhook(event(track))).toMatchObject({
      outcome: "event",
      event: {
        status: "CARRIER_PICKED_UP",
        labelId: "tx1",
        test: true,
        firstPossessionAt: "2026-11-22T10:00:00.000Z",
        details: [{ status: "LABEL_PURCHASED" }, { city: "Chicago", possession: true }],
      },
    });
  });

  test("the same news twice has one id, other news another", () => {
    const idOf = (data: unknown) => {
      const answer = readShippoWebhook(event(data));
      return answer.outcome === "event" ? answer.event.eventId : "";
    };
    expect(idOf(track)).toBe(idOf(structuredClone(track)));
    expect(idOf({ ...track, eta: "2026-11-26T12:00:00Z" })).not.toBe(idOf(track));
  });

  test("a word the client's closed list lacks is read all the same", () => {
    const odd = { ...track, tracking_status: { ...track.tracking_status, status: "TELEPORTED", substatus: "beamed" } };
    expect(readShippoWebhook(event(odd))).toMatchObject({ outcome: "event", event: { status: null } });
    expect(readShippoWebhook(Buffer.from("<html>"))).toMatchObject({ outcome: "not_for_us" });
  });
});
