import { expect, test } from "vitest";
import { addEvent } from "../../app/records/inbound-events";
import { faultsSchema } from "../devstore/http/faults";
import { sayYes } from "../factories/policies";
import { useMortalApp } from "../support/mortal-app";

/** 20 deaths at 20 different moments, five cancellations in each: 100 rounds. */
const DEATHS = Number(process.env["KILL_ROUNDS"] ?? 20);
const ORDERS_PER_DEATH = 5;

const mortal = useMortalApp([sayYes(0)]);

const done = async (ids: readonly string[]) =>
  (await mortal.db.read.cancellation.count({ where: { orderId: { in: [...ids] }, state: "CANCELLED" } })) ===
    ids.length &&
  (await mortal.db.read.effect.count({ where: { subject: { in: [...ids] }, state: { not: "DONE" } } })) === 0;

test("killed at every moment, with answers cut off: each order is cancelled and refunded once, none is lost", async () => {
  const { db, devstore, sealer } = mortal;
  const { store, shop, world } = devstore;
  const all: string[] = [];
  await mortal.start();
  for (let nth = 1; nth <= DEATHS; nth++) {
    world.faults.set(faultsSchema.parse({ seed: nth, graphql: { cutAfter: [{ probability: 0.2 }] } }));
    const ids: string[] = [];
    for (let one = 0; one < ORDERS_PER_DEATH; one++) {
      const line = { sku: "TEE-M", quantity: 2 };
      const { id } = await store.placeOrder(shop, {
        lines: [line],
        financialStatus: "PAID",
        customer: { email: "a@example.com" },
      });
      ids.push(id);
    }
    all.push(...ids);
    await db.write(async (tx) => {
      for (const orderId of ids) {
        const payload = { orderId, scope: { whole: true }, reason: "" };
        const event = { shop, source: "PORTAL", topic: "cancellation/request", subject: orderId, payload } as const;
        await addEvent(tx, sealer, { ...event, dedupeKey: `ask/${orderId}` }, mortal.now());
      }
    });
    await mortal.dieAt({ nth, when: nth % 2 ? "unheard" : "performed" });
    await mortal.until(() => done(ids), `round ${nth}: every cancellation ends`);
  }
  await mortal.stop();

  const entries = (id: string) => store.ledger.filter((entry) => entry.resourceIds.includes(id));
  for (const id of all) {
    const performed = entries(id);
    expect(
      performed.filter(({ mutation }) => mutation === "orderCancel"),
      id,
    ).toHaveLength(1);
    expect(
      performed.filter(({ money }) => money !== undefined),
      id,
    ).toHaveLength(1);
  }
  expect(await db.read.effect.count({ where: { state: { in: ["FAILED", "UNPROVED"] } } })).toBe(0);
  // A mail may go out twice after a crash, but never as a different mail.
  expect(new Set(mortal.mailIds).size).toBe(await db.read.message.count());
}, 600_000);
