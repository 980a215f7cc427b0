import { randomUUID } from "node:crypto";
import { describe, expect, it, test } from "vitest";
import { CASE_LIMITS } from "../../app/domain/cases/limits";
import type { CommandName } from "../../app/inbox/commands";
import { receivePhoto } from "../../app/inbox/receive-photo";
import { caseIdOf, isCaseToken } from "../../app/lib/case-link";
import { saveShopSettings } from "../../app/records/shop-catalogue";
import { unusedPhotos } from "../../app/records/stored-files";
import { complain, dump, placesOf } from "../support/privacy";
import { PNG } from "../support/pictures";
import { useTestApp } from "../support/start-test-app";

const HOUR = 3_600_000;
const app = useTestApp();
let people = 0;

/** An order of somebody new. */
async function placed(locale = "en") {
  const email = `writer${++people}@example.com`;
  const order = await app.place({ customer: { email, firstName: "Ada", locale } });
  await app.settle();
  return { ...order, email };
}
type Written = Readonly<Record<string, unknown>>;

const take = (name: "case/open" | "case/write", payload: Written, requestKey?: string) =>
  app.acts.writeAsShopper({ shop: app.shop, name, payload, requestKey });

async function write(orderId: string, more: Written = {}) {
  const { outcome } = await take("case/open", { orderId, kind: "question", words: "Is it in the post?", ...more });
  await app.settle();
  return outcome;
}
async function staff(name: CommandName, payload: Written) {
  const taken = await app.acts.command(app.shop, name, payload, { by: "Staff 7", requestKey: randomUUID() });
  expect(taken.outcome).toBe("accepted");
  await app.settle();
}
const casesOf = (orderId: string) => app.db.read.case.findMany({ where: { orderId }, orderBy: { number: "asc" } });
const onlyCase = async (orderId: string) => (await casesOf(orderId))[0] ?? expect.fail("no case");
const saidIn = async (caseId: string) => {
  const rows = await app.db.read.caseMessage.findMany({ where: { caseId }, orderBy: { position: "asc" } });
  return rows.map(({ from, wordsSealed }) => `${from}: ${wordsSealed && app.sealer.open(wordsSealed)}`);
};
const mailsTo = (email: string) => app.mails.filter(({ to }) => to === email);
const tokenIn = (text: string) => /\/c\/(\S+)/.exec(text)?.[1] ?? expect.fail("no link");

