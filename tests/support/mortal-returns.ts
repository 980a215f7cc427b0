import type { CommandName } from "../../app/inbox/commands";
import { openCarrier } from "../../app/adapters/carriers/open-carrier";
import { receiveCommand } from "../../app/inbox/receive-command";
import { connectCarrier } from "../../app/records/carrier-accounts";
import { countsOfReturn } from "../../app/records/counted-units";
import { addEvent } from "../../app/records/inbound-events";
import { labelsOfReturn } from "../../app/records/return-labels";
import { type OrderReturn } from "../../app/domain/returns/types";
import { returnsOfOrder } from "../../app/records/returns";
import { locationsOf, returnReasons } from "../../app/records/shop-catalogue";
import type { Answer, Asker } from "../agreement/support/ask-devstore";
import { requestReturn } from "../agreement/support/devstore-returns";
import type { MortalApp } from "./mortal-app";

const DAY = 86_400_000;

/** How a return goes: what people do to it while the app may be dead. */
export type Course =
  /** Asked for here, and both units are counted in, one by one. */
  | "counted"
  /** As counted, after staff looked at it and said yes. */
  | "approved"
  /** Staff looked at it and said no. */
  | "declined"
  /** Asked for in Shopify, with an item that is not taken back. */
  | "partly"
  /** Staff call it off once the label is there. */
  | "called off"
  /** One of the two units is worn, and not paid for. */
  | "worn"
  /** As counted; staff open it again afterwards, and finish it by hand. */
  | "reopened";

export interface Story {
  readonly course: Course;
  readonly resolution: "refund" | "store_credit";
  orderId: string;
  /** When the carrier last said that it was delivered; the same words come again until they are heard. */
  toldAt: number;
  isReopened: boolean;
}

export const story = (course: Course, resolution: Story["resolution"]): Story => ({
  course,
  resolution,
  orderId: "",
  toldAt: 0,
  isReopened: false,
});

/** A person looks at mugs, and bags are not taken back. */
export const goodsOf = (course: Course) => {
  const main = { sku: course === "approved" || course === "declined" ? "MUG" : "TEE-M", quantity: 2 };
  return course === "partly" ? [main, { sku: "TOTE", quantity: 1 }] : [main];
};

/** The store as the merchant's staff and the stand-in's own pages use it. */
export function asMerchant({ devstore: { store, shop } }: MortalApp): Asker {
  const caller = { shop, actor: "merchant", scopes: [], unlimited: true };
  const ask: Asker["ask"] = (query, variables = {}) => store.execute({ query, variables }, caller) as Promise<Answer>;
  return { ask, store, shop, events: [], ledgerOf: () => [] };
}

