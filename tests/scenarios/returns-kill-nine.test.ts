import { beforeAll, expect, test } from "vitest";
import { PRESETS } from "../../app/domain/policy/presets";
import type { AnyPolicy, PolicyOf } from "../../app/domain/policy/kinds";
import type { ReturnQuote } from "../../app/domain/returns/native";
import type { CommandName } from "../../app/inbox/commands";
import { receiveCommand } from "../../app/inbox/receive-command";
import { connectCarrier } from "../../app/records/carrier-accounts";
import { countsOfReturn } from "../../app/records/counted-units";
import { addEvent } from "../../app/records/inbound-events";
import { labelsOfReturn } from "../../app/records/return-labels";
import { returnsOfOrder } from "../../app/records/returns";
import { locationsOf, returnReasons } from "../../app/records/shop-catalogue";
import { openCarrier } from "../../app/adapters/carriers/open-carrier";
import { type Answer, type Asker } from "../agreement/support/ask-devstore";
import { describeReturn } from "../agreement/support/devstore-returns";
import { faultsSchema as carrierFaults } from "../carriers/faults";
import { faultsSchema } from "../devstore/http/faults";
import { toMinor } from "../devstore/state/money";
import { type Death, useMortalApp } from "../support/mortal-app";

const DAY = 86_400_000;
const preset = (id: string): AnyPolicy => PRESETS.find((one) => one.id === id)!.document;
/** Everybody gets a label, 10 % more as store credit, and a person looks at mugs. */
const generous = preset("return-generous") as PolicyOf<"return">;
const mugs = {
  id: "mugs",
  name: "Mugs",
  when: { fact: "item_sku", is: "equals", value: "MUG" },
  then: { do: "review", because: "We look at it." },
} as const;
const policies = [
  { ...generous, rules: [mugs, ...generous.rules] },
  preset("label-generous"),
  preset("refund-cautious"),
  preset("abuse-cautious"),
].filter((one): one is AnyPolicy => Boolean(one));

const CARRIER_FAULTS = [
  {},
  { cutAfter: [{ call: "POST /shipments/:id/buy" }] },
  { failNext: 2 },
  { throttleNext: 1 },
  { cutBefore: [{ call: "POST /shipments/:id/buy" }] },
  { cutAfter: [{ call: "POST /shipments" }] },
] as const;

interface Story {
  readonly sku: "TEE-M" | "MUG";
  readonly resolution: "refund" | "store_credit";
  orderId: string;
  /** When the carrier last said that it was delivered; the same words come again until they are heard. */
  toldAt: number;
}
const story = (sku: Story["sku"], resolution: Story["resolution"]): Story => ({
  sku,
  resolution,
  orderId: "",
  toldAt: 0,
});

/** Each effect of a return, by the call that makes it; the story that is begun before it comes to it. */
const EFFECTS = [
  ["returnCreate", "TEE-M", "refund"],
  ["POST /shipments", "TEE-M", "store_credit"],
  ["POST /shipments/:id/buy", "TEE-M", "refund"],
  ["stagedUploadsCreate", "TEE-M", "store_credit"],
  ["reverseDeliveryCreateWithShipping", "TEE-M", "refund"],
  ["returnRequest", "MUG", "refund"],
  ["returnApproveRequest", "MUG", "store_credit"],
  ["reverseFulfillmentOrderDispose", "TEE-M", "refund"],
  ["returnProcess", "TEE-M", "store_credit"],
  ["storeCreditAccountCredit", "TEE-M", "store_credit"],
] as const;
const MOMENTS = ["unheard", "performed"] as const;
const rounds = EFFECTS.flatMap(([call, sku, resolution], index) =>
  MOMENTS.map((when, moment) => ({
    death: { call, when } satisfies Death,
    story: story(sku, resolution),
    carrier: CARRIER_FAULTS[(2 * index + moment) % CARRIER_FAULTS.length],
  })),
);

const mortal = useMortalApp(policies);
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Begun, and not known to have ended. */
const open = new Set<Story>();