describe("a shopper writes about their order", () => {
  it("is told once that it came and by when an answer does, is answered by mail, and writes back", async () => {
    const { id, name, email } = await placed();
    await write(id, { words: "Is it in the post?" });
    await write(id, { words: "I need it on Friday." });
    const opened = await onlyCase(id);
    expect(opened).toMatchObject({ state: "OPEN", kind: "question", orderName: name });
    expect(opened.dueAt?.getTime()).toBe(opened.waitingSince!.getTime() + 48 * HOUR);
    const [received, ...more] = mailsTo(email);
    expect(more).toEqual([]);
    expect(received!.subject).toBe(`We have your message about order ${name}`);
    expect(received!.text).toMatch(/You will have our answer by \w+ \d+, \d{4}/);
    expect(caseIdOf(tokenIn(received!.text))).toBe(opened.id);
    expect(isCaseToken(app.sealer, tokenIn(received!.text), opened)).toBe(true);

    await staff("case/answer", { caseId: opened.id, words: "Yes.\n\nIt left <today> {{ shopName }}." });
    const answered = await onlyCase(id);
    expect(answered).toMatchObject({ state: "ANSWERED", waitingSince: null, dueAt: null });
    const answer = mailsTo(email)[1]!;
    expect(answer.subject).toBe(`Our answer about order ${name}`);
    expect(answer.text).toContain("> Yes.\n>\n> It left <today> {{ shopName }}.");
    expect(answer.html).toContain("Yes.<br><br>It left &lt;today&gt; {{ shopName }}.");

    await take("case/write", { caseId: opened.id, words: "Thank you!" });
    await app.settle();
    expect(await onlyCase(id)).toMatchObject({ state: "OPEN", firstAnsweredAt: answered.firstAnsweredAt });
    expect(await saidIn(opened.id)).toEqual([
      "SHOPPER: Is it in the post?",
      "SHOPPER: I need it on Friday.",
      "STAFF: Yes.\n\nIt left <today> {{ shopName }}.",
      "SHOPPER: Thank you!",
    ]);
    // They wait anew, and are told so.
    expect(mailsTo(email).map(({ subject }) => subject.split(" ", 2).join(" "))).toEqual([
      "We have",
      "Our answer",
      "We have",
    ]);
  });

  it("in one case of a kind while it is not closed, and in a new one afterwards; numbers count up", async () => {
    const { id } = await placed();
    const [line] = (await app.db.read.order.findFirstOrThrow({ where: { id } }).then(linesIn)) as [Line];
    const items = [{ lineItemId: line.id, quantity: 99 }];
    await write(id, { kind: "damaged", items });
    await write(id, { kind: "damaged", items, words: "The other one, too." });
    await write(id);
    const [claim, question] = await casesOf(id);
    expect([claim!.kind, question!.kind, question!.number - claim!.number]).toEqual(["damaged", "question", 1]);
    expect(JSON.parse(claim!.items)).toEqual([{ lineItemId: line.id, title: line.title, quantity: line.quantity }]);
    await staff("case/close", { caseId: claim!.id });
    await write(id, { kind: "damaged", items });
    expect((await casesOf(id)).map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      "damaged CLOSED",
      "question OPEN",
      "damaged OPEN",
    ]);
    await take("case/write", { caseId: claim!.id, words: "Once more." });
    await app.settle();
    expect(await onlyCase(id)).toMatchObject({ state: "OPEN", closedAt: null, closedBy: null });
  });

  it("with photos of its own order only, which are kept with it", async () => {
    const [mine, theirs] = [await placed(), await placed()];
    const photo = async (orderId: string) => {
      const taken = await receivePhoto({ ...app.context }, { shop: app.shop, orderId, customerId: null }, PNG);
      return taken.outcome === "stored" ? taken.key : expect.fail(taken.outcome);
    };
    const [own, foreign, left] = [await photo(mine.id), await photo(theirs.id), await photo(mine.id)];
    await write(mine.id, { kind: "question", photoKeys: [own, foreign, "labels/nope.pdf"] });
    const { id } = await onlyCase(mine.id);
    const message = await app.db.read.caseMessage.findFirstOrThrow({ where: { caseId: id } });
    expect(JSON.parse(message.photos)).toEqual([own]);
    const later = new Date(app.context.now().getTime() + HOUR);
    const unused = await unusedPhotos(app.db, app.shop, later, 100);
    expect([own, foreign, left].map((key) => unused.includes(key))).toEqual([false, true, true]);
  });

  it("in their language, and no time is named where the shop names none, or where it has passed", async () => {
    const { id, email } = await placed("de");
    await app.db.write((tx) => saveShopSettings(tx, app.shop, { cases: { answerHours: 0 } }));
    await write(id);
    await app.db.write((tx) => saveShopSettings(tx, app.shop, { cases: { answerHours: 48 } }));
    expect(mailsTo(email)[0]!.text).toContain("Sie erhalten unsere Antwort so bald wie möglich.");
    expect((await onlyCase(id)).dueAt).toBeNull();
  });
});

interface Line {
  readonly id: string;
  readonly title: string;
  readonly quantity: number;
}
const linesIn = ({ snapshot }: { snapshot: string }) => (JSON.parse(snapshot) as { lines: Line[] }).lines;

