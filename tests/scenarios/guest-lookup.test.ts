import { describe, expect, it, test } from "vitest";
import { ACCESS_MS, CODE_MS, CODE_TRIES, LOOKUP_DELAY_MS, LOOKUP_LIMITS } from "../../app/domain/guest-lookup";
import { LOOKUP_TOPIC, receiveLookup } from "../../app/inbox/receive-lookup";
import { openedOrder, tryCode } from "../../app/records/guest-lookups";
import { complain } from "../support/privacy";
import { useTestApp } from "../support/start-test-app";

const HOUR = 3_600_000;
const app = useTestApp();
let people = 0;

/** An order of somebody new, to a postcode of Toronto. */
async function place() {
  const email = `guest${++people}@example.com`;
  const order = await app.place({ customer: { email, firstName: "Ada", locale: "en" }, countryCode: "CA" });
  await app.settle();
  return { ...order, email };
}

/** Asks on the portal, each time from another network address unless told; settles. */
async function ask(number: string, contact: string, caller = `10.0.0.${++people}`) {
  const { db, sealer, context, shop } = app;
  const deps = { db, sealer, now: context.now };
  const taken = await receiveLookup(deps, { shop, caller, form: { number, contact } });
  await app.advance(LOOKUP_DELAY_MS);
  return taken;
}
/** As `ask`, where it is taken: the look-up's id. */
async function lookUp(number: string, contact: string) {
  const taken = await ask(number, contact);
  if (taken.outcome !== "taken") throw new Error(taken.outcome);
  return taken.lookupId;
}
const codesTo = (email: string) =>
  app.mails.filter(({ to }) => to === email).flatMap(({ text }) => /Your code is (\d{6})\./.exec(text)?.[1] ?? []);
const type = (id: string, code: string, shop = app.shop) =>
  app.db.write((tx) => tryCode(tx, app.sealer, { id, shop, code }, app.context.now()));
const opens = (id: string, shop = app.shop) => openedOrder(app.db, { id, shop }, app.context.now());

describe("a guest who knows an order's number and its address", () => {
  it("gets a code in its mailbox, which opens this order, once, and for two hours", async () => {
    const { id, name, email } = await place();
    const lookup = await lookUp(name, email.toUpperCase());
    const [code = ""] = codesTo(email);
    expect(await opens(lookup)).toBeNull();
    expect(await type(lookup, code)).toBe(true);
    expect(await type(lookup, code)).toBe(false);
    expect(await opens(lookup)).toBe(id);
    expect(await opens(lookup, "theirs.myshopify.com")).toBeNull();
    await app.advance(ACCESS_MS);
    expect(await opens(lookup)).toBeNull();
  });

  it("or the postcode it went to, however both are typed", async () => {
    const { id, name, email } = await place();
    const lookup = await lookUp(` ${name.replace("#", "")} `, "m5h-2m9");
    expect(await type(lookup, codesTo(email)[0] ?? "")).toBe(true);
    expect(await opens(lookup)).toBe(id);
  });

  it("also of an order the app has not heard of, whose parcels it then follows", async () => {
    app.faults({ webhooks: { drop: 1 } });
    const email = `guest${++people}@example.com`;
    const { id, name } = await app.place({ customer: { email, firstName: "Ada", locale: "en" }, countryCode: "CA" });
    const wrong = await lookUp(name, "somebody@example.com");
    expect(await app.db.read.order.count({ where: { id } })).toBe(0);
    const lookup = await lookUp(name, email);
    app.faults({});
    expect(await type(lookup, codesTo(email)[0] ?? "")).toBe(true);
    expect(await opens(lookup)).toBe(id);
    expect(await app.db.read.shipment.count({ where: { orderId: id } })).toBe(1);
    expect(await opens(wrong)).toBeNull();
  });

  it("has a quarter of an hour to type it", async () => {
    const { name, email } = await place();
    const lookup = await lookUp(name, email);
    await app.advance(CODE_MS);
    expect(await type(lookup, codesTo(email)[0] ?? "")).toBe(false);
  });

  it("cannot try codes for long, nor use the code of another look-up or shop", async () => {
    const { name, email } = await place();
    const [one, other] = [await lookUp(name, email), await lookUp(name, email)];
    const [first = "", second = ""] = codesTo(email);
    expect(await type(one, first, "theirs.myshopify.com")).toBe(false);
    for (let nth = 0; nth < CODE_TRIES; nth++) expect(await type(one, nth === 0 ? second : "")).toBe(first === second);
    expect(await type(one, first)).toBe(false);
    expect(await type(other, second)).toBe(true);
  });
});

