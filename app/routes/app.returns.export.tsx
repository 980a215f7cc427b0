import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import type { ExportFormat } from "../presenters/ledger-export";
import { exportReturns } from "../presenters/return-export";
import { readReturnFilter } from "../presenters/return-filter";
import { eachReturn } from "../records/views/list-returns";
import { streamFile } from "./shared/return-file.server";
import { openStaffRequest } from "./shared/staff-request.server";

const format = z.enum(["csv", "jsonl"]).catch("csv");

const TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: "text/csv; charset=utf-8",
  jsonl: "application/x-ndjson; charset=utf-8",
};

/** The filtered list as a file, of any length. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { db, shop, timeZone } = await openStaffRequest(request);
  const { filter } = readReturnFilter(request.url, timeZone);
  const wanted = format.parse(new URL(request.url).searchParams.get("format"));
  const lines = exportReturns(eachReturn(db, shop, filter), wanted);
  return streamFile(lines, TYPES[wanted], `aftercare-returns.${wanted}`);
}
