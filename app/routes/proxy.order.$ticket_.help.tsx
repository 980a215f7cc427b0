import type { LoaderFunctionArgs } from "@remix-run/node";
import { HelpPage } from "../components/portal/help-page";
import { guestHelp } from "../presenters/guest-help";
import { readOrderStanding } from "../records/views/read-order-standing";
import { services } from "../services.server";
import { portalPage } from "./shared/portal.server";
import { openOrder } from "./shared/portal-order.server";

/** Help by the order's real state, day and night, without a person. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const open = await openOrder(request, params);
  if (open instanceof Response) return open;
  const { db, sealer } = services();
  const { read, shop, path } = open;
  const standing = await readOrderStanding(db, sealer, shop, read.order.id);
  const about = new URL(request.url).searchParams.get("about");
  return portalPage(200, <HelpPage model={guestHelp(read, standing, about, path)} path={path} />);
}
