import { expect } from "vitest";
import type { Gid } from "../../app/domain/gid";
import type { ReturnableOrder } from "../../app/domain/returns/native";
import { receiveCommand } from "../../app/inbox/receive-command";
import type { CommandName } from "../../app/inbox/commands";
import type { OrderReturn, RefundMoment } from "../../app/domain/returns/types";
import { connectCarrier } from "../../app/records/carrier-accounts";
import { returnsOfOrder } from "../../app/records/returns";
import { locationsOf, returnReasons } from "../../app/records/shop-catalogue";
import { presetsFor } from "../../app/domain/policy/presets";
import { KIND_GROUPS } from "../../app/domain/policy/kinds";
import { DEFAULT_RETURN_SETTINGS } from "../../app/domain/policy/return-settings";
import type { ReturnOutcome, ReturnSettings } from "../../app/domain/policy/return-types";
import type { PlaceOrder } from "../devstore/contract";
import type { TestApp } from "./start-test-app";

const DAY = 86_400_000;

/** Switches on the cautious policies of returns. */
export async function turnOnReturns(app: TestApp): Promise<void> {
  for (const kind of KIND_GROUPS.returns) await app.turnOn(presetsFor(kind)[0]!.document);
}

/** All that is asked for is approved, unless told otherwise; without any brake. */
export async function answerReturns(
  app: TestApp,
  otherwise: Partial<Extract<ReturnOutcome, { do: "approve" }>> | ReturnOutcome = {},
  settings: Partial<ReturnSettings> = {},
): Promise<void> {
  const yes = {
    do: "approve",
    resolutions: ["refund", "store_credit", "exchange"],
    storeCreditBonusPercent: 0,
    restockingFeePercent: 0,
  } as const;
  await app.turnOn({
    language: 1,
    kind: "return",
    rules: [],
    otherwise: { ...yes, ...otherwise } as ReturnOutcome,
    settings: { ...DEFAULT_RETURN_SETTINGS, brakePerHour: 0, photoReasons: [], ...settings },
  });
}

/** When money goes back. */
export async function refundWhen(app: TestApp, when: RefundMoment): Promise<void> {
  const otherwise = { do: "refund", when } as const;
  await app.turnOn({ language: 1, kind: "refund_timing", rules: [], otherwise, settings: {} });
}

/** A free prepaid label for every return. */
export async function labelsForAll(app: TestApp): Promise<void> {
  const otherwise = { do: "prepaid", fee: "0" } as const;
  await app.turnOn({ language: 1, kind: "label", rules: [], otherwise, settings: {} });
}

/** Staff, or another app, act in Shopify itself; what the mutation answers. */
export async function inShopify(
  app: TestApp,
  query: string,
  variables: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const caller = { shop: app.shop, actor: "merchant", scopes: [], unlimited: true };
  const { data, errors } = await app.devstore.store.execute({ query, variables }, caller);
  expect(errors).toBeUndefined();
  const [answer] = Object.values(data as Record<string, { userErrors: unknown[] } & Record<string, unknown>>);
  expect(answer?.userErrors).toEqual([]);
  return answer ?? {};
}

/** Staff move a return in Shopify: `returnClose`, `returnReopen`, `returnCancel`. */
export async function moveInShopify(
  app: TestApp,
  mutation: "returnClose" | "returnReopen" | "returnCancel",
  nativeId: Gid,
): Promise<void> {
  await inShopify(app, `mutation ($id: ID!) { ${mutation}(id: $id) { userErrors { message } } }`, { id: nativeId });
  await app.settle();
}

