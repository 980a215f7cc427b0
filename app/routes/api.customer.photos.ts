import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { receivePhoto } from "../inbox/receive-photo";
import { services } from "../services.server";
import { NOT_FOUND, openAccountRequest } from "./shared/account-request.server";
import { notForReading } from "./shared/authenticate-customer.server";

/** A photo for a return or a message about an order, as the body: `?id=GID` of the order. Its key goes into the request. */
export async function action({ request }: ActionFunctionArgs) {
  const asked = await openAccountRequest(request);
  if (asked instanceof Response) return asked;
  const { shop, customerId, query, answer } = asked;
  const bytes = new Uint8Array(await request.arrayBuffer());
  const received = await receivePhoto(services(), { shop, orderId: query.get("id") ?? "", customerId }, bytes);
  switch (received.outcome) {
    case "stored":
      return answer(201, { key: received.key });
    case "refused":
      return answer(received.status, { error: received.sentence });
    case "not_found":
      return answer(404, NOT_FOUND);
    case "too_many":
      return answer(429, { error: received.sentence });
  }
}

export const loader = ({ request }: LoaderFunctionArgs) => notForReading(request);
