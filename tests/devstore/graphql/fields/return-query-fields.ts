import { RETURN_REASONS, type ReturnReasonDefinition, suggestedReasons } from "../../state/return-reasons.ts";
import { type ReturnableLine, returnableLines } from "../../state/return-status.ts";
import type { Fulfillment, Order } from "../../state/types.ts";
import { type PageArguments, paginate } from "../paginate.ts";
import type { RequestContext, Resolvers } from "../request-context.ts";
import { compileSearch, matchesText } from "../search-query.ts";
import { calculateReturn } from "./calculate-return.ts";
import { type LineSource, orderById } from "./sources.ts";

interface ReturnableSource {
  readonly id: string;
  readonly fulfillment: Fulfillment;
  readonly lines: readonly ReturnableLine[];
}

function returnables({ state }: RequestContext, order: Order): ReturnableSource[] {
  const groups = new Map<Fulfillment, ReturnableLine[]>();
  for (const item of returnableLines(state, order))
    groups.set(item.fulfillment, [...(groups.get(item.fulfillment) ?? []), item]);
  return [...groups].map(([fulfillment, lines]) => ({
    id: fulfillment.id.replace("/Fulfillment/", "/ReturnableFulfillment/"),
    fulfillment,
    lines,
  }));
}

type ReasonArguments = PageArguments & {
  readonly ids?: readonly string[] | null;
  readonly handles?: readonly string[] | null;
  readonly query?: string | null;
  readonly sortKey?: "HANDLE" | "ID" | "NAME";
};

const SORT: Readonly<Record<"HANDLE" | "ID" | "NAME", (reason: ReturnReasonDefinition) => string>> = {
  HANDLE: (reason) => reason.handle,
  NAME: (reason) => reason.name,
  ID: () => "",
};

function reasons(_: unknown, args: ReasonArguments, { bulk }: RequestContext) {
  const search = compileSearch(args.query);
  const found = RETURN_REASONS.filter(
    (reason) =>
      (!args.ids || args.ids.includes(reason.id)) &&
      (!args.handles || args.handles.includes(reason.handle)) &&
      search((term) => {
        if (term.key === "id") return reason.id.endsWith(`/${term.value}`);
        if (term.key === "handle") return matchesText(reason.handle, term.value);
        if (term.key === "deleted") return term.value === "false";
        return matchesText(reason.name, term.value);
      }),
  );
  const key = SORT[args.sortKey ?? "ID"];
  return paginate(
    found.toSorted((a, b) => key(a).localeCompare(key(b))),
    args,
    { bulk },
  );
}

export const returnQueryFields: Resolvers = {
  "QueryRoot.return": (_: unknown, { id }: { readonly id: string }, { state }: RequestContext) =>
    state.returns.get(id) ?? null,
  "QueryRoot.returnableFulfillments": (
    _: unknown,
    page: PageArguments & { readonly orderId: string },
    context: RequestContext,
  ) => {
    const order = context.state.orders.get(page.orderId);
    return paginate(order ? returnables(context, order) : [], page, { bulk: context.bulk });
  },
  "QueryRoot.returnableFulfillment": (_: unknown, { id }: { readonly id: string }, context: RequestContext) => {
    const fulfillment = context.state.fulfillments.get(id.replace("/ReturnableFulfillment/", "/Fulfillment/"));
    if (!fulfillment) return null;
    return returnables(context, orderById(context.state, fulfillment.orderId)).find((item) => item.id === id) ?? null;
  },
  "QueryRoot.returnCalculate": calculateReturn,
  "QueryRoot.returnReasonDefinitions": reasons,
  "ReturnableFulfillment.returnableFulfillmentLineItems": (
    item: ReturnableSource,
    page: PageArguments,
    { bulk }: RequestContext,
  ) =>
    paginate(
      item.lines.map(({ fulfillment, line, quantity }) => ({
        id: line.id,
        quantity,
        fulfillmentLineItem: { ...line, orderId: fulfillment.orderId },
      })),
      page,
      { bulk },
    ),
  "LineItem.suggestedReturnReasonDefinitions": (
    line: LineSource,
    page: PageArguments,
    { bulk, state }: RequestContext,
  ) => {
    const product = line.productId ? state.products.get(line.productId) : undefined;
    return paginate(suggestedReasons(product?.productType ?? null), page, { bulk });
  },
};
