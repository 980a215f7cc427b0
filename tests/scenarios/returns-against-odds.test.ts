import { beforeAll, describe, expect, test } from "vitest";
import { PRESETS } from "../../app/domain/policy/presets";
import type { AnyPolicy, PolicyOf } from "../../app/domain/policy/kinds";
import type { CommandName } from "../../app/inbox/commands";
import { receiveCommand } from "../../app/inbox/receive-command";
import { recordFile } from "../../app/records/stored-files";
import { type Asker, type Answer } from "../agreement/support/ask-devstore";
import { byId, processAll, requestReturn, startReturn } from "../agreement/support/devstore-returns";
import {
  askReturn,
  command,
  connectEasypost,
  countIn,
  expectNothingStuck,
  moveParcel,
  readOrder,
  shipped,
  theReturn,
} from "../support/return-actions";
import { type TestApp, useTestApp } from "../support/start-test-app";

const DAY = 86_400_000;
const quiet = useTestApp();
const noisy = useTestApp();

const preset = (id: string): AnyPolicy => PRESETS.find((one) => one.id === id)!.document;
/** A label for everybody, 10 % more as store credit, and a person looks at mugs. */
async function turnOn(app: TestApp): Promise<void> {
  const generous = preset("return-generous") as PolicyOf<"return">;
  const mugs = {
    id: "mugs",
    name: "Mugs",
    when: { fact: "item_sku", is: "equals", value: "MUG" },
    then: { do: "review", because: "We look at it." },
  } as const;
  await app.turnOn({ ...generous, rules: [mugs, ...generous.rules] });
  await app.turnOn(preset("label-generous"));
  await app.turnOn(preset("refund-cautious"));
  await connectEasypost(app);
}

/** The store as the merchant's staff and other apps use it. */
function others({ devstore: { store }, shop }: TestApp): Asker {
  const caller = { shop, actor: "merchant", scopes: [], unlimited: true };
  return {
    store,
    shop,
    events: [],
    ask: (query, variables = {}) => store.execute({ query, variables }, caller) as Promise<Answer>,
    ledgerOf: (mutation) => store.ledger.filter((entry) => entry.mutation === mutation),
  };
}

const REASON = "gid://shopify/ReturnReasonDefinition/2";
type Order = Awaited<ReturnType<typeof shipped>>;
const unitsOf = ({ lines }: Order, quantity = 2) => [
  { fulfillmentLineItemId: lines[0]!.fulfillmentLineItemId, quantity },
];

/** The parcel arrives; the carrier's word of it may be doubled, late, or never come. */
async function arrives(app: TestApp, { snapshot }: Order): Promise<void> {
  const { id } = await theReturn(app, snapshot.id);
  const label = await app.db.read.returnLabel.findFirst({ where: { returnId: id, state: "BOUGHT" } });
  if (!label) return;
  for (const step of ["accepted", "delivered"]) await moveParcel(app, label.trackingNumber!, step);
}