/** Orders of all stories, sent to their shoppers two days ago, and a shop with a carrier's account. */
export async function prepareStories(mortal: MortalApp, stories: readonly Story[]): Promise<void> {
  const { devstore, db, sealer } = mortal;
  const { store, shop } = devstore;
  const shippingAddress = {
    name: "Ada Byron",
    address1: "417 Montgomery Street",
    city: "San Francisco",
    provinceCode: "CA",
    zip: "94104",
    countryCode: "US",
  };
  for (const [index, one] of stories.entries()) {
    const customer = { email: `ada${index}@example.com`, firstName: "Ada", locale: "en" };
    const order = { lines: goodsOf(one.course), financialStatus: "PAID", customer, shippingAddress } as const;
    one.orderId = (await store.placeOrder(shop, order)).id;
    await store.fulfillOrder(shop, one.orderId);
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
}

const UNITS = `query($id: ID!) { returnableFulfillments(orderId: $id, first: 5) { nodes {
  returnableFulfillmentLineItems(first: 5) { nodes { quantity fulfillmentLineItem { id } } } } } }`;

/** Asks for the whole order back. */
export async function ask(mortal: MortalApp, { orderId, resolution, course }: Story): Promise<void> {
  const { devstore, db } = mortal;
  const merchant = asMerchant(mortal);
  const { data } = await merchant.ask(UNITS, { id: orderId });
  type Nodes<Node> = { readonly nodes: readonly Node[] };
  type Unit = { readonly quantity: number; readonly fulfillmentLineItem: { readonly id: string } };
  const read = data as { returnableFulfillments: Nodes<{ returnableFulfillmentLineItems: Nodes<Unit> }> };
  const [reason] = await returnReasons(db, devstore.shop);
  const units = read.returnableFulfillments.nodes
    .flatMap(({ returnableFulfillmentLineItems }) => returnableFulfillmentLineItems.nodes)
    .map(({ quantity, fulfillmentLineItem: { id } }) => ({ fulfillmentLineItemId: id, quantity }));
  if (course === "partly") {
    const returnLineItems = units.map((unit) => ({ ...unit, returnReasonDefinitionId: reason!.id }));
    const { userErrors } = await requestReturn(merchant, { orderId, returnLineItems });
    if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
    return;
  }
  const lines = units.map((unit) => ({ ...unit, reasonId: reason!.id }));
  await command(mortal, "return/request", { orderId, resolution, lines }, `ask/${orderId}`);
}

async function command(
  { db, sealer, now, devstore: { shop } }: MortalApp,
  name: CommandName,
  payload: Record<string, unknown>,
  requestKey: string,
): Promise<void> {
  const source = name === "return/request" ? "PORTAL" : "STAFF";
  const request = { shop, source, name, payload, by: "Test", requestKey } as const;
  const { outcome } = await receiveCommand({ db, sealer, now, wake: () => {} }, request);
  if (outcome !== "accepted") throw new Error(`${name} was not accepted: ${outcome}`);
}

/**
 * What people and carrier do for a return as it stands; each thing once, said again until it is heard.
 * @returns whether its course has come to its end
 */
export async function goOn(mortal: MortalApp, one: Story): Promise<boolean> {
  const { db, devstore } = mortal;
  const [orderReturn] = await returnsOfOrder(db, devstore.shop, one.orderId);
  if (!orderReturn) return false;
  const { id: returnId, state, nativeStatus } = orderReturn;
  const say = (name: CommandName, more: Record<string, unknown> = {}, key = "") =>
    command(mortal, name, { returnId, ...more }, `${name}/${returnId}/${key}`);
  switch (state) {
    case "REVIEW":
      if (one.isReopened) await say("return/settle", { note: "Done by hand." });
      else if (nativeStatus !== "REQUESTED") return false;
      else if (one.course === "declined") await say("return/decline", { because: "Broken by you." });
      else await say("return/approve");
      return false;
    case "AWAITING_PARCEL":
      await (one.course === "called off" ? callOff(mortal, orderReturn, say) : deliver(mortal, orderReturn, one));
      return false;
    case "DELIVERED":
      await countNext(mortal, orderReturn, one.course, say);
      return false;
    case "CLOSED":
      if (one.course !== "reopened" || orderReturn.sentence.startsWith("Settled")) return true;
      one.isReopened = true;
      await say("return/reopen");
      return false;
    default:
      return state === "DECLINED" || state === "CANCELED";
  }
}

type Say = (name: CommandName, more?: Record<string, unknown>, key?: string) => Promise<void>;

const attachedLabel = async ({ db }: MortalApp, { id }: OrderReturn) =>
  (await labelsOfReturn(db, id)).find(({ isAttached }) => isAttached);

async function callOff(mortal: MortalApp, orderReturn: OrderReturn, say: Say): Promise<void> {
  if (await attachedLabel(mortal, orderReturn)) await say("return/cancel");
}

async function deliver(mortal: MortalApp, orderReturn: OrderReturn, one: Story): Promise<void> {
  const label = await attachedLabel(mortal, orderReturn);
  if (!label || mortal.now().getTime() <= one.toldAt + 120_000) return;
  one.toldAt = mortal.now().getTime();
  const { trackingNumber } = await mortal.db.read.returnLabel.findUniqueOrThrow({ where: { id: label.id } });
  await fetch(`${mortal.easypost.controlUrl}/parcels/${trackingNumber}/move`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ step: "delivered" }),
  });
}

async function countNext({ db, devstore }: MortalApp, orderReturn: OrderReturn, course: Course, say: Say) {
  const [location] = await locationsOf(db, devstore.shop);
  const counted = (await countsOfReturn(db, orderReturn.id)).length;
  const fine = { condition: "new", disposition: "RESTOCKED", locationId: location!.id, accepted: true };
  const worn = { condition: "used", disposition: "NOT_RESTOCKED", locationId: null, accepted: false };
  const line = orderReturn.lines.find(({ answer }) => answer !== "DECLINED")!;
  const how = course === "worn" && counted === 1 ? worn : fine;
  if (counted < 2)
    await say("return/count", { counts: [{ returnLineId: line.id, quantity: 1, ...how }] }, String(counted));
}
