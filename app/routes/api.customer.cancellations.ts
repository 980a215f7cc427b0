import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { services } from "../services.server";
import { answerPortal } from "./shared/answer-portal.server";
import { authenticateCustomer, notForReading } from "./shared/authenticate-customer.server";

/** A signed-in shopper asks to cancel. The Customer Account session token says who; the answer comes by mail and timeline. */
const body = z.object({
  requestKey: z.uuid().optional(),
  orderId: z.string().max(100),
  scope: z.unknown(),
  reason: z.string().max(200).default(""),
  note: z.string().max(1000).default(""),
});

export async function action({ request }: ActionFunctionArgs) {
  const customer = await authenticateCustomer(request);
  if (customer instanceof Response) return customer;
  const parsed = body.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return customer.answer(400, { error: "This request could not be read." });
  const { requestKey, ...payload } = parsed.data;
  const { shop, customerId } = customer;
  const asked = { shop, customerId, name: "cancellation/request", payload, requestKey } as const;
  return answerPortal(customer, await services().askAsShopper(asked));
}

export const loader = ({ request }: LoaderFunctionArgs) => notForReading(request);
