import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportReturns } from "../presenters/return-export";
import { readReturnFilter } from "../presenters/return-filter";
import { eachReturn } from "../records/views/list-returns";
import { listFile } from "./shared/download.server";
import { openStaffRequest } from "./shared/staff-request.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, shop, timeZone } = await openStaffRequest(request);
  const { filter } = readReturnFilter(request.url, timeZone);
  return listFile(request, "aftercare-returns", (format) => exportReturns(eachReturn(db, shop, filter), format));
}
