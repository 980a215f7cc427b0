import type { ActionFunctionArgs } from "@remix-run/node";
import { canKeep } from "../presenters/account/cancellation-matter";
import { readOrderStanding } from "../records/views/read-order-standing";
import { services } from "../services.server";
import { goOn, openOrder } from "./shared/portal-order.server";
import { drain } from "./shared/read-form.server";

/** A guest keeps their order after all. */
export async function action({ request, params }: ActionFunctionArgs) {
  const open = await openOrder(request, params);
  if (open instanceof Response) return open;
  await drain(request);
  const { db, sealer, keepAsShopper } = services();
  const { cancellation } = await readOrderStanding(db, sealer, open.shop, open.read.order.id);
  if (!cancellation || !canKeep(cancellation)) return goOn(open, "late");
  await keepAsShopper(open.shop, cancellation.id);
  return goOn(open, "keep");
}

// Opened again after the form: the order's page shows how it stands.
export { loader } from "./proxy.order.$ticket";
