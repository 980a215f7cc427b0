import type { LoaderFunctionArgs } from "@remix-run/node";
import { shopperSlip } from "../presenters/shopper-slip";
import { readReturn } from "../records/returns";
import { readShopperReturn } from "../records/views/read-shopper-return";
import { attachment } from "./shared/download.server";
import { notFound, openStaffRequest } from "./shared/staff-request.server";

/** The slip that goes into the parcel, as the shopper gets it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, services } = await openStaffRequest(request);
  const { id, rma } = (await readReturn(services.db, shop, params.id ?? "")) ?? notFound();
  const read = await readShopperReturn(services.db, services.sealer, id);
  const slip = read && (await shopperSlip(services.db, read));
  if (!slip) return new Response("Nothing is to be sent, or it is not known where to.", { status: 409 });
  const pdf = await services.renderReturnSlip(slip);
  return attachment(Buffer.from(pdf), "application/pdf", `${rma}.pdf`);
}
