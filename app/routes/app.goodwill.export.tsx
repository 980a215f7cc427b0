import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { exportGoodwill } from "../presenters/goodwill-export";
import { readGoodwillFilter } from "../presenters/goodwill-filter";
import type { ExportFormat } from "../presenters/ledger-export";
import { eachGoodwill } from "../records/views/list-goodwill";
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
  const { filter } = readGoodwillFilter(request.url, timeZone);
  const wanted = format.parse(new URL(request.url).searchParams.get("format"));
  const lines = exportGoodwill(eachGoodwill(db, shop, filter), wanted);
  return streamFile(lines, TYPES[wanted], `aftercare-goodwill.${wanted}`);
}
