import type { OrderRead } from "../../domain/order";
import type { LineFieldsFragment, OrderFieldsFragment } from "./generated/order-fields";
import { orderFromGraphql } from "./order-from-graphql";

type OrderRow = OrderFieldsFragment & { readonly __parentId?: undefined };
type LineRow = LineFieldsFragment & { readonly __parentId: string };

/**
 * Puts the rows of a grouped bulk result (JSONL: an order, then its lines with `__parentId`) together, holding one
 * order at a time. Fulfillment orders are not part of the export: null.
 * @throws Error when a line does not follow its order: the file is cut or not grouped.
 */
export async function* ordersFromBulk(rows: AsyncIterable<string>): AsyncGenerator<OrderRead> {
  let order: OrderRow | null = null;
  let lines: LineRow[] = [];
  for await (const text of rows) {
    if (text.trim() === "") continue;
    const row = JSON.parse(text) as OrderRow | LineRow;
    if (row.__parentId !== undefined) {
      if (row.__parentId !== order?.id) throw new Error(`row ${row.id} does not follow its order ${row.__parentId}`);
      lines.push(row);
      continue;
    }
    if (order) yield orderFromGraphql(order, lines, null);
    order = row;
    lines = [];
  }
  if (order) yield orderFromGraphql(order, lines, null);
}
