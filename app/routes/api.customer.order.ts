import type { LoaderFunctionArgs } from "@remix-run/node";
import { accountOrder, findAccountOrder } from "../presenters/account/order";
import { NOT_FOUND, openAccountRequest } from "./shared/account-request.server";

/** How an order stands, what is going on with it, and what its customer can do: `?id=GID&locale=de`. */
export async function loader({ request }: LoaderFunctionArgs) {
  const asked = await openAccountRequest(request);
  if (asked instanceof Response) return asked;
  const { reader, customerId, query, answer } = asked;
  const found = await findAccountOrder(reader, customerId, query.get("id") ?? "");
  return found ? answer(200, await accountOrder(reader, found)) : answer(404, NOT_FOUND);
}
