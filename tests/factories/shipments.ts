import { v7 as uuid } from "uuid";
import type { Database, Transaction } from "../../app/db.server";
import { DELAY_KINDS, type ShipmentState } from "../../app/domain/shipping/types";
import { WARNING_THRESHOLDS } from "../../app/domain/shipping/warning-curve";
import type { Sealer } from "../../app/lib/seal";
import { keepWarnings } from "../../app/records/warning-curve";

interface SeedOrder {
  readonly id: string;
  readonly name: string;
}

export interface SeedShipments {
  readonly shop: string;
  readonly now: Date;
  readonly orders: readonly SeedOrder[];
  /** Tells what is written from what was written for another shop. */
  readonly key?: string;
}

export interface SeededShipment {
  readonly id: string;
  readonly order: SeedOrder;
  readonly trackingNumber: string | null;
}

const DAY = 86_400_000;
export const SHIPMENT_STATES: readonly ShipmentState[] = [
  "UNSHIPPED",
  "LABELED",
  "IN_TRANSIT",
  "OUT_FOR_DELIVERY",
  "ATTEMPTED",
  "READY_FOR_PICKUP",
  "RETURNING",
  "LOST",
  "DELIVERED",
  "RETURNED",
  "CANCELLED",
];
const ENDED = new Set<ShipmentState>(["DELIVERED", "RETURNED", "CANCELLED"]);
const CARRIERS = ["UPS", "USPS", "DHL Express"];
const PLACES = ["US-CA", "US-NY", "DE"];
const PARCEL_KINDS = DELAY_KINDS.filter((kind) => kind !== "not_shipped");

/** Shipments in every state with scans and promises, notices in every state with answers; by state and by what they are. */
export async function seedShipments(db: Database, sealer: Sealer, seed: SeedShipments) {
  const shipments: Record<string, SeededShipment> = {};
  const notices: Record<string, string> = {};
  await db.write(async (tx) => {
    for (const [index, state] of SHIPMENT_STATES.entries()) {
      shipments[state] = await addShipment(tx, seed, state, index);
    }
    for (const [index, [name, more]] of Object.entries(NOTICES).entries()) {
      const of = shipments[more.about]!;
      notices[name] = await addNotice(tx, sealer, seed, { ...more, of, number: index + 1 });
    }
  });
  return { shipments, notices };
}

async function addShipment(
  tx: Transaction,
  { shop, now, orders, key = "seed" }: SeedShipments,
  state: ShipmentState,
  index: number,
) {
  const order = orders[index % orders.length]!;
  const id = uuid();
  const orderedAt = new Date(now.getTime() - (index + 3) * DAY);
  const at = (days: number) => new Date(orderedAt.getTime() + days * DAY);
  const isParcel = state !== "UNSHIPPED";
  const isLate = index % 2 === 0;
  const promisedBy = isLate ? new Date(now.getTime() - DAY) : new Date(now.getTime() + 3 * DAY);
  const trackingNumber = isParcel ? `1Z${key.toUpperCase()}${String(index).padStart(4, "0")}` : null;
  const carrier = isParcel ? CARRIERS[index % CARRIERS.length]! : null;
  const inTrouble = isLate && !ENDED.has(state);
  await tx.shipment.create({
    data: {
      ...{ id, shop, orderId: order.id, orderName: order.name, state, orderedAt, trackingNumber, carrier, promisedBy },
      key: isParcel ? `gid://shopify/Fulfillment/${key}${index}#0` : `unshipped/${key}`,
      fulfillmentId: isParcel ? `gid://shopify/Fulfillment/${index + 1}` : null,
      trackingUrl: isParcel ? `https://carrier.example/track/${index}` : null,
      service: "Standard",
      origin: "US",
      destination: PLACES[index % PLACES.length]!,
      items: JSON.stringify([{ lineItemId: "gid://shopify/LineItem/1", title: "Tee, medium", quantity: 2 }]),
      shippedAt: isParcel ? at(1) : null,
      handedOverAt: isParcel && state !== "LABELED" ? at(2) : null,
      lastScanAt: isParcel && state !== "LABELED" ? at(2) : null,
      newsAt: isParcel ? at(2) : null,
      deliveredAt: state === "DELIVERED" ? now : null,
      endedAt: ENDED.has(state) ? now : null,
      expectedFrom: null,
      expectedBy: isParcel ? new Date(now.getTime() + 2 * DAY) : null,
      expectedSource: isParcel ? "LANE" : null,
      promiseSource: "STATED",
      promisedAt: orderedAt,
      lateProbability: isParcel && !ENDED.has(state) ? 0.62 : null,
      delayKind: inTrouble ? (isParcel ? PARCEL_KINDS[index % PARCEL_KINDS.length]! : "not_shipped") : null,
      delaySince: inTrouble ? new Date(now.getTime() - DAY) : null,
      updatedAt: now,
      promises: {
        create: [
          {
            ...{ id: uuid(), shop, at: orderedAt, source: "STATED", latest: promisedBy },
            because: "The shop states up to 7 working days on the way.",
          },
        ],
      },
      ...(isParcel && {
        events: {
          create: [
            {
              ...{ id: uuid(), key: `e${index}`, at: at(2), status: "IN_TRANSIT", text: "Departed the facility" },
              ...{ place: "Reno, NV", source: "CARRIER", trackingNumber },
            },
          ],
        },
      }),
    },
  });
  return { id, order, trackingNumber };
}

