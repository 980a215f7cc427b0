import { beforeAll, expect, test } from "vitest";
import { collectCustomerData, redactOrders, saveDataRequest } from "../../app/records/customer-data";
import { recordFile } from "../../app/records/stored-files";
import { goodwillPolicy } from "../support/goodwill";
import { complain } from "../support/privacy";
import {
  answerReturns,
  askReturn,
  command,
  connectEasypost,
  countUnits,
  labelsForAll,
  moveParcel,
  refundWhen,
  shipped,
  theReturn,
} from "../support/return-actions";
import { useTestApp } from "../support/start-test-app";

const DAY = 86_400_000;
const app = useTestApp();

beforeAll(async () => {
  await connectEasypost(app);
  await answerReturns(app);
  await refundWhen(app, "inspected");
  await labelsForAll(app);
  await app.turnOn(goodwillPolicy());
});

const customerOf = async (id: string) => (await app.db.read.order.findFirstOrThrow({ where: { id } })).customerId ?? "";
const requests = () => app.db.read.complianceRequest.findMany();
const openAlarms = () => app.db.read.alarm.count({ where: { kind: "data-request", resolvedAt: null } });

/** A guest's request, as it is kept. */
async function askedAsGuest(key: string, orderIds: readonly string[], file?: string) {
  const { db, sealer, shop, context } = app;
  const text = file ?? (await collectCustomerData(db, sealer, shop, null, orderIds));
  const [receivedAt, dueAt] = [context.now(), new Date(context.now().getTime() + 30 * DAY)];
  await db.write((tx) => saveDataRequest(tx, sealer, { shop, key, customerId: null, file: text, receivedAt, dueAt }));
}

test("the file has what came back, what was counted, where parcels were, what was stored, and what was said", async () => {
  const order = await shipped(app);
  const { id } = order.snapshot;
  await askReturn(app, order, { note: "It is too small" });
  const made = await theReturn(app, id);
  const label = await app.db.read.returnLabel.findFirstOrThrow({ where: { returnId: made.id } });
  await moveParcel(app, label.trackingNumber!, "accepted");
  await countUnits(app, made, [{ quantity: 1, note: "A scratch on the left" }]);
  const photo = { key: "photos/of-ada", shop: app.shop, kind: "photo", contentType: "image/png", bytes: 7 } as const;
  const of = { orderId: id, returnId: made.id, lineId: null };
  await app.db.write((tx) => recordFile(tx, { ...photo, ...of }, app.context.now()));
  const give = { orderId: id, form: "code", amount: "5", validDays: 30, reason: "She was kind" };
  await command(app, "goodwill/give", give);

  await complain(app, "customers/data_request", await customerOf(id));
  const [request] = await requests();
  const file = JSON.parse(app.sealer.open(request?.fileSealed ?? "")) as Record<string, unknown>;
  const { trackingNumber, trackingUrl, carrier } = label;
  expect(file).toMatchObject({
    about: { orders: [id] },
    returns: [
      {
        note: "It is too small",
        counted: [{ quantity: 1, condition: "new", note: "A scratch on the left" }],
        labels: [{ carrier, trackingNumber, trackingUrl, events: [{ place: expect.stringMatching(/\w/) }] }],
      },
    ],
    goodwill: [{ reason: "She was kind" }],
    timeline: expect.arrayContaining([
      { orderId: id, at: expect.any(String), text: expect.stringContaining("counted") },
    ]),
  });
  const names = (file["files"] as { name: string; createdAt: string }[]).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["photos/of-ada", label.fileKey]));
  expect(await openAlarms()).toBe(1);
});

test("a file is kept until a month after it is due, and whoever has to send it still sees the request", async () => {
  await app.advance(59 * DAY);
  await app.reconcile();
  expect((await requests())[0]).toMatchObject({ state: "OPEN", fileSealed: expect.any(String) });
  await app.advance(2 * DAY);
  await app.reconcile();
  expect(await requests()).toMatchObject([{ state: "OPEN", fileSealed: null }]);
  expect(await openAlarms()).toBe(1);
});

test("a customer's requests go with them, and nobody is asked to send them any more", async () => {
  const [request] = await requests();
  await complain(app, "customers/redact", request?.customerId ?? "");
  expect(await requests()).toEqual([]);
  expect(await openAlarms()).toBe(0);
});

test("a guest's file goes with the orders it tells of, and no other's does", async () => {
  const [first, second, third] = [await app.place(), await app.place(), await app.place()];
  await app.settle();
  await askedAsGuest("guest", [first.id]);
  await askedAsGuest("before files named their orders", [], JSON.stringify({ orders: [{ id: second.id }] }));
  await askedAsGuest("other", [third.id]);
  await askedAsGuest("unknown here", ["gid://shopify/Order/1"]);
  const who = { customerId: null, orderIds: [first.id, second.id, "gid://shopify/Order/1"] };
  await app.db.write((tx) => redactOrders(tx, app.sealer, app.shop, who, app.context.now()));
  expect((await requests()).map(({ key }) => key)).toEqual(["other"]);
});

test("what was marked as sent is not kept, and is marked once", async () => {
  const [request] = await requests();
  const finish = (shop: string) => app.acts.finishDataRequest(shop, request?.id ?? "", "Kim");
  expect(await finish("theirs.myshopify.com")).toBe(false);
  expect(await finish(app.shop)).toBe(true);
  expect(await finish(app.shop)).toBe(false);
  expect(await requests()).toMatchObject([{ state: "DONE", fileSealed: null, doneAt: expect.any(Date) }]);
});

test("a request Shopify repeats after it was answered makes no file again, and asks nobody", async () => {
  const { id } = await app.place({ customer: { email: "grace@example.com", firstName: "Grace" } });
  await app.settle();
  const customerId = await customerOf(id);
  const theirs = () => app.db.read.complianceRequest.findMany({ where: { customerId } });
  await complain(app, "customers/data_request", customerId);
  const [{ id: requestId, key } = { id: "", key: "" }] = await theirs();
  await app.acts.finishDataRequest(app.shop, requestId, "Kim");
  const repeat = {
    shop: app.shop,
    key,
    customerId,
    file: "{}",
    receivedAt: app.context.now(),
    dueAt: app.context.now(),
  };
  await app.db.write((tx) => saveDataRequest(tx, app.sealer, repeat));
  expect(await theirs()).toMatchObject([{ state: "DONE", fileSealed: null }]);
  expect(await openAlarms()).toBe(0);
});