describe("nothing is sent, and no code opens anything,", () => {
  const opensNothing = async (number: string, contact: string) => {
    const sent = app.mails.length;
    const lookup = await lookUp(number, contact);
    expect(app.mails).toHaveLength(sent);
    const row = await app.db.read.guestLookup.findUniqueOrThrow({ where: { id: lookup } });
    expect(await type(lookup, app.sealer.open(row.codeSealed))).toBe(false);
    expect(await opens(lookup)).toBeNull();
  };

  it("for a number nobody has, or with somebody else's address or postcode", async () => {
    const [mine, theirs] = [await place(), await place()];
    await opensNothing("#999999", mine.email);
    await opensNothing(mine.name, theirs.email);
    await opensNothing(mine.name, "10115");
    await opensNothing("%", mine.email);
  });

  it("when the data of who ordered was deleted", async () => {
    const { id, name, email } = await place();
    const { customerId } = await app.db.read.order.findFirstOrThrow({ where: { id } });
    await complain(app, "customers/redact", customerId ?? "");
    await opensNothing(name, email);
  });
});

test("a code deleted data overtakes opens nothing", async () => {
  const { id, name, email } = await place();
  const lookup = await lookUp(name, email);
  await app.advance(CODE_MS / 3);
  const { customerId } = await app.db.read.order.findFirstOrThrow({ where: { id } });
  await complain(app, "customers/redact", customerId ?? "");
  await type(lookup, codesTo(email)[0] ?? "");
  expect(await app.db.read.message.count({ where: { subject: id } })).toBe(0);
});

describe("look-ups are counted", () => {
  const { hour, day } = LOOKUP_LIMITS;
  const askTimes = async (times: number, number: string, contact: string) => {
    for (let nth = 0; nth < times; nth++) expect((await ask(number, contact)).outcome).toBe("taken");
  };

  it("by number and contact, whether there is such an order or not, and again after an hour", async () => {
    const { name, email } = await place();
    for (const number of [name, "#888888"]) {
      await askTimes(hour.most, number, email);
      for (const again of [` ${number.toLowerCase()}`, `#${number}`, `# #${number}`, number.replace("#", "")]) {
        expect((await ask(again, ` ${email.toUpperCase()}`)).outcome, again).toBe("too_many");
      }
    }
    expect(codesTo(email)).toHaveLength(hour.most);
    await app.advance(HOUR);
    expect((await ask(name, email)).outcome).toBe("taken");
  });

  it("so that who knows the number alone shuts nobody out", async () => {
    const { name, email } = await place();
    await askTimes(hour.most, name, "somebody@example.com");
    expect((await ask(name, "SOMEBODY@example.com")).outcome).toBe("too_many");
    expect((await ask(name, email)).outcome).toBe("taken");
  });

  it("and by day, so that a mailbox is not flooded and a code not guessed with patience", async () => {
    const { name, email } = await place();
    for (let asked = 0; asked < day.most; asked += hour.most) {
      await askTimes(hour.most, name, email);
      await app.advance(HOUR);
    }
    expect((await ask(name, email)).outcome).toBe("too_many");
    expect(codesTo(email)).toHaveLength(day.most);
    await app.advance(24 * HOUR);
    expect((await ask(name, email)).outcome).toBe("taken");
  });

  it("however many come at once, as are the tries of a code, and one of many is right", async () => {
    const { name, email } = await place();
    const { db, sealer, context, shop } = app;
    const deps = { db, sealer, now: context.now };
    const form = { number: name, contact: email };
    const asked = Array.from({ length: 4 * hour.most }, (_, nth) => ({ shop, caller: `10.7.0.${nth}`, form }));
    const taken = await Promise.all(asked.map((one) => receiveLookup(deps, one)));
    const ids = taken.flatMap((one) => (one.outcome === "taken" ? [one.lookupId] : []));
    expect(ids).toHaveLength(hour.most);
    await app.advance(LOOKUP_DELAY_MS);
    const [first = "", second = ""] = ids;
    const codeOf = async (id: string) => {
      const { codeSealed } = await db.read.guestLookup.findUniqueOrThrow({ where: { id } });
      return sealer.open(codeSealed);
    };
    const [right, other] = [await codeOf(first), await codeOf(second)];
    expect((await Promise.all(Array.from({ length: 10 }, () => type(first, right)))).filter(Boolean)).toHaveLength(1);
    await Promise.all(Array.from({ length: 3 * CODE_TRIES }, () => type(second, "")));
    expect(await type(second, other)).toBe(false);
    expect((await db.read.guestLookup.findUniqueOrThrow({ where: { id: second } })).triesLeft).toBe(0);
  });

  it("by network address, whatever numbers it tries", async () => {
    const outcomes: string[] = [];
    for (let nth = 0; nth <= LOOKUP_LIMITS.caller.most; nth++) {
      outcomes.push((await ask(`#77${nth}`, "somebody@example.com", "192.0.2.7")).outcome);
    }
    expect(outcomes.filter((outcome) => outcome === "taken")).toHaveLength(LOOKUP_LIMITS.caller.most);
    expect(outcomes.at(-1)).toBe("too_many");
    expect((await ask("#77", "somebody@example.com", "192.0.2.8")).outcome).toBe("taken");
  });

  it("but not as one caller where nobody knows the network address", async () => {
    for (let nth = 0; nth <= LOOKUP_LIMITS.caller.most; nth++) {
      expect((await ask(`#66${nth}`, "somebody@example.com", "")).outcome).toBe("taken");
    }
  });
});

