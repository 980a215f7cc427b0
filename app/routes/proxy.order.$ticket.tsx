import type { LoaderFunctionArgs } from "@remix-run/node";
import { ClosedOrderPage, GuestOrderPage } from "../components/portal/guest-order-page";
import { guestOrderOf } from "../lib/guest-order-link";
import { guestOrderModel } from "../presenters/guest-order";
import { openedOrder } from "../records/guest-lookups";
import { readGuestOrder } from "../records/views/read-guest-order";
import { services } from "../services.server";
import { portalPage, portalVisit } from "./shared/portal.server";

/** An order, to whom its mailbox has proved theirs. */
export async function loader({ params, request }: LoaderFunctionArgs) {
  const visit = await portalVisit(request);
  if (visit instanceof Response) return visit;
  const { db, sealer, now } = services();
  const lookup = guestOrderOf(sealer, visit.shop, params["ticket"] ?? "");
  const orderId = lookup && (await openedOrder(db, lookup, now()));
  const read = orderId ? await readGuestOrder(db, sealer, visit.shop, orderId) : null;
  if (!read) return portalPage(404, <ClosedOrderPage {...visit} />);
  return portalPage(200, <GuestOrderPage model={guestOrderModel(read, now())} />);
}