const LATER = { choices: ["wait", "cancel", "change_address", "claim"], about: "IN_TRANSIT" } as const;
const NOTICES: Readonly<Record<string, NoticeSeed>> = {
  planned: { ...LATER, state: "PLANNED" },
  sent: { ...LATER, state: "SENT" },
  withheld: { ...LATER, state: "WITHHELD", because: "It was delivered meanwhile." },
  shadow: { ...LATER, state: "SHADOW" },
  claim: { ...LATER, state: "SENT", answer: "claim", words: "It never came, and the tracking stands still." },
  address: { ...LATER, state: "SENT", about: "ATTEMPTED", answer: "change_address", words: "2 Elm Street, please" },
  waits: { ...LATER, state: "SENT", about: "UNSHIPPED", answer: "wait" },
};
interface NoticeSeed {
  readonly state: string;
  readonly about: ShipmentState;
  readonly choices: readonly string[];
  readonly because?: string;
  readonly answer?: string;
  readonly words?: string;
}

async function addNotice(
  tx: Transaction,
  sealer: Sealer,
  { shop, now, key = "seed" }: SeedShipments,
  { state, choices, because = "", answer, words, of, number }: NoticeSeed & { of: SeededShipment; number: number },
): Promise<string> {
  const id = uuid();
  const at = new Date(now.getTime() - number * 3_600_000);
  const isUnshipped = of.trackingNumber === null;
  const promised = {
    oldBy: new Date(now.getTime() - DAY),
    newBy: number % 2 ? new Date(now.getTime() + 2 * DAY) : null,
  };
  const ftc = {
    ...{ option: "longer", oldBy: now.toISOString(), revisedBy: null, silence: "cancel" },
    cancelBy: new Date(now.getTime() + 20 * DAY).toISOString(),
  };
  await tx.delayNotice.create({
    data: {
      ...{ id, shop, orderId: of.order.id, orderName: of.order.name, key: `${key}/${number}`, number, state, because },
      choices: JSON.stringify(choices),
      ftc: isUnshipped ? JSON.stringify(ftc) : null,
      plannedAt: at,
      sendAt: at,
      sentAt: state === "SENT" ? at : null,
      answer: answer ?? null,
      answeredAt: answer ? at : null,
      answeredVia: answer ? "link" : null,
      wordsSealed: words ? sealer.seal(words) : null,
      parcels: {
        create: [
          {
            ...{ shipmentId: of.id, kind: isUnshipped ? "not_shipped" : "no_scan", number: 1, basis: "" },
            ...promised,
            newSource: promised.newBy ? "LANE" : null,
            reason: number === 2 ? "weather" : null,
          },
        ],
      },
    },
  });
  return id;
}

/** How promises held over twelve weeks, and what warnings would have done. */
export async function seedPromises(db: Database, { shop, now }: Pick<SeedShipments, "shop" | "now">): Promise<void> {
  const monday = new Date(now.getTime() - ((now.getUTCDay() + 6) % 7) * DAY);
  monday.setUTCHours(0, 0, 0, 0);
  await db.write(async (tx) => {
    for (let back = 11; back >= 0; back--) {
      const week = new Date(monday.getTime() - back * 7 * DAY);
      const total = 80 + back;
      const score = (source: string, measure: string, share: number) => ({
        ...{ shop, week, source, measure, total },
        within: Math.round(total * share),
      });
      const rows = [
        score("LANE", "P90", 0.9 + ((back % 3) - 1) / 50),
        score("LANE", "P50", 0.48),
        score("STATED", "DAY", 0.7),
      ];
      await tx.forecastScore.createMany({ data: rows });
    }
    const points = WARNING_THRESHOLDS.map((percent) => {
      const caught = Math.round(200 * (1 - (percent / 100) ** 2));
      const falseAlarms = Math.round(400 * (1 - percent / 100) ** 2);
      const warned = caught + falseAlarms;
      const shares = {
        precision: caught / warned,
        recall: caught / 200,
        medianDays: 1 + Math.round((100 - percent) / 20),
      };
      return { threshold: percent / 100, warned, caught, falseAlarms, ...shares };
    });
    await keepWarnings(tx, shop, { parcels: 2400, late: 200, points }, now);
  });
}