test.each([
  ["a field is empty", { number: "", contact: "a@example.com" }],
  ["a field is missing", { number: "1001" }],
  ["a field is far too long", { number: "1".repeat(51), contact: "a@example.com" }],
  ["there is no form", null],
])("nothing is written down when %s", async (_, form) => {
  const before = await app.db.read.guestLookup.count();
  const { db, sealer, context, shop } = app;
  const deps = { db, sealer, now: context.now };
  expect(await receiveLookup(deps, { shop, caller: "", form })).toEqual({ outcome: "incomplete" });
  expect(await db.read.guestLookup.count()).toBe(before);
});

test("what was typed is not kept once it was looked for", async () => {
  const { name, email } = await place();
  await lookUp(name, email);
  await lookUp(name, "mistyped@example.com");
  const events = await app.db.read.inboundEvent.findMany({ where: { topic: "guest/look-up" } });
  expect(events.length).toBeGreaterThan(2);
  for (const { payloadSealed } of events) expect(payloadSealed).toHaveLength(0);
});

test("look-ups are forgotten after a day", async () => {
  const { name, email } = await place();
  await lookUp(name, email);
  await app.advance(25 * HOUR);
  await app.reconcile();
  expect(await app.db.read.guestLookup.count()).toBe(0);
});

it("an order is looked for at a moment within the delay that nobody can tell, not at once", async () => {
  const { name, email } = await place();
  const { db, sealer, context, shop } = app;
  const form = { number: name, contact: email };
  const began = context.now().getTime();
  await Promise.all(
    ["10.9.0.1", "10.9.0.2", "10.9.0.3"].map((caller) =>
      receiveLookup({ db, sealer, now: context.now }, { shop, caller, form }),
    ),
  );
  const rows = await db.read.inboundEvent.findMany({ where: { topic: LOOKUP_TOPIC, state: "PENDING" } });
  const waits = rows.map(({ runAt }) => runAt.getTime() - began);
  expect(waits.filter((wait) => wait >= 0 && wait < LOOKUP_DELAY_MS)).toHaveLength(3);
  expect(new Set(waits).size).toBeGreaterThan(1);
  await app.advance(LOOKUP_DELAY_MS);
  expect(codesTo(email)).toHaveLength(3);
});
