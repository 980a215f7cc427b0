import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { caseWords } from "../../app/lib/shopper-words/cases";
import type { AccountOrder, MatterPage } from "../../app/presenters/account/answers";
import { addCaseMessage } from "../../app/records/cases";
import { seedCase } from "../factories/cases";
import { seedNotice } from "../factories/delay-notice";
import { FILES } from "../factories/received";
import { askAsAccount, at, read } from "./support/ask-as-account";
import { type ReturnsBench, startReturnsBench } from "./support/returns-bench";
import { sealer } from "./support/two-shops";

const EVIL = `<script>alert(1)</script>{{ shop }}"'`;

let bench: ReturnsBench;
beforeAll(async () => {
  bench = await startReturnsBench();
});
afterAll(() => bench.close());

const { ask, post, ownerOf, eventsOf, payloads } = askAsAccount(() => bench);

describe("what a shopper writes", () => {
  const question = (orderId: string, more: object = {}) => ({ orderId, kind: "question", words: EVIL, ...more });

  test("becomes a message about their order once, with its photos", async () => {
    const notice = await seedNotice(bench.database.db, sealer, new Date(), { shop: bench.ours.shop });
    const { sub, orderId } = await ownerOf(notice.orderId);
    const by = { by: sub };
    const order = read<AccountOrder>(await ask(at("order", orderId, "&locale=nl"), by));
    const [claim] = order.forms;
    expect([claim?.about, claim?.label]).toEqual(["claim", caseWords("nl").acts.claim]);
    const [item] = claim!.items.choices;
    const photo = await ask(at("photos", orderId), { method: "POST", bytes: FILES.png, by: sub });
    const items = [{ lineItemId: item!.lineItemId, quantity: 1 }];
    const photoKeys = [read<{ key: string }>(photo).key];
    const wanted = question(orderId, { kind: "damaged", items, photoKeys, requestKey: randomUUID() });
    for (let press = 0; press < 2; press++) expect((await post("cases", wanted, by)).status).toBe(202);
    const asked = { orderId, customerId: sub, kind: "damaged", items, words: EVIL, photoKeys, by: "Shopper" };
    expect(await payloads(orderId)).toEqual([asked]);
  });

  test("shows its photo behind a link that opens it, to a browser without a token", async () => {
    const { db } = bench.database;
    const { shop } = bench.ours;
    const notice = await seedNotice(db, sealer, new Date(), { shop });
    const { sub, orderId } = await ownerOf(notice.orderId);
    const photo = await ask(at("photos", orderId), { method: "POST", bytes: FILES.png, by: sub });
    const photoKeys = [read<{ key: string }>(photo).key];
    const opened = await seedCase(db, sealer, { shop, orderId, orderName: notice.orderName });
    const said = { id: randomUUID(), from: "SHOPPER", by: "Shopper", words: "Here it is.", photoKeys } as const;
    await db.write((tx) => addCaseMessage(tx, sealer, opened, said, new Date()));
    const { matters } = read<MatterPage>(await ask("matters", { by: sub }));
    const [link] = matters.find(({ kind }) => kind === "case")!.links;
    expect(link?.label).toBe("Photo 1");
    const { pathname } = new URL(link!.href);
    const { status, headers } = await bench.ask({ path: pathname, by: null });
    expect([status, headers["content-type"]]).toEqual([200, "image/png"]);
  });

  test("is a sentence where something is missing, and 404 for an order that is not theirs", async () => {
    const notice = await seedNotice(bench.database.db, sealer, new Date(), { shop: bench.ours.shop });
    const { sub, orderId } = await ownerOf(notice.orderId);
    const foreign = [{ lineItemId: "gid://shopify/LineItem/404", quantity: 1 }];
    for (const [json, status] of [
      [question(orderId, { words: "  " }), 422],
      [question(orderId, { words: "x".repeat(2001) }), 422],
      [question(orderId, { kind: "damaged" }), 422],
      [question(orderId, { kind: "damaged", items: foreign }), 422],
      [question(orderId, { kind: "constructor" }), 400],
      [question(orderId, { items: [{ lineItemId: "x", quantity: 0 }] }), 400],
      [question(orderId, { photoKeys: Array(11).fill("photos/1.png") }), 400],
      [question(bench.returnable.orderId), 404],
      [question("gid://shopify/Order/1"), 404],
      [null, 400],
    ] as const) {
      expect((await post("cases", json, { by: sub })).status, JSON.stringify(json)).toBe(status);
    }
    expect(await eventsOf(orderId)).toEqual([]);
  });

  test("is shown with its answer, as text, and written back to; nobody else's case is, and there is an end", async () => {
    const { db } = bench.database;
    const { shop } = bench.ours;
    const notice = await seedNotice(db, sealer, new Date(), { shop });
    const { sub, orderId } = await ownerOf(notice.orderId);
    const about = { shop, orderId, orderName: notice.orderName };
    const { id } = await seedCase(db, sealer, about, { words: `${EVIL}\n\nsecond row`, answer: "Yes, today." });
    const { matters } = read<MatterPage>(await ask("matters?locale=fr", { by: sub }));
    const one = matters.find(({ kind }) => kind === "case");
    expect(one).toMatchObject({ id, orderId, texts: [caseWords("fr").page.answered] });
    expect(one?.sections.slice(1).map(({ rows }) => rows)).toEqual([[EVIL, "second row"], ["Yes, today."]]);
    expect(one?.acts.map(({ name, question }) => [name, question?.photos?.most])).toEqual([["write", 10]]);
    const back = { kind: "case", id, act: "write", words: "Thank you!" };
    expect((await post("matters", back)).status).toBe(404);
    const written = [];
    for (let message = 0; message < 9; message++) written.push(await post("matters?locale=fr", back, { by: sub }));
    expect(written.map(({ status }) => status)).toEqual([...Array<number>(8).fill(202), 429]);
    expect(read<{ said: string }>(written[8]!).said).toBe(caseWords("fr").form.tooMany);
    expect((await payloads(orderId))[0]).toMatchObject({ caseId: id, words: "Thank you!" });
  });

  test("of many messages the last are shown, and the way to all of them", async () => {
    const { db } = bench.database;
    const { shop } = bench.ours;
    const notice = await seedNotice(db, sealer, new Date(), { shop });
    const { sub, orderId } = await ownerOf(notice.orderId);
    const opened = await seedCase(db, sealer, { shop, orderId, orderName: notice.orderName });
    for (const words of ["2", "3", "4", "5", "6", "7"]) {
      const said = { id: randomUUID(), from: "SHOPPER", by: "Shopper", words, photoKeys: [] } as const;
      await db.write((tx) => addCaseMessage(tx, sealer, opened, said, new Date()));
    }
    const { matters } = read<MatterPage>(await ask("matters", { by: sub }));
    const one = matters.find(({ kind }) => kind === "case");
    expect(one?.sections.slice(1).map(({ rows }) => rows[0])).toEqual(["2", "3", "4", "5", "6", "7"]);
    expect(one?.links).toEqual([{ label: caseWords("en").acts.mine, href: expect.stringMatching(/\/c\/\S+$/) }]);
  });
});

test("a request as deep as a well, or with the names objects are made of, is refused in words", async () => {
  const { orderId } = bench.returnable;
  const asked = JSON.stringify({ orderId, requestKey: randomUUID(), scope: "here", items: "here", lines: "here" });
  const before = await eventsOf(orderId);
  for (const put of ["[".repeat(200_000) + "]".repeat(200_000), '{"__proto__":{"whole":true}}', '{"constructor":1}']) {
    for (const path of ["cancellations", "returns", "return-quote", "cases", "matters"]) {
      const bytes = Buffer.from(asked.replaceAll('"here"', put));
      const { status } = await ask(path, { method: "POST", bytes });
      expect([400, 404, 413, 422], `${path} ${put.slice(0, 20)}`).toContain(status);
    }
  }
  expect(await eventsOf(orderId)).toEqual(before);
});
