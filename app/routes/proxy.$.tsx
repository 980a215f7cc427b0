import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { ClosedOrderPage } from "../components/portal/guest-order-page";
import { portalPage, portalVisit } from "./shared/portal.server";
import { drain } from "./shared/read-form.server";

/** Every other address under the shop's own: a page of the portal too, inside the theme. */
export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await portalVisit(request);
  if (visit instanceof Response) return visit;
  await drain(request);
  return portalPage(404, <ClosedOrderPage {...visit} />);
}

// Without one the framework answers a form from the shop's own address with 500.
export const action = (args: ActionFunctionArgs) => loader(args);
