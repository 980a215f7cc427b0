import type { LoaderFunctionArgs } from "@remix-run/node";
import { findAccountOrder, orderActions } from "../presenters/account/order";
import { NOT_FOUND, openAccountRequest } from "./shared/account-request.server";

/** Which buttons an order in the list gets: `?id=GID`. Asked once for every order that is shown. */
export async function loader({ request }: LoaderFunctionArgs) {
  const asked = await openAccountRequest(request);
  if (asked instanceof Response) return asked;
  const { reader, customerId, query, answer } = asked;
  const found = await findAccountOrder(reader, customerId, query.get("id") ?? "");
  return found ? answer(200, await orderActions(reader, found)) : answer(404, NOT_FOUND);
}