beforeAll(async () => {
  const { devstore, db, sealer } = mortal;
  const { store, shop } = devstore;
  const address = {
    name: "Ada Byron",
    address1: "417 Montgomery Street",
    city: "San Francisco",
    provinceCode: "CA",
    zip: "94104",
    countryCode: "US",
  };
  for (const [index, { story }] of rounds.entries()) {
    const order = {
      lines: [{ sku: story.sku, quantity: 2 }],
      financialStatus: "PAID",
      customer: { email: `ada${index}@example.com`, firstName: "Ada", locale: "en" },
      shippingAddress: address,
    } as const;
    story.orderId = (await store.placeOrder(shop, order)).id;
    await store.fulfillOrder(shop, story.orderId);
  }
  await store.clock.advance(2 * DAY);
  const now = mortal.now();
  const account = { shop, provider: "easypost", apiKey: "EZTK-test" } as const;
  const { token, webhookSecret } = await db.write((tx) =>
    connectCarrier(tx, sealer, account, { mode: "test", by: "Test", now }),
  );
  const hook = `${devstore.tunnelUrl}/carrier-events/easypost/${token}`;
  await openCarrier({ ...account, webhookSecret, baseUrl: mortal.easypost.apiUrl }).listenAt(hook);
  const opened = { topic: "shop/opened", dedupeKey: "first", subject: "", payload: {} };
  await db.write((tx) => addEvent(tx, sealer, { shop, source: "SYSTEM", ...opened }, now));
});

async function command(name: CommandName, payload: Record<string, unknown>, requestKey: string): Promise<void> {
  const { db, sealer, now, devstore } = mortal;
  const source = name === "return/request" ? "PORTAL" : "STAFF";
  const request = { shop: devstore.shop, source, name, payload, by: "Test", requestKey } as const;
  expect(await receiveCommand({ db, sealer, now, wake: () => {} }, request)).toMatchObject({ outcome: "accepted" });
}

const UNITS = `query($id: ID!) { returnableFulfillments(orderId: $id, first: 5) { nodes {
  returnableFulfillmentLineItems(first: 5) { nodes { quantity fulfillmentLineItem { id } } } } } }`;

const asMerchant = (): Pick<Asker, "ask"> => {
  const { store, shop } = mortal.devstore;
  const caller = { shop, actor: "merchant", scopes: [], unlimited: true };
  return { ask: (query, variables = {}) => store.execute({ query, variables }, caller) as Promise<Answer> };
};

/** Asks for the whole order back. */
async function ask({ orderId, resolution }: Story): Promise<void> {
  const { devstore, db } = mortal;
  const { data } = await asMerchant().ask(UNITS, { id: orderId });
  type Nodes<Node> = { readonly nodes: readonly Node[] };
  type Unit = { readonly quantity: number; readonly fulfillmentLineItem: { readonly id: string } };
  const read = data as { returnableFulfillments: Nodes<{ returnableFulfillmentLineItems: Nodes<Unit> }> };
  const [reason] = await returnReasons(db, devstore.shop);
  const lines = read.returnableFulfillments.nodes
    .flatMap(({ returnableFulfillmentLineItems }) => returnableFulfillmentLineItems.nodes)
    .map(({ quantity, fulfillmentLineItem: { id } }) => ({
      fulfillmentLineItemId: id,
      quantity,
      reasonId: reason!.id,
    }));
  await command("return/request", { orderId, resolution, lines }, `ask/${orderId}`);
}

/** What people and carrier do for a return as it stands; each thing once, said again until it is heard. */
async function goOn(one: Story): Promise<void> {
  const { devstore, db, easypost } = mortal;
  const { orderId } = one;
  const [orderReturn] = await returnsOfOrder(db, devstore.shop, orderId);
  if (!orderReturn) return;
  const { id: returnId, state } = orderReturn;
  if (state === "CLOSED") open.delete(one);
  if (state === "REVIEW" && orderReturn.nativeStatus === "REQUESTED") {
    return command("return/approve", { returnId }, `approve/${returnId}`);
  }
  if (state === "AWAITING_PARCEL" && mortal.now().getTime() > one.toldAt + 120_000) {
    const label = (await labelsOfReturn(db, returnId)).find(({ isAttached }) => isAttached);
    if (!label) return;
    one.toldAt = mortal.now().getTime();
    const { trackingNumber } = await db.read.returnLabel.findUniqueOrThrow({ where: { id: label.id } });
    await fetch(`${easypost.controlUrl}/parcels/${trackingNumber}/move`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ step: "delivered" }),
    });
  }
  if (state === "DELIVERED") {
    const [location] = await locationsOf(db, devstore.shop);
    const counted = (await countsOfReturn(db, returnId)).length;
    const how = { condition: "new", disposition: "RESTOCKED", locationId: location!.id, accepted: true };
    const counts = [{ returnLineId: orderReturn.lines[0]!.id, quantity: 1, ...how }];
    if (counted < 2) await command("return/count", { returnId, counts }, `count/${returnId}/${counted}`);
  }
}

