import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { services } from "../services.server";
import { answerPortal } from "./shared/answer-portal.server";
import { authenticateCustomer, notForReading } from "./shared/authenticate-customer.server";

/** A signed-in shopper asks to return. What is asked is checked where it becomes a command. */
const body = z.looseObject({ requestKey: z.uuid().optional(), orderId: z.string().max(100) });

export async function action({ request }: ActionFunctionArgs) {
  const customer = await authenticateCustomer(request);
  if (customer instanceof Response) return customer;
  const parsed = body.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return customer.answer(400, { error: "This request could not be read." });
  const { requestKey, ...payload } = parsed.data;
  const { shop, customerId } = customer;
  const asked = { shop, customerId, name: "return/request", payload, requestKey } as const;
  return answerPortal(customer, await services().askAsShopper(asked));
}

export const loader = ({ request }: LoaderFunctionArgs) => notForReading(request);
