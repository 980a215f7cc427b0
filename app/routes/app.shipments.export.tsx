import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportShipments } from "../presenters/shipment-export";
import { readShipmentFilter } from "../presenters/shipment-filter";
import { eachShipment } from "../records/views/list-shipments";
import { listFile } from "./shared/download.server";
import { openStaffRequest } from "./shared/staff-request.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, shop, timeZone, now } = await openStaffRequest(request);
  const { filter } = readShipmentFilter(request.url, timeZone, now);
  return listFile(request, "aftercare-shipments", (format) =>
    exportShipments(eachShipment(db, shop, filter), format, now),
  );
}