/** The same story in any store: returns that go every way a return can go, made here and made by others. */
async function live(app: TestApp): Promise<void> {
  const merchant = others(app);
  const line = { sku: "TEE-M", quantity: 2 };
  const order = (sku = "TEE-M") => shipped(app, { lines: [{ ...line, sku }] });
  const [whole, credit, looked, native, asked, declined, calledOff, closed, lost] = [
    await order(),
    await order(),
    await order("MUG"),
    await order(),
    await order(),
    await order("MUG"),
    await order(),
    await order(),
    await order(),
  ];
  await askReturn(app, whole);
  await askReturn(app, credit, { resolution: "store_credit" });
  await askReturn(app, looked);
  await askReturn(app, calledOff);
  await askReturn(app, closed);
  await askReturn(app, lost);
  const lines = (one: Order) => unitsOf(one).map((unit) => ({ ...unit, returnReasonDefinitionId: REASON }));
  const nativeId = await startReturn(merchant, native.snapshot.id, unitsOf(native));
  for (const one of [asked, declined]) {
    const { userErrors } = await requestReturn(merchant, { orderId: one.snapshot.id, returnLineItems: lines(one) });
    expect(userErrors).toEqual([]);
  }
  await app.settle();
  await app.reconcile();
  await app.advance(DAY / 24);

  const idOf = async (one: Order) => (await theReturn(app, one.snapshot.id)).id;
  await command(app, "return/approve", { returnId: await idOf(looked) });
  await command(app, "return/decline", { returnId: await idOf(declined), because: "Broken by you." });
  const nativeOf = async (one: Order) => (await theReturn(app, one.snapshot.id)).nativeId!;
  await byId(merchant, "returnCancel", await nativeOf(calledOff));
  await processAll(merchant, await nativeOf(closed));
  await byId(merchant, "returnClose", await nativeOf(closed));
  await app.settle();
  await app.reconcile();

  for (const one of [whole, credit, looked, asked]) await arrives(app, one);
  await countIn(app, await theReturn(app, whole.snapshot.id), 1);
  await countIn(app, await theReturn(app, whole.snapshot.id), 1);
  for (const one of [credit, looked, asked]) await countIn(app, await theReturn(app, one.snapshot.id), 2);
  // Staff close it before everything came, and open it again.
  await byId(merchant, "returnClose", await nativeOf(lost));
  await app.settle();
  await app.reconcile();
  await byId(merchant, "returnReopen", await nativeOf(lost));
  await app.settle();
  await app.reconcile();
  await countIn(app, await theReturn(app, lost.snapshot.id), 1, true);
  await processAll(merchant, nativeId);
  await byId(merchant, "returnClose", nativeId);
  for (let round = 0; round < 3; round++) {
    await app.advance(DAY / 24);
    await app.reconcile();
  }
}

const MOVES = [
  "returnCreate",
  "returnRequest",
  "returnApproveRequest",
  "returnDeclineRequest",
  "returnClose",
  "returnProcess",
  "reverseDeliveryCreateWithShipping",
  "reverseFulfillmentOrderDispose",
  "storeCreditAccountCredit",
];
/** Done when the carrier tells, or does not tell, that a parcel moves: who lost its words writes less, and asks it more. */
const BY_PARCEL = ["mail/return-on-its-way", "mail/return-arrived", "void-label"];

async function endOf(app: TestApp) {
  const [returns, effects] = await Promise.all([
    app.db.read.orderReturn.findMany({ orderBy: [{ orderName: "asc" }, { requestedAt: "asc" }] }),
    app.db.read.effect.findMany(),
  ]);
  const sorted = (words: readonly string[]) => [...words].sort();
  return {
    returns: returns.map(({ orderName, state, nativeStatus, refundedMinor, units, source }) => ({
      ...{ orderName, state, nativeStatus, units, source },
      refunded: Number(refundedMinor),
    })),
    effects: sorted(
      effects
        .filter(({ key }) => !BY_PARCEL.some((one) => key.startsWith(one)))
        .map(({ kind, state, key }) => `${kind === "send-mail" ? key.split("/")[1] : kind}: ${state}`),
    ),
    moves: MOVES.map((move) => `${move}: ${app.performed(move)}`),
    money: sorted(app.devstore.store.ledger.flatMap(({ money }) => money?.amount ?? [])),
    labels: sorted(app.easypost.world.ledger.map(({ action }) => action)),
    open: await app.db.read.inboundEvent.count({ where: { state: { not: "DONE" } } }),
  };
}

