import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import type { ExportFormat } from "../presenters/ledger-export";
import { exportShipments } from "../presenters/shipment-export";
import { readShipmentFilter } from "../presenters/shipment-filter";
import { eachShipment } from "../records/views/list-shipments";
import { streamFile } from "./shared/return-file.server";
import { openStaffRequest } from "./shared/staff-request.server";

const format = z.enum(["csv", "jsonl"]).catch("csv");

const TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: "text/csv; charset=utf-8",
  jsonl: "application/x-ndjson; charset=utf-8",
};

/** The filtered list as a file, of any length. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { db, shop, timeZone, now } = await openStaffRequest(request);
  const { filter } = readShipmentFilter(request.url, timeZone, now);
  const wanted = format.parse(new URL(request.url).searchParams.get("format"));
  const lines = exportShipments(eachShipment(db, shop, filter), wanted, now);
  return streamFile(lines, TYPES[wanted], `aftercare-shipments.${wanted}`);
}
