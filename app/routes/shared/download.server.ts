import { z } from "zod";
import type { ExportFormat } from "../../presenters/list-file";

const wanted = z.enum(["csv", "jsonl"]).catch("csv");
const TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: "text/csv; charset=utf-8",
  jsonl: "application/x-ndjson; charset=utf-8",
};

/** A list as a file in the format the address asks for, made line by line while it is sent, so that its length does not matter. */
export function listFile(
  request: Request,
  name: string,
  linesIn: (format: ExportFormat) => AsyncGenerator<string>,
): Response {
  const format = wanted.parse(new URL(request.url).searchParams.get("format"));
  const lines = linesIn(format);
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
  return attachment(body, TYPES[format], `${name}.${format}`);
}

/** A file to be saved, never shown inline. */
export function attachment(body: BodyInit, type: string, name: string): Response {
  const headers = {
    "Content-Type": type,
    "Content-Disposition": `attachment; filename="${name}"`,
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
  };
  return new Response(body, { headers });
}
