import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach } from "vitest";
import type { OutgoingMail } from "../../app/adapters/mail/port";
import type { ReturnTemplate } from "../../app/domain/returns/templates";
import type { OrderReturn } from "../../app/domain/returns/types";
import type { EffectInput } from "../../app/domain/planned-effect";
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

  /** A mail's effect as the worker runs it: looks, and acts when nothing was found. */
  async function sendInput(
    asked: EffectInput<"send-mail"> | Readonly<Record<string, unknown>>,
    of: Pick<EffectRow, "shop"> & Partial<EffectRow>,
  ) {
    const input = sendMail.schema.parse(asked);
    const none = { cancellationId: null, returnId: null };
    const effect = { id: randomUUID(), key: "mail", subject: input.orderId, ...none, ...of } as EffectRow;
    const look = await sendMail.look(context(), input, effect);
    if (look.found !== "no") return look;
    return sendMail.perform(context(), input, effect, look.seen);
  }

  return {
    sealer,
    now,
    sendInput,
    /** Those sent in this test. */
    mails,
    db: () => database.db,
    seed: (about: SeedShopperReturn = {}) => seedShopperReturn(database.db, sealer, now, about),
    text: () => mails.at(-1)?.text ?? "",
    async send(orderReturn: OrderReturn, template: ReturnTemplate, part = "", id: string = randomUUID()) {
      const { id: returnId, orderId, shop } = orderReturn;
      const key = `mail/${template}/${returnId}${part && `/${part}`}`;
      return sendInput({ orderId, template, cancellationId: null, returnId }, { id, key, shop, returnId });
    },
  };
}
