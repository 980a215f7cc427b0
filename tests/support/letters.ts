import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach } from "vitest";
import type { OutgoingMail } from "../../app/adapters/mail/port";
import type { ReturnTemplate } from "../../app/domain/returns/templates";
import type { OrderReturn } from "../../app/domain/returns/types";
import type { EffectContext } from "../../app/effects/effect-definition";
import { sendMail } from "../../app/effects/send-mail";
import { createSealer } from "../../app/lib/seal";
import type { EffectRow } from "../../app/records/effects";
import { seedShopperReturn, type SeedShopperReturn } from "../factories/shopper-return";
import { createTestDatabase, type TestDatabase } from "./test-database";

/** Letters about returns as the worker sends them, in a database of its own, at one moment. */
export function useLetters() {
  const sealer = createSealer(Buffer.alloc(32, 7).toString("base64"));
  const now = new Date("2026-07-12T10:00:00Z");
  const mails: OutgoingMail[] = [];
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.close());
  beforeEach(() => void mails.splice(0));

  const context = () =>
    ({
      db: database.db,
      sealer,
      now: () => now,
      appUrl: "https://app.test",
      mailFrom: "shop@example.com",
      sendMail: async (mail: OutgoingMail) => {
        mails.push(mail);
        return { response: "250 accepted" };
      },
    }) as unknown as EffectContext;

  return {
    sealer,
    now,
    /** Those sent in this test. */
    mails,
    db: () => database.db,
    seed: (about: SeedShopperReturn = {}) => seedShopperReturn(database.db, sealer, now, about),
    text: () => mails.at(-1)?.text ?? "",
    /** The mail's effect as the worker runs it: looks, and acts when nothing was found. */
    async send(orderReturn: OrderReturn, template: ReturnTemplate, part = "", id: string = randomUUID()) {
      const { id: returnId, orderId, shop } = orderReturn;
      const key = `mail/${template}/${returnId}${part && `/${part}`}`;
      const effect = { id, key, shop, subject: orderId, cancellationId: null, returnId } as EffectRow;
      const input = sendMail.schema.parse({ orderId, template, cancellationId: null, returnId });
      const look = await sendMail.look(context(), input, effect);
      if (look.found !== "no") return look;
      return sendMail.perform(context(), input, effect, look.seen);
    },
  };
}
