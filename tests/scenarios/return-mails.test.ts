import { randomUUID } from "node:crypto";
import { describe, expect, it, test } from "vitest";
import { RETURN_TEMPLATES } from "../../app/domain/returns/templates";
import { isReturnToken, returnIdOf } from "../../app/lib/return-link";
import { isSurveyToken } from "../../app/lib/survey-link";
import { addCounts } from "../../app/records/counted-units";
import { readSurvey } from "../../app/records/surveys";
import { eur, returnLine, seedGiven } from "../factories/shopper-return";
import { namesAnAmount } from "../support/names-an-amount";
import { useLetters } from "../support/letters";

const { sealer, now, mails, db, seed, text, send } = useLetters();

test.each(RETURN_TEMPLATES)("%s is sent, kept under its return, and leads to its page", async (template) => {
  const orderReturn = await seed({ sendInDays: 5, terms: { label: { kind: "prepaid", fee: eur(390) } } });
  expect(await send(orderReturn, template)).toMatchObject({ outcome: "done" });
  expect(mails[0]).toMatchObject({ to: "mia@example.com", from: { name: "Nordlicht" }, language: "en" });
  expect(text()).toContain("Hello Mia,");
  expect(text()).toContain(orderReturn.rma);
  const message = await db().read.message.findFirst({ where: { returnId: orderReturn.id } });
  expect(message).toMatchObject({ template, state: "SENT", cancellationId: null });
  const token = /https:\/\/app\.test\/r\/(\S+)/.exec(text())?.[1];
  if (!token) return expect(["return-declined", "return-canceled"]).toContain(template);
  expect(returnIdOf(token)).toBe(orderReturn.id);
  expect(isReturnToken(sealer, token, orderReturn)).toBe(true);
});

describe("where and until when to send it", () => {
  it("the address, the day in the shopper's words and the days left", async () => {
    const orderReturn = await seed({ locale: "de-AT", sendInDays: 5 });
    await send(orderReturn, "return-approved");
    expect(text()).toContain("Nordlicht GmbH\nReturns\nHafenstraße 1\n20457 Hamburg\nDeutschland");
    expect(text()).toContain("Bitte abschicken bis: 17. Juli 2026");
    await send(orderReturn, "return-reminder", "5");
    expect(text()).toContain("Sie haben noch 5 Tage Zeit");
  });

  it("nobody is asked to send it nowhere: staff see why there was no mail", async () => {
    const orderReturn = await seed();
    await db().write((tx) => tx.location.deleteMany({ where: { shop: orderReturn.shop } }));
    expect(await send(orderReturn, "return-approved")).toMatchObject({ outcome: "failed" });
    expect(mails).toEqual([]);
  });
});

