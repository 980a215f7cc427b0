import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import type { OutgoingMail } from "../../app/adapters/mail/port";
import type { ReturnTemplate } from "../../app/domain/returns/templates";
import type { OrderReturn } from "../../app/domain/returns/types";
import type { EffectContext } from "../../app/effects/effect-definition";
import { sendMail } from "../../app/effects/send-mail";
import { createSealer } from "../../app/lib/seal";
import { shopperReturnModel } from "../../app/presenters/shopper-return";
import { addCounts } from "../../app/records/counted-units";
import type { EffectRow } from "../../app/records/effects";
import { readShopperReturn } from "../../app/records/views/read-shopper-return";
import { seedGiven, seedShopperReturn, type SeedShopperReturn } from "../factories/shopper-return";
import { createTestDatabase, type TestDatabase } from "../support/test-database";

const sealer = createSealer(Buffer.alloc(32, 7).toString("base64"));
const NOW = new Date("2026-07-12T10:00:00Z");
let database: TestDatabase;
let mails: OutgoingMail[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => {
  mails = [];
});

const seed = (about: SeedShopperReturn = {}) => seedShopperReturn(database.db, sealer, NOW, about);
const context = () =>
  ({
    db: database.db,
    sealer,
    now: () => NOW,
    appUrl: "https://app.test",
    mailFrom: "shop@example.com",
    sendMail: async (mail: OutgoingMail) => {
      mails.push(mail);
      return { response: "250 accepted" };
    },
  }) as unknown as EffectContext;

/** The mail's effect as the worker runs it: looks, and acts when nothing was found. */
async function send(orderReturn: OrderReturn, template: ReturnTemplate, part = "", id: string = randomUUID()) {
  const { id: returnId, orderId, shop } = orderReturn;
  const key = `mail/${template}/${returnId}${part && `/${part}`}`;
  const effect = { id, key, shop, subject: orderId, cancellationId: null, returnId } as EffectRow;
  const input = sendMail.schema.parse({ orderId, template, cancellationId: null, returnId });
  const look = await sendMail.look(context(), input, effect);
  if (look.found !== "no") return look;
  return sendMail.perform(context(), input, effect, look.seen);
}

const text = () => mails.at(-1)?.text ?? "";

describe("less than was promised", () => {
  const counts = { quantity: 1, locationId: null, title: "", note: "" } as const;
  const counted = async (rows: readonly object[]) => {
    const orderReturn = await seed({ isDelivered: true });
    const returnLineId = orderReturn.lines[0]?.id ?? "";
    const all = rows.map((row, nth) => ({ ...counts, returnLineId, requestKey: `${nth}`, ...row }));
    type Counts = Parameters<typeof addCounts>[2];
    await database.db.write((tx) => addCounts(tx, orderReturn, all as unknown as Counts, "Staff", NOW));
    const key = await seedGiven(database.db, orderReturn, NOW, { amount: 1810, units: 1 });
    await send(orderReturn, "return-refunded", key);
    return readShopperReturn(database.db, sealer, orderReturn.id);
  };
  const fine = { condition: "new", disposition: "NOT_RESTOCKED", accepted: true };

  test.each([
    ["Did not arrive", "not refunded", { condition: "not_received", disposition: "MISSING", accepted: false }],
    ["Not accepted", "used, not refunded", { condition: "used", disposition: "NOT_RESTOCKED", accepted: false }],
  ])("letter and page name what is the matter (%s) and by how much it is less", async (label, note, row) => {
    const read = await counted([fine, row]);
    expect(text()).toContain("We had announced €36.20. It is €18.10 less now,");
    expect(text()).toContain(`Items:\n- 1 × Blue mug\n\n${label}:\n- 1 × Blue mug (${note})`);
    for (const part of ["Announced at first: €36.20", "Less than announced: -€18.10", "you used: €18.10"]) {
      expect(text()).toContain(part);
    }
    if (!read) throw new Error("the link leads nowhere");
    const page = await shopperReturnModel(database.db, read, { done: null, ask: null });
    expect(page.lists).toMatchObject([
      { label: "Items", lines: [{ quantity: 1 }] },
      { label, lines: [{ quantity: 1, note }] },
    ]);
    expect(page.amounts.map(({ amount }) => amount)).toEqual(["€36.20", "-€18.10", "€18.10"]);
    expect(page.facts).toContainEqual({ label: "Refunded", text: "€18.10 on July 12, 2026" });
  });
});

it("a page of what was paid ahead says so, and stands where the parcel is", async () => {
  const orderReturn = await seed({ terms: { refundWhen: "approved" } });
  await seedGiven(database.db, orderReturn, NOW, { amount: 3620 });
  const read = await readShopperReturn(database.db, sealer, orderReturn.id);
  if (!read) throw new Error("the link leads nowhere");
  const { steps, facts } = await shopperReturnModel(database.db, read, { done: null, ask: null });
  expect(steps.map(({ label, progress }) => `${label} ${progress}`)).toEqual([
    "Approved current",
    "On its way next",
    "Arrived next",
    "Done next",
  ]);
  expect(facts).toContainEqual({ label: "Refunded", text: "€36.20 on July 12, 2026" });
});