/** The world goes on around the app, alive or dead, until stopped. */
function live(): () => Promise<void> {
  let going = true;
  const loop = (async () => {
    while (going) {
      for (const one of [...open]) await goOn(one);
      await wait(600);
    }
  })();
  return async () => {
    going = false;
    await loop;
  };
}

const allEnded = async () => {
  const { db } = mortal;
  const closed = await db.read.orderReturn.count({ where: { state: "CLOSED" } });
  const effects = await db.read.effect.count({ where: { state: { in: ["PLANNED", "RUNNING"] } } });
  const events = await db.read.inboundEvent.count({ where: { state: { not: "DONE" } } });
  return closed === rounds.length && effects === 0 && events === 0;
};

test("killed at every effect, with answers cut off: one return, one label, one delivery, one refund, one bonus", async () => {
  const { devstore, easypost, db } = mortal;
  const { shop, world } = devstore;
  await mortal.start();
  await mortal.until(async () => (await returnReasons(db, shop)).length > 0, "the shop is ready");
  const stop = live();
  for (const [seed, { death, story, carrier }] of rounds.entries()) {
    world.faults.set(faultsSchema.parse({ seed, graphql: { cutAfter: [{ probability: 0.1 }] } }));
    easypost.world.faults = carrierFaults.parse(carrier);
    await ask(story);
    open.add(story);
    await mortal.dieAt(death);
  }
  await mortal.until(allEnded, "every return ends");
  await stop();
  await mortal.stop();

  for (const { story } of rounds) await expectOnce(story);
  const stuck = await db.read.effect.findMany({ where: { state: { not: "DONE" } } });
  expect(stuck.map(({ key, state, lastError }) => ({ key, state, lastError }))).toEqual([]);
  expect(easypost.world.ledger.map(({ action }) => action)).toEqual(rounds.map(() => "label_bought"));
  // A mail may go out twice after a crash, but never as a different mail.
  expect(new Set(mortal.mailIds).size).toBe(await db.read.message.count());
}, 400_000);

/** By the ledgers of store and carrier: what was to happen for a return happened, and once. */
async function expectOnce({ orderId, sku, resolution }: Story): Promise<void> {
  const { devstore, easypost, db } = mortal;
  const { store, shop } = devstore;
  const row = await db.read.orderReturn.findFirstOrThrow({ where: { orderId } });
  const { id, nativeId, customerId } = row;
  const about = (resource: string) => store.ledger.filter(({ resourceIds }) => resourceIds.includes(resource));
  const times = (mutation: string) => about(orderId).filter((entry) => entry.mutation === mutation).length;
  const looked = sku === "MUG" ? 1 : 0;
  expect({
    returns: await db.read.orderReturn.count({ where: { orderId } }),
    created: times("returnCreate"),
    requested: times("returnRequest"),
    approved: times("returnApproveRequest"),
    labels: easypost.world.ledger.filter(({ reference }) => reference?.includes(id)).length,
  }).toEqual({ returns: 1, created: 1 - looked, requested: looked, approved: looked, labels: 1 });

  const merchant: Asker = { ...asMerchant(), store, shop, events: [], ledgerOf: () => [] };
  const native = await describeReturn(merchant, nativeId!);
  const [order] = native.reverseFulfillmentOrders.nodes;
  const became = order.lineItems.nodes.flatMap((item: Answer) => item.dispositions);
  expect(native).toMatchObject({ status: "CLOSED", returnLineItems: { nodes: [{ processedQuantity: 2 }] } });
  expect(order.reverseDeliveries.nodes).toHaveLength(1);
  expect(sum(became.map(({ quantity }: Answer) => quantity))).toBe(2);

  const refunds = about(nativeId!).flatMap(({ money }) => (money ? [cents(money.amount)] : []));
  expect(sum(refunds)).toBe((JSON.parse(row.quote!) as ReturnQuote).refund.minor);
  const bonuses = store.ledger
    .filter(({ mutation, arguments: asked }) => mutation === "storeCreditAccountCredit" && says(asked, customerId!))
    .map(({ arguments: asked }) => cents(creditOf(asked)));
  // What a person looked at was promised no bonus.
  const isMore = resolution === "store_credit" && looked === 0;
  const expected = isMore ? refunds.map((amount) => Math.round(amount / 10)) : [];
  expect(bonuses.toSorted()).toEqual(expected.toSorted());
}

const cents = (amount: string) => toMinor(amount, "USD");
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
const says = (asked: unknown, id: string) => JSON.stringify(asked).includes(JSON.stringify(id));
const creditOf = (asked: unknown) =>
  (asked as { creditInput: { creditAmount: { amount: string } } }).creditInput.creditAmount.amount;
