import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { exportLines, type ExportFormat } from "../presenters/ledger-export";
import { eachEffect } from "../records/views/list-effects";
import { openStaffRequest } from "./shared/staff-request.server";

const address = z.object({
  show: z.enum(["money", "all"]).catch("money"),
  format: z.enum(["csv", "jsonl"]).catch("csv"),
});

const TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: "text/csv; charset=utf-8",
  jsonl: "application/x-ndjson; charset=utf-8",
};

/** The ledger as a file, streamed so that its length does not matter. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { db, shop } = await openStaffRequest(request);
  const { show, format } = address.parse(Object.fromEntries(new URL(request.url).searchParams));
  const lines = exportLines(eachEffect(db, shop, show === "money"), format);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
  const headers = {
    "Content-Type": TYPES[format],
    "Content-Disposition": `attachment; filename="aftercare-ledger.${format}"`,
    "Cache-Control": "no-store",
  };
  return new Response(body, { headers });
}
