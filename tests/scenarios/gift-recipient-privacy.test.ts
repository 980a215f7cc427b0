import { beforeAll, describe, expect, it } from "vitest";
import { giftActs, POSTCODE } from "../support/gifts";
import { complain, dump } from "../support/privacy";
import { answerReturns, command, theReturn } from "../support/return-actions";
import { useTestApp } from "../support/start-test-app";

const app = useTestApp();
const { gift, known, lookUp, codesTo, type, ask } = giftActs(app);

beforeAll(() => answerReturns(app));

describe("the recipient's address", () => {
  const asked = async () => {
    const { order, giver } = await gift();
    const recipient = await known();
    const id = await lookUp(order.snapshot.name, POSTCODE, recipient.email);
    await type(id, codesTo(recipient.email)[0] ?? "");
    await ask(order, recipient, { note: "Too blue for Rosa" });
    return { order, giver, recipient };
  };
  const customerWith = async (email: string) =>
    (await (await app.context.openShopify(app.shop))!.customerWithEmail(email)) ?? "";
  const fileOf = async (email: string) => {
    const customerId = await customerWith(email);
    await complain(app, "customers/data_request", customerId);
    const { fileSealed } = await app.db.read.complianceRequest.findFirstOrThrow({ orderBy: { receivedAt: "desc" } });
    return app.sealer.open(fileSealed ?? "");
  };

  it("is readable in no table, and stands in their own file, not in the giver's", async () => {
    const { giver, recipient, order } = await asked();
    const { rows, bytes } = await dump(app);
    for (const text of [rows, bytes]) expect(text).not.toContain(recipient.email);
    const [theirs, givers] = [await fileOf(recipient.email), await fileOf(giver.email)];
    for (const said of [recipient.email, "Too blue for Rosa"]) {
      expect(theirs.includes(said), said).toBe(true);
      expect(givers.includes(said), said).toBe(false);
    }
    expect(theirs).not.toContain(giver.email);
    expect(givers).not.toContain("RMA-");
    expect(givers).toContain(order.snapshot.name);
  });

  it.each(["giver", "recipient"] as const)(
    "is forgotten with the data of the %s, and nobody is written to any more",
    async (who) => {
      const { order, ...both } = await asked();
      await complain(app, "customers/redact", await customerWith(both[who].email));
      const made = await theReturn(app, order.snapshot.id);
      const row = await app.db.read.orderReturn.findUniqueOrThrow({ where: { id: made.id }, include: { lines: true } });
      expect([row.recipientHash, row.recipientSealed, row.noteSealed, row.lines[0]?.noteSealed]).toEqual(
        Array(4).fill(null),
      );
      expect(await app.db.read.message.count({ where: { returnId: made.id } })).toBe(0);
      const sent = app.mails.length;
      await command(app, "return/cancel", { returnId: made.id });
      expect(app.mails).toHaveLength(sent);
    },
  );
});