test("webhooks of store and carrier doubled, reordered and lost: the same ends, and money once", async () => {
  await turnOn(quiet);
  await turnOn(noisy);
  noisy.faults({ seed: 11, webhooks: { drop: 0.15, double: 0.7, reorder: 0.5 } });
  noisy.easypost.world.faults = { ...noisy.easypost.world.faults, dropWebhooks: 3, doubleWebhooks: 100 };
  await live(quiet);
  await live(noisy);
  const end = await endOf(quiet);
  expect(await endOf(noisy)).toEqual(end);
  await expectNothingStuck(quiet);
  await expectNothingStuck(noisy);
}, 240_000);

describe("many hands at once", () => {
  beforeAll(() => quiet.faults({}));

  test("fifty commands for one return in the same moment make one refund, of what was quoted", async () => {
    const app = quiet;
    const order = await shipped(app, { lines: [{ sku: "TEE-L", quantity: 2 }] });
    await askReturn(app, order);
    const orderReturn = await theReturn(app, order.snapshot.id);
    const { id: returnId, nativeId } = orderReturn;
    const now = app.context.now();
    await app.files.put("label/hand", Buffer.from("%PDF-1.4"), "application/pdf");
    const about = { key: "label/hand", kind: "label", contentType: "application/pdf", bytes: 8 } as const;
    const owner = { shop: app.shop, orderId: null, returnId: null, lineId: null };
    await app.db.write((tx) => recordFile(tx, { ...owner, ...about }, now));
    const count = { returnLineId: orderReturn.lines[0]!.id, quantity: 2, condition: "new", accepted: true };
    const commands: readonly (readonly [CommandName, object])[] = [
      ["return/count", { counts: [{ ...count, disposition: "NOT_RESTOCKED" }] }],
      ["return/approve", {}],
      ["return/retry", {}],
      ["return/upload-label", { fileKey: "label/hand", carrier: "DHL", trackingNumber: "X1" }],
      ["return/check", {}],
      ["return/label", {}],
      ["return/count", { counts: [], restIsMissing: true }],
      ["return/reopen", {}],
      ["return/change", { refundWhen: "approved" }],
      ["return/settle", { note: "By hand." }],
    ];
    const deps = { db: app.db, sealer: app.sealer, now: app.context.now, wake: () => {} };
    const source = { shop: app.shop, source: "STAFF", by: "Grace" } as const;
    const taken = await Promise.all(
      Array.from({ length: 50 }, (_, index) => commands[index % commands.length]!).map(([name, payload]) =>
        receiveCommand(deps, { ...source, name, payload: { returnId, ...payload } }),
      ),
    );
    expect(new Set(taken.map(({ outcome }) => outcome))).toEqual(new Set(["accepted"]));
    await app.settle();
    await app.advance(DAY / 24);
    expect(app.performed("returnProcess", nativeId!)).toBe(1);
    const refunded = (await readOrder(app, order.snapshot.id)).snapshot.refunded?.minor;
    const { quote } = await app.db.read.orderReturn.findUniqueOrThrow({ where: { id: returnId } });
    expect(refunded).toBe((JSON.parse(quote!) as { refund: { minor: number } }).refund.minor);
    await expectNothingStuck(app);
  });

  test("a return of another app is only followed: no effects of ours, no mails, no label", async () => {
    const app = quiet;
    const merchant = others(app);
    const order = await shipped(app, { lines: [{ sku: "TEE-S", quantity: 2 }] });
    const mails = app.mails.length;
    const labels = app.easypost.world.ledger.length;
    const nativeId = await startReturn(merchant, order.snapshot.id, unitsOf(order));
    await app.settle();
    await app.advance(10 * DAY);
    await processAll(merchant, nativeId);
    await byId(merchant, "returnClose", nativeId);
    await app.advance(10 * DAY);
    const made = await theReturn(app, order.snapshot.id);
    expect(made).toMatchObject({ nativeId, state: "CLOSED", nativeStatus: "CLOSED" });
    expect(await app.db.read.effect.count({ where: { returnId: made.id } })).toBe(0);
    expect(app.mails).toHaveLength(mails);
    expect(app.easypost.world.ledger).toHaveLength(labels);
  });
});
