import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { openOrder } from "./shared/portal-order.server";
import { beginReturnForm, takeReturnForm } from "./shared/portal-return-form.server";

/** A guest sends items back, and sees the money to the cent. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const open = await openOrder(request, params);
  return open instanceof Response ? open : beginReturnForm(open);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const open = await openOrder(request, params);
  return open instanceof Response ? open : takeReturnForm(open, request);
}
