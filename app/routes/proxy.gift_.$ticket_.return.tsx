import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { openGift } from "./shared/portal-order.server";
import { beginReturnForm, takeReturnForm } from "./shared/portal-return-form.server";

/** Who got an order as a gift sends items back, and is told no price. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const open = await openGift(request, params);
  return open instanceof Response ? open : beginReturnForm(open);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const open = await openGift(request, params);
  return open instanceof Response ? open : takeReturnForm(open, request);
}