test("one press sent twice is one message, and staff's answer pressed twice is one letter", async () => {
  const { id, email } = await placed();
  const payload = { orderId: id, kind: "question", words: "Hello?" };
  const key = randomUUID();
  await Promise.all([1, 2, 3].map(() => take("case/open", payload, key)));
  await app.settle();
  const { id: caseId } = await onlyCase(id);
  const answer = { caseId, words: "Hello!" };
  for (const _ of [1, 2]) await app.acts.command(app.shop, "case/answer", answer, { by: "Staff 7", requestKey: key });
  await app.settle();
  expect(await saidIn(caseId)).toEqual(["SHOPPER: Hello?", "STAFF: Hello!"]);
  expect(mailsTo(email)).toHaveLength(2);
});

test("an answer given before the first letter could go needs no such letter any more", async () => {
  const { id, email } = await placed();
  await take("case/open", { orderId: id, kind: "question", words: "Hello?" });
  const mailer = app.context as unknown as { sendMail: unknown };
  const { sendMail } = mailer;
  mailer.sendMail = () => Promise.reject(new Error("421 busy"));
  await app.settle();
  await staff("case/answer", { caseId: (await onlyCase(id)).id, words: "Hello!" });
  mailer.sendMail = sendMail;
  await app.advance(24 * HOUR);
  expect(mailsTo(email).map(({ subject }) => subject.slice(0, 10))).toEqual(["Our answer"]);
});

describe("a case that staff closed", () => {
  const asked = async (email: string) => {
    await app.advance(25 * HOUR);
    return mailsTo(email).filter(({ text }) => text.includes("/survey/")).length;
  };
  async function closed() {
    const { id, email } = await placed();
    await write(id);
    const { id: caseId } = await onlyCase(id);
    await staff("case/answer", { caseId, words: "It is.", close: true });
    return { email, caseId };
  }

  test("is asked about once, a day later, also when it is closed again", async () => {
    const { email, caseId } = await closed();
    expect(await asked(email)).toBe(1);
    await staff("case/reopen", { caseId });
    await staff("case/close", { caseId });
    expect(await asked(email)).toBe(1);
  });

  test("and that somebody wrote in again is not asked about while it is open", async () => {
    const { email, caseId } = await closed();
    await take("case/write", { caseId, words: "It is not." });
    expect(await asked(email)).toBe(0);
  });
});

test("those outside hear that somebody wrote, and was answered, but never what", async () => {
  await app.db.write((tx) => saveShopSettings(tx, app.shop, { returnLocationId: null, flow: true }));
  const { id, name } = await placed();
  await write(id, { words: "Is it in the post?" });
  await write(id, { words: "Hello?" });
  const { id: caseId, number, dueAt } = await onlyCase(id);
  await staff("case/answer", { caseId, words: "It is, Ada." });
  const told = await app.db.read.outgoingEvent.findMany({ where: { subject: id }, orderBy: { at: "asc" } });
  const about = { orderId: id, orderName: name, caseId, number, kind: "question" };
  const due = dueAt!.toISOString();
  expect(told.map(({ topic, payload }) => [topic, JSON.parse(payload) as unknown])).toEqual([
    ["case/written", { ...about, isNew: true, dueAt: due }],
    ["case/written", { ...about, isNew: false, dueAt: due }],
    ["case/answered", { ...about, closed: false }],
  ]);
  await app.db.write((tx) => saveShopSettings(tx, app.shop, { returnLocationId: null, flow: false }));
});