/** Something happens in the stand-in store outside the app, through its control address. */
export async function inStore(app: TestApp, path: string, body: Record<string, unknown>): Promise<void> {
  const answer = await fetch(`${app.devstore.url}/_control${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  expect(await answer.text().then((text) => (answer.ok ? "" : text))).toBe("");
  await app.settle();
}

/** Connects the carrier's stand-in, and has it call the app. */
export async function connectEasypost(app: TestApp): Promise<void> {
  const { db, sealer, shop, context, devstore } = app;
  const now = context.now();
  const account = { shop, provider: "easypost", apiKey: "EZTK-test" } as const;
  const { token, webhookSecret } = await db.write((tx) =>
    connectCarrier(tx, sealer, account, { mode: "test", by: "Test", now }),
  );
  const carrier = context.openCarrier({ ...account, webhookSecret });
  await carrier.listenAt(`${devstore.world.app.url}/carrier-events/easypost/${token}`);
}

/** Places an order, ships it whole and has it delivered. */
export async function shipped(app: TestApp, order: Partial<PlaceOrder> = {}): Promise<ReturnableOrder> {
  const { id } = await app.place(order);
  await app.settle();
  await app.devstore.store.fulfillOrder(app.shop, id);
  await app.advance(2 * DAY);
  // One time for store, app and carrier: else labels would be bought already too old to be given back.
  app.easypost.world.moveClock(app.context.now());
  return readOrder(app, id);
}

export async function readOrder(app: TestApp, orderId: Gid): Promise<ReturnableOrder> {
  const shopify = await app.context.openShopify(app.shop);
  const order = await shopify!.readReturnable(orderId);
  if (!order) throw new Error(`no order ${orderId}`);
  return order;
}

export interface Asked {
  readonly lines?: readonly { readonly index: number; readonly quantity?: number; readonly reason?: string }[];
  readonly [key: string]: unknown;
}

/** Asks to return as the shopper; all units of the first line unless told otherwise. */
export async function askReturn(app: TestApp, order: ReturnableOrder, asked: Asked = {}): Promise<void> {
  const payload = await requestFor(app, order, asked);
  await command(app, "return/request", { ...payload, customerId: order.snapshot.customer?.id }, "PORTAL");
}

export async function requestFor(app: TestApp, order: ReturnableOrder, { lines, ...rest }: Asked = {}) {
  const reasons = await returnReasons(app.db, app.shop);
  return {
    orderId: order.snapshot.id,
    resolution: "refund",
    ...rest,
    lines: (lines ?? [{ index: 0 }]).map(({ index, quantity, reason }) => {
      const line = order.lines[index]!;
      const chosen = reasons.find(({ handle }) => handle === reason) ?? reasons[0]!;
      return {
        fulfillmentLineItemId: line.fulfillmentLineItemId,
        quantity: quantity ?? line.returnable,
        reasonId: chosen.id,
      };
    }),
  };
}

export async function command(
  app: TestApp,
  name: CommandName,
  payload: Record<string, unknown>,
  source: "STAFF" | "PORTAL" = "STAFF",
): Promise<void> {
  const { db, sealer, shop, context } = app;
  const by = source === "STAFF" ? "Grace" : "Shopper";
  const taken = await receiveCommand(
    { db, sealer, now: context.now, wake: () => {} },
    { shop, source, name, payload, by },
  );
  expect(taken).toMatchObject({ outcome: "accepted" });
  await app.settle();
}

/** The newest return of an order. */
export async function theReturn(app: TestApp, orderId: Gid) {
  const last = (await returnsOfOrder(app.db, app.shop, orderId)).at(-1);
  if (!last) throw new Error(`no return of ${orderId}`);
  return last;
}

/** The carrier says where a parcel is. */
export async function moveParcel(app: TestApp, trackingNumber: string, step: string): Promise<void> {
  const answer = await fetch(`${app.easypost.controlUrl}/parcels/${trackingNumber}/move`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ step }),
  });
  expect(answer.status).toBe(200);
  await app.settle();
}

/** Counts units of the first line in, as good as new. */
export async function countIn(app: TestApp, orderReturn: OrderReturn, units: number, restIsMissing = false) {
  await countUnits(app, orderReturn, units > 0 ? [{ quantity: units }] : [], restIsMissing);
}

/** Counts units in: those of the first approved line, as good as new, unless told otherwise. */
export async function countUnits(
  app: TestApp,
  orderReturn: OrderReturn,
  rows: readonly Record<string, unknown>[],
  restIsMissing = false,
): Promise<void> {
  const [location] = await locationsOf(app.db, app.shop);
  const line = orderReturn.lines.find(({ answer }) => answer === "APPROVED");
  const how = { condition: "new", disposition: "RESTOCKED", locationId: location!.id, accepted: true };
  const counts = rows.map((row) => ({ returnLineId: line!.id, ...how, ...row }));
  await command(app, "return/count", { returnId: orderReturn.id, counts, restIsMissing });
}

/** What Shopify has given back for an order, in minor units. */
export async function refundedOf(app: TestApp, orderId: Gid): Promise<number> {
  return (await readOrder(app, orderId)).snapshot.refunded?.minor ?? 0;
}

/** Mails to shoppers about an order since it was placed. */
export const mailsAbout = (app: TestApp, { snapshot }: ReturnableOrder) =>
  app.mails.filter((mail) => `${mail.subject} ${mail.text}`.includes(snapshot.name));

/** Everything that came in was dealt with, and no step of any return stands still. */
export async function expectNothingStuck(app: TestApp): Promise<void> {
  const events = await app.db.read.inboundEvent.findMany({ where: { state: { not: "DONE" } } });
  expect(events.map(({ topic, lastError }) => ({ topic, lastError }))).toEqual([]);
  const effects = await app.db.read.effect.findMany({ where: { state: { not: "DONE" } } });
  expect(effects.map(({ key, state, lastError }) => ({ key, state, lastError }))).toEqual([]);
}

/** What became of the effects of a return, as `kind: STATE`. */
export async function effectsOf(app: TestApp, returnId: string): Promise<readonly string[]> {
  const rows = await app.db.read.effect.findMany({ where: { returnId }, orderBy: { plannedAt: "asc" } });
  return rows.map(({ kind, state, key }) => `${kind === "send-mail" ? key.split("/")[1] : kind}: ${state}`);
}
