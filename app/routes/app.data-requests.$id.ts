import type { LoaderFunctionArgs } from "@remix-run/node";
import { readDataRequestFile } from "../records/views/list-data-requests";
import { notFound, openStaffRequest } from "./shared/staff-request.server";

/** Everything known of one customer, as a file for the merchant to pass on. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, shop, services } = await openStaffRequest(request);
  const sealed = (await readDataRequestFile(db, shop, params["id"] ?? "")) ?? notFound();
  return new Response(services.sealer.open(sealed), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="customer-data.json"',
      "Cache-Control": "no-store",
    },
  });
}