test("a flood about one order is refused, however fast, and about another order it is not", async () => {
  const [one, other] = [await placed(), await placed()];
  const [{ most }, { most: aDay }] = CASE_LIMITS;
  const ask = (orderId: string) => take("case/open", { orderId, kind: "question", words: "Again." });
  const burst = await Promise.all(Array.from({ length: most + 5 }, () => ask(one.id)));
  const accepted = burst.filter(({ outcome }) => outcome === "accepted");
  expect([accepted.length, burst.at(-1)!.outcome]).toEqual([most, "too_many"]);
  expect((await ask(other.id)).outcome).toBe("accepted");
  await app.settle();
  expect(await casesOf(one.id)).toHaveLength(1);
  expect(mailsTo(one.email)).toHaveLength(1);
  let taken: number = most;
  for (let hour = 0; hour < 5; hour++) {
    await app.advance(HOUR);
    for (let nth = 0; nth < most; nth++) taken += (await ask(one.id)).outcome === "accepted" ? 1 : 0;
  }
  expect(taken).toBe(aDay);
});

test("what cannot be is refused or comes to nothing: no such order or case, somebody else's, nothing said", async () => {
  const { id } = await placed();
  const refused = async (name: "case/open" | "case/write", payload: Written) => (await take(name, payload)).outcome;
  expect(await refused("case/write", { caseId: randomUUID(), words: "x" })).toBe("not_found");
  for (const wrong of [
    { orderId: id, kind: "question", words: "   " },
    { orderId: id, kind: "question", words: "x".repeat(2001) },
    { orderId: id, kind: "other", words: "x" },
    { orderId: "gid://shopify/Customer/1", kind: "question", words: "x" },
    { orderId: id, kind: "damaged", words: "x", items: [{ lineItemId: "x", quantity: -1 }] },
  ]) {
    expect(await refused("case/open", wrong)).toBe("invalid");
  }
  await write(id, { customerId: "gid://shopify/Customer/1" });
  await write("gid://shopify/Order/99999999999");
  expect(await casesOf(id)).toEqual([]);
  await write(id);
  const { id: caseId } = await onlyCase(id);
  await staff("case/reopen", { caseId });
  await staff("case/close", { caseId });
  await staff("case/close", { caseId });
  const entries = await app.db.read.timelineEntry.findMany({ where: { subject: id, kind: { startsWith: "case/" } } });
  expect(entries.map(({ kind }) => kind).toSorted()).toEqual(["case/close", "case/open"]);
});

test("a data request tells all of it; redaction leaves that somebody wrote, and nothing of what", async () => {
  const { id, email } = await placed();
  const { customerId } = await app.db.read.order.findFirstOrThrow({ where: { id } });
  const taken = await receivePhoto({ ...app.context }, { shop: app.shop, orderId: id, customerId: null }, PNG);
  const key = taken.outcome === "stored" ? taken.key : expect.fail(taken.outcome);
  await write(id, { words: "I am Ada Quux.", photoKeys: [key] });
  const { id: caseId, number } = await onlyCase(id);
  await staff("case/answer", { caseId, words: "Dear Mrs Quux" });
  await complain(app, "customers/data_request", customerId ?? "");
  const row = await app.db.read.complianceRequest.findFirstOrThrow({ where: { customerId } });
  const file = JSON.parse(app.sealer.open(row.fileSealed ?? "")) as { cases: unknown[] };
  expect(file.cases).toMatchObject([
    { number, messages: [{ from: "SHOPPER", words: "I am Ada Quux.", photos: [key] }, { words: "Dear Mrs Quux" }] },
  ]);
  expect(JSON.stringify(file)).toContain(`"name":"${key}"`);

  // One that waits while the data is deleted is never written down.
  await take("case/write", { caseId, words: "Quux again" });
  await complain(app, "customers/redact", customerId ?? "");
  expect(await app.files.get(key)).toBeNull();
  expect(await saidIn(caseId)).toEqual(expect.arrayContaining(["SHOPPER: null", "STAFF: null"]));
  const { rows, bytes } = await dump(app);
  expect(placesOf(rows, ["Quux", email])).toEqual([]);
  expect(bytes).not.toContain("Quux");
  expect((await take("case/write", { caseId, words: "x" })).outcome).toBe("not_found");
  expect((await take("case/open", { orderId: id, kind: "question", words: "x" })).outcome).toBe("not_found");
});
