import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportGoodwill } from "../presenters/goodwill-export";
import { readGoodwillFilter } from "../presenters/goodwill-filter";
import { eachGoodwill } from "../records/views/list-goodwill";
import { listFile } from "./shared/download.server";
import { openStaffRequest } from "./shared/staff-request.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, shop, timeZone } = await openStaffRequest(request);
  const { filter } = readGoodwillFilter(request.url, timeZone);
  return listFile(request, "aftercare-goodwill", (format) => exportGoodwill(eachGoodwill(db, shop, filter), format));
}