describe("what is given back", () => {
  it("is promised as it was quoted, in its parts", async () => {
    await send(await seed({ terms: { label: { kind: "none" } } }), "return-keep");
    expect(text()).toContain("You will get €36.20 back to the payment method you used.");
    for (const row of [
      "Items: €45.00",
      "Share of discounts: -€2.00",
      "Restocking fee: -€2.90",
      "Return label: -€3.90",
    ]) {
      expect(text()).toContain(row);
    }
  });

  it("is promised by no number when staff approved something else than was quoted", async () => {
    await send(await seed({ lines: [returnLine({ quantity: 1 })] }), "return-approved");
    expect(text()).not.toContain("€");
    expect(text()).toContain("We complete your return as soon as");
  });

  it("is told by its receipt: in parts when it is what was quoted, else the sum and the fees", async () => {
    const whole = await seed();
    await send(whole, "return-refunded", await seedGiven(db(), whole, now, { amount: 3620 }));
    expect(text()).toContain("We have refunded €36.20");
    expect(text()).toContain("Restocking fee: -€2.90");

    const part = await seed({
      terms: { label: { kind: "prepaid", fee: eur(390) } },
      lines: [returnLine({ restockingFeePercent: 10 })],
    });
    await send(part, "return-refunded", await seedGiven(db(), part, now, { amount: 1234, units: 1 }));
    expect(text()).toContain("We have refunded €12.34");
    expect(text()).toContain("- 1 × Blue mug");
    expect(text()).toContain("Fees agreed for this return:\n- Return label: €3.90\n- Restocking fee: 10%");
    expect(text()).not.toContain("Share of discounts");
  });

  it("each of two letters tells its own part", async () => {
    const orderReturn = await seed({ terms: { refundWhen: "inspected" } });
    const first = await seedGiven(db(), orderReturn, now, { amount: 1000, units: 1 });
    const second = await seedGiven(db(), orderReturn, now, { amount: 2620, units: 1 });
    await send(orderReturn, "return-refunded", first);
    expect(text()).toContain("€10.00");
    await send(orderReturn, "return-refunded", second);
    expect(text()).toContain("€26.20");
    expect(text()).not.toContain("€10.00");
  });

  it("a bonus is told once it is there: the letter waits for it", async () => {
    const terms = { resolution: "store_credit", storeCreditBonusPercent: 10 } as const;
    const orderReturn = await seed({ terms });
    const bonus = { minor: 362, state: "PLANNED" } as const;
    const key = await seedGiven(db(), orderReturn, now, { amount: 3620, refundTo: "store_credit", bonus });
    expect(await send(orderReturn, "return-refunded", key)).toMatchObject({ found: "pending" });
    expect(mails).toEqual([]);
    await db().write((tx) =>
      tx.effect.updateMany({
        where: { key: `bonus/${key}` },
        data: { state: "DONE", receipt: JSON.stringify({ amount: eur(362) }) },
      }),
    );
    await send(orderReturn, "return-refunded", key);
    expect(text()).toContain("We have given you €36.20 as store credit");
    expect(text()).toContain("a bonus of €3.62 as store credit");
  });

  it("yen have no cents", async () => {
    const orderReturn = await seed({ locale: "ja", quote: null });
    const key = await seedGiven(db(), orderReturn, now, { amount: 3620 });
    const receipt = JSON.stringify({ amount: { minor: 1200, currency: "JPY" }, refundTo: "original_payment" });
    await db().write((tx) => tx.effect.updateMany({ where: { key }, data: { receipt } }));
    await send(orderReturn, "return-refunded", key);
    expect(text()).toMatch(/お支払いに使われた方法へ[¥￥]1,200を返金いたしました/);
  });
});

describe("a gift", () => {
  const gift = { terms: { gift: true, resolution: "exchange", ifSoldOut: "store_credit" } } as const;

  it("is returned by who got it: who gave it is not written to", async () => {
    const orderReturn = await seed({ ...gift, source: "STAFF" });
    for (const template of RETURN_TEMPLATES) {
      expect(await send(orderReturn, template)).toMatchObject({ found: "yes", receipt: { withheld: true } });
    }
    expect(mails).toEqual([]);
  });

  it("asked about from the mailbox itself is told without any money", async () => {
    const orderReturn = await seed(gift);
    for (const template of RETURN_TEMPLATES) await send(orderReturn, template);
    expect(mails).toHaveLength(RETURN_TEMPLATES.length);
    expect(mails.filter(({ text }) => namesAnAmount(text))).toEqual([]);
  });
});

it("a fault of the shop is apologised for", async () => {
  const reason = { id: "gid://1", handle: "damaged-or-defective", name: "Damaged" };
  await send(await seed({ lines: [returnLine({ reason })] }), "return-approved");
  expect(text()).toContain("We are sorry");
});

it("declined lines say why, in the shopper's language", async () => {
  const because = "Gift cards cannot be returned.";
  await send(await seed({ locale: "fr", lines: [returnLine({ answer: "DECLINED", because })] }), "return-declined");
  expect(text()).toContain("- 2 × Blue mug (Les cartes cadeaux ne peuvent pas être retournées.)");
});

