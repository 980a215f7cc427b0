import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { returnRequest } from "../inbox/return-commands";
import { presentOffer } from "../presenters/offer-model";
import { services } from "../services.server";
import { authenticateCustomer, notForReading } from "./shared/authenticate-customer.server";

/** What a return would be answered and worth, before it is asked for. Nothing is written down. */
export async function action({ request }: ActionFunctionArgs) {
  const customer = await authenticateCustomer(request);
  if (customer instanceof Response) return customer;
  const { shop, customerId, answer } = customer;
  const raw: unknown = await request.json().catch(() => null);
  if (raw === null) return answer(400, { error: "This request could not be read." });
  const parsed = returnRequest.safeParse(raw);
  if (!parsed.success) return answer(422, { error: parsed.error.issues.map(({ message }) => message).join(" ") });
  const quoted = await services().forShopper.quoteReturn(shop, customerId, parsed.data);
  switch (quoted.outcome) {
    case "offered":
      return answer(200, presentOffer(quoted.offer));
    case "refused":
      return answer(422, { error: quoted.message });
    case "not_found":
      return answer(404, { error: "We could not find this order." });
    case "busy":
      return answer(503, { error: "Please try again in a moment." });
  }
}

export const loader = ({ request }: LoaderFunctionArgs) => notForReading(request);
