import { expect, it } from "vitest";
import { RetryableError } from "../errors";
import { readOrderExport, startOrderExport } from "./export-orders";
import type { RunOperation } from "./graphql-client";

const serve =
  (body: BodyInit, status = 200) =>
  async () =>
    new Response(body, { status });

async function collect(send: typeof fetch) {
  const read = [];
  for await (const order of readOrderExport("https://files.example/export.jsonl", send)) read.push(order);
  return read;
}

it("an empty export has no orders", async () => {
  expect(await collect(serve(""))).toEqual([]);
});

it("a file that is gone, cut or broken may be read again", async () => {
  const cut = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"id":'));
      controller.error(new Error("connection reset"));
    },
  });
  for (const send of [serve("", 404), serve(cut), serve('{"id":')]) {
    await expect(collect(send)).rejects.toBeInstanceOf(RetryableError);
  }
});

it("the export asks for orders since the instant, in a query of its own", async () => {
  let sent = "";
  const run: RunOperation = async (_operation, variables) => {
    sent = (variables as { query: string }).query;
    const operation = { id: "gid://shopify/BulkOperation/1" };
    return { bulkOperationRunQuery: { bulkOperation: operation, userErrors: [] } } as never;
  };
  expect(await startOrderExport(run, new Date("2026-07-01T00:00:00Z"))).toEqual({
    outcome: "started",
    operationId: "gid://shopify/BulkOperation/1",
  });
  expect(sent).toContain(`orders(query: "processed_at:>='2026-07-01T00:00:00.000Z'")`);
});