describe("how it ends without money", () => {
  const counted = async (accepted: boolean) => {
    const orderReturn = await seed();
    const row = { returnLineId: orderReturn.lines[0]?.id ?? "", quantity: 2, condition: "used", accepted } as const;
    const count = {
      ...row,
      disposition: "NOT_RESTOCKED",
      locationId: null,
      requestKey: "1",
      title: "",
      note: "",
    } as const;
    await db().write((tx) => addCounts(tx, orderReturn, [count], "Staff", now));
    return orderReturn;
  };

  it("what could not be accepted, and what never came, are two things", async () => {
    await send(await counted(false), "return-done");
    expect(text()).toContain("could not accept it");
    await send(await seed(), "return-done");
    expect(text()).toContain("no parcel has reached us");
  });
});

describe("the question at the end", () => {
  it("is asked once per return, and again in the same letter only", async () => {
    const orderReturn = await seed({ isScanned: true, terms: { refundWhen: "approved" } });
    const key = await seedGiven(db(), orderReturn, now, { amount: 3620 });
    const mailId = randomUUID();
    await send(orderReturn, "return-refunded", key, mailId);
    const link = /survey\/(\S+)\?score=5/.exec(text())?.[1] ?? "";
    const survey = await readSurvey(db(), mailId);
    expect(survey).toMatchObject({ returnId: orderReturn.id, kind: "CES", score: null });
    expect(isSurveyToken(sealer, link, { id: mailId, shop: orderReturn.shop })).toBe(true);

    const state = { where: { returnId: orderReturn.id }, data: { state: "SENDING" } };
    await db().write((tx) => tx.message.updateMany(state));
    await send(orderReturn, "return-refunded", key, mailId);
    expect(text()).toContain(link);
    await send(orderReturn, "return-done");
    expect(mails).toHaveLength(3);
    expect(text()).not.toContain("/survey/");
    expect(await db().read.survey.count({ where: { returnId: orderReturn.id } })).toBe(1);
  });

  it("is not asked before the parcel is sent: the letter says what to send and by when", async () => {
    const orderReturn = await seed({ sendInDays: 5, terms: { refundWhen: "approved" } });
    await send(orderReturn, "return-refunded", await seedGiven(db(), orderReturn, now, { amount: 3620 }));
    expect(text()).toContain("We have refunded €36.20");
    expect(text()).not.toMatch(/Thank you for your return|survey/);
    expect(text()).toContain("Please remember to send us the items below by July 17, 2026.");
    expect(text()).toContain("Please still send:\n- 2 × Blue mug");
    expect(text()).toContain("Nordlicht GmbH\nReturns");
  });

  it("is about getting it solved where nothing was to be sent", async () => {
    const lines = [returnLine({ answer: "KEEP" })];
    const orderReturn = await seed({ lines, terms: { refundWhen: "approved", label: { kind: "none" } } });
    await send(orderReturn, "return-refunded", await seedGiven(db(), orderReturn, now, { amount: 3620 }));
    expect(text()).toContain("How easy was it to get this solved?");
    expect(text()).not.toContain("Thank you for your return");
  });

  it("is not asked while something is still to come", async () => {
    const orderReturn = await seed({ terms: { refundWhen: "inspected" } });
    const key = await seedGiven(db(), orderReturn, now, { amount: 1000, units: 1 });
    await send(orderReturn, "return-refunded", key);
    expect(text()).not.toContain("/survey/");
  });
});

it("nobody is written to once the order is redacted", async () => {
  const orderReturn = await seed();
  const { shop, orderId: id } = orderReturn;
  await db().write((tx) => tx.order.updateMany({ where: { shop, id }, data: { redactedAt: now } }));
  expect(await send(orderReturn, "return-approved")).toMatchObject({ found: "yes", receipt: { withdrawn: true } });
  expect(mails).toEqual([]);
});
