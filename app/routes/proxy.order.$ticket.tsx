import type { LoaderFunctionArgs } from "@remix-run/node";
import { GuestOrderPage } from "../components/portal/guest-order-page";
import { isMoving } from "../domain/cancellation/lifecycle";
import { guestOrderModel } from "../presenters/guest-order";
import { guestStanding } from "../presenters/guest-standing";
import { type OrderStanding, readOrderStanding } from "../records/views/read-order-standing";
import { services } from "../services.server";
import { portalPage } from "./shared/portal.server";
import { openOrder } from "./shared/portal-order.server";

const isStopping = ({ cancellation }: OrderStanding) => cancellation !== null && isMoving(cancellation.state);

/** An order, to whom its mailbox has proved theirs. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const open = await openOrder(request, params);
  if (open instanceof Response) return open;
  const { db, sealer, now } = services();
  const { read, shop, path, prefix } = open;
  const standing = await readOrderStanding(db, sealer, shop, read.order.id);
  return portalPage(
    200,
    <GuestOrderPage
      model={guestOrderModel(read, now(), isStopping(standing))}
      standing={guestStanding(read, standing, { path, now: now() })}
      prefix={prefix}
      asked={new URL(request.url).searchParams.get("asked")}
    />,
  );
}
