import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { CASE_KINDS, KIND_FACTS } from "../domain/cases/case-kinds";
import { MOST_CASE_PHOTOS, MOST_CASE_WORDS } from "../domain/cases/limits";
import { findAccountOrder } from "../presenters/account/order";
import { services } from "../services.server";
import { NOT_FOUND, openAccountRequest, tooManyWords } from "./shared/account-request.server";
import { notForReading } from "./shared/authenticate-customer.server";

const body = z.object({
  requestKey: z.uuid().optional(),
  orderId: z.string().max(100),
  kind: z.enum(CASE_KINDS),
  items: z
    .array(z.object({ lineItemId: z.string().max(100), quantity: z.number().int().min(1).max(100_000) }))
    .max(250)
    .default([]),
  words: z.string().max(10_000),
  photoKeys: z.array(z.string().max(200)).max(MOST_CASE_PHOTOS).default([]),
});

/** A signed-in shopper says what is wrong with their order, or asks something. */
export async function action({ request }: ActionFunctionArgs) {
  const asked = await openAccountRequest(request);
  if (asked instanceof Response) return asked;
  const { reader, shop, customerId, locale, answer } = asked;
  const parsed = body.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return answer(400, { error: "This request could not be read." });
  const { requestKey, ...wanted } = parsed.data;
  const found = await findAccountOrder(reader, customerId, wanted.orderId);
  if (!found) return answer(404, NOT_FOUND);
  const isOfOrder = wanted.items.every(({ lineItemId }) => found.order.lines.some(({ id }) => id === lineItemId));
  if (!isOfOrder || (KIND_FACTS[wanted.kind].needsItems && wanted.items.length === 0)) {
    return answer(422, { error: "Please choose items of this order." });
  }
  const words = wanted.words.trim();
  if (words === "") return answer(422, { error: "Please write something." });
  if (words.length > MOST_CASE_WORDS) {
    return answer(422, { error: `Please use no more than ${MOST_CASE_WORDS} characters.` });
  }
  const payload = { ...wanted, words, customerId };
  const taken = await services().writeAsShopper({ shop, name: "case/open", payload, requestKey });
  switch (taken.outcome) {
    case "accepted":
      return answer(202, { accepted: true });
    case "too_many":
      return answer(429, tooManyWords(locale));
    case "invalid":
    case "not_found":
      return answer(404, NOT_FOUND);
  }
}

export const loader = ({ request }: LoaderFunctionArgs) => notForReading(request);
