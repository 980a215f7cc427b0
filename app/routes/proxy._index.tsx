import type { LoaderFunctionArgs } from "@remix-run/node";
import { FindOrderPage } from "../components/portal/find-order-page";
import { portalPage, portalVisit } from "./shared/portal.server";

/** The portal's first page, on the shop's own address through Shopify's app proxy. */
export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await portalVisit(request);
  if (visit instanceof Response) return visit;
  return portalPage(200, <FindOrderPage {...visit} />);
}
