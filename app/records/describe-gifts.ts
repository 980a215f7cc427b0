import type { Database } from "../db.server";
import type { Sealer } from "../lib/seal";
import { recipientKey } from "./gift-recipients";

/** What somebody asked as the recipient of gifts, with the letters they got; of the orders nothing but their names. */
export async function describeGifts(db: Database, sealer: Sealer, shop: string, email: string) {
  const whose = { shop, recipientHash: recipientKey(sealer, shop, email) };
  const [returns, messages] = await Promise.all([
    db.read.orderReturn.findMany({ where: whose, include: { lines: true }, orderBy: { requestedAt: "asc" } }),
    db.read.message.findMany({ where: whose, orderBy: { createdAt: "asc" } }),
  ]);
  const open = (sealed: string | null) => sealed && sealer.open(sealed);
  const gifts = returns.map(({ orderName, rma, state, requestedAt, noteSealed, lines, ...rest }) => ({
    ...{ orderName, rma, state, requestedAt },
    recipient: JSON.parse(open(rest.recipientSealed) ?? "null") as unknown,
    note: open(noteSealed),
    lines: lines.map(({ title, quantity, reasonName, answer, because, noteSealed: words }) => ({
      ...{ title, quantity, reason: reasonName, answer, because },
      note: open(words),
    })),
  }));
  const letters = messages.map(({ template, sentAt, recipientSealed, contentSealed }) => ({
    ...{ template, sentAt },
    to: open(recipientSealed),
    content: JSON.parse(open(contentSealed) ?? "null") as unknown,
  }));
  return [...gifts, ...letters];
}
