import type { Gid } from "../../domain/gid";
import type { OrderRead } from "../../domain/order";
import { RetryableError } from "../errors";
import { ReadBulkOperation, StartBulkQuery } from "./generated/bulk-operation";
import { ExportOrders } from "./generated/export-orders";
import type { RunOperation } from "./graphql-client";
import { ordersFromBulk } from "./order-from-bulk";
import type { BulkOperationRead, Refused } from "./port";
import { refusalOf } from "./refusals";

export async function startOrderExport(
  run: RunOperation,
  since: Date,
): Promise<{ outcome: "started"; operationId: Gid } | Refused> {
  // Bulk queries take no variables; the search holds nothing but a time, so nothing can break out of the text.
  const query = ExportOrders.text.replace("SEARCH", `processed_at:>='${since.toISOString()}'`);
  const { bulkOperationRunQuery: answer } = await run(StartBulkQuery, { query });
  const refusal = refusalOf(answer?.userErrors);
  if (refusal) return refusal;
  if (answer?.bulkOperation) return { outcome: "started", operationId: answer.bulkOperation.id };
  return { outcome: "refused", code: "", message: "Shopify did not start the export." };
}

export async function readBulkOperation(run: RunOperation, id: Gid): Promise<BulkOperationRead | null> {
  const { bulkOperation } = await run(ReadBulkOperation, { id });
  if (!bulkOperation) return null;
  const { status, errorCode, objectCount, url } = bulkOperation;
  return { status, errorCode, objectCount: Number(objectCount), url };
}

/**
 * Orders of a finished export, one at a time. The address carries its own signature: the shop's token is not sent.
 * @throws RetryableError when the file cannot be read to its end.
 */
export async function* readOrderExport(url: string, send: typeof fetch = fetch): AsyncGenerator<OrderRead> {
  try {
    const response = await send(url);
    if (!response.ok || !response.body) throw new Error(`HTTP ${response.status}`);
    yield* ordersFromBulk(linesOf(response.body));
  } catch (cause) {
    throw new RetryableError(`order export: ${String(cause)}`, {
      sentence: "The list of past orders could not be read from Shopify. Aftercare tries again by itself.",
      cause,
    });
  }
}

/** Splits a body into lines. Not node:readline: it does not hand on an error of the stream it reads. */
async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  // Node's stream can be iterated, the DOM's declaration of it does not say so.
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  yield rest + decoder.decode();
}
