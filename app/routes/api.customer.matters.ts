import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { readMatters } from "../presenters/account/matters";
import { actOnMatter } from "./shared/act-on-matter.server";
import { openAccountRequest } from "./shared/account-request.server";

/** Returns, cancellations and delays of all of a customer's orders, newest first: `?after=CURSOR&locale=de`. */
export async function loader({ request }: LoaderFunctionArgs) {
  const asked = await openAccountRequest(request);
  if (asked instanceof Response) return asked;
  const { reader, customerId, query, answer } = asked;
  return answer(200, await readMatters(reader, { customerId }, query.get("after")));
}

/** A customer does something about one of them. */
export async function action({ request }: ActionFunctionArgs) {
  const asked = await openAccountRequest(request);
  if (asked instanceof Response) return asked;
  return actOnMatter(asked, await request.json().catch(() => null));
}
