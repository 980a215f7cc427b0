import { discountByCode, statusOf } from "../../state/code-discounts.ts";
import type { CodeDiscount, ShopState } from "../../state/types.ts";
import { moneyV2 } from "../money-fields.ts";
import { type PageArguments, paginate } from "../paginate.ts";
import { type RequestContext, type Resolvers, topLevelError } from "../request-context.ts";
import { compileSearch, matchesText, matchesTime } from "../search-query.ts";

type Search = PageArguments & { readonly query?: string | null; readonly sortKey?: string };
type ById = { readonly id: string };

/** Like every discount with a code of this store. */
const TYPE = "DiscountCodeBasic";
type Source = CodeDiscount & { readonly __typename: typeof TYPE };

const asBasic = (discount: CodeDiscount): Source => ({ ...discount, __typename: TYPE });
const statusAt = (discount: CodeDiscount, { shop }: Pick<RequestContext, "shop">) =>
  statusOf(discount.terms, shop.time());

function search(query: string | null | undefined, context: RequestContext): CodeDiscount[] {
  const matches = compileSearch(query);
  return [...context.state.discounts.values()].filter((discount) =>
    matches((term) => {
      const { terms } = discount;
      if (term.key === "status") return matchesText(statusAt(discount, context), term.value);
      if (term.key === "code") return terms.code.toLowerCase() === term.value.toLowerCase();
      if (term.key === "title" || term.key === null) return matchesText(terms.title, term.value);
      if (term.key === "id") return discount.id.endsWith(`/${term.value}`);
      if (term.key === "created_at") return matchesTime(discount.createdAt, term);
      if (term.key === "starts_at") return matchesTime(terms.startsAt, term);
      if (term.key === "ends_at") return terms.endsAt !== null && matchesTime(terms.endsAt, term);
      throw topLevelError(`searching discounts by ${term.key} is not implemented`, "STANDIN_NOT_IMPLEMENTED");
    }),
  );
}

const SORT_VALUES: Readonly<Record<string, (discount: CodeDiscount) => string>> = {
  ID: ({ id }) => id,
  RELEVANCE: ({ id }) => id,
  CREATED_AT: ({ createdAt }) => createdAt,
  UPDATED_AT: ({ updatedAt }) => updatedAt,
  STARTS_AT: ({ terms }) => terms.startsAt,
  ENDS_AT: ({ terms }) => terms.endsAt ?? "9999",
  TITLE: ({ terms }) => terms.title,
};

const list = (_: unknown, args: Search, context: RequestContext) => {
  const sortValue = SORT_VALUES[args.sortKey ?? "ID"] ?? (({ id }) => id);
  const sorted = search(args.query, context).sort((a, b) => sortValue(a).localeCompare(sortValue(b)));
  return paginate(sorted, args, { bulk: context.bulk, sortValue });
};

const byId = (_: unknown, { id }: ById, { state }: RequestContext) => state.discounts.get(id) ?? null;
const byCode = (_: unknown, { code }: { readonly code: string }, { state }: RequestContext) =>
  discountByCode(state, code) ?? null;

const appOf = (state: ShopState, actor: string) =>
  [...state.apps.values()].find((app) => actor === `app:${app.apiKey}`) ?? null;

const queries: Resolvers = {
  "QueryRoot.codeDiscountNode": byId,
  "QueryRoot.discountNode": byId,
  "QueryRoot.codeDiscountNodeByCode": byCode,
  "QueryRoot.codeDiscountNodes": list,
  "QueryRoot.discountNodes": list,
  "QueryRoot.discountNodesCount": (_: unknown, { query }: Search, context: RequestContext) => ({
    count: search(query, context).length,
    precision: "EXACT",
  }),
};

const basic: Resolvers = {
  "DiscountCodeNode.codeDiscount": asBasic,
  "DiscountNode.discount": asBasic,
  [`${TYPE}.title`]: ({ terms }: Source) => terms.title,
  [`${TYPE}.status`]: (source: Source, _: unknown, context: RequestContext) => statusAt(source, context),
  [`${TYPE}.startsAt`]: ({ terms }: Source) => terms.startsAt,
  [`${TYPE}.endsAt`]: ({ terms }: Source) => terms.endsAt,
  [`${TYPE}.usageLimit`]: ({ terms }: Source) => terms.usageLimit,
  [`${TYPE}.appliesOncePerCustomer`]: ({ terms }: Source) => terms.appliesOncePerCustomer,
  [`${TYPE}.recurringCycleLimit`]: ({ terms }: Source) => terms.recurringCycleLimit,
  [`${TYPE}.tags`]: ({ terms }: Source) => terms.tags,
  [`${TYPE}.asyncUsageCount`]: ({ countedUses }: Source) => countedUses,
  [`${TYPE}.combinesWith`]: ({ terms }: Source) => ({
    ...terms.combinesWith,
    productDiscountsWithTagsOnSameCartLine: [],
  }),
  [`${TYPE}.discountClass`]: () => "ORDER",
  [`${TYPE}.discountClasses`]: () => ["ORDER"],
  [`${TYPE}.hasTimelineComment`]: () => false,
  [`${TYPE}.codesCount`]: () => ({ count: 1, precision: "EXACT" }),
  [`${TYPE}.codes`]: (
    { redeemCodeId, terms, countedUses, actor }: Source,
    args: Search,
    { bulk, state }: RequestContext,
  ) => {
    const code = { id: redeemCodeId, code: terms.code, asyncUsageCount: countedUses, createdBy: appOf(state, actor) };
    const matches = compileSearch(args.query)((term) => matchesText(terms.code, term.value));
    return paginate(matches ? [code] : [], args, { bulk });
  },
  [`${TYPE}.context`]: ({ terms }: Source, _: unknown, { state }: RequestContext) =>
    terms.customerIds
      ? { __typename: "DiscountCustomers", customers: customersOf(state, terms.customerIds) }
      : { __typename: "DiscountBuyerSelectionAll", all: "ALL" },
  [`${TYPE}.customerSelection`]: ({ terms }: Source, _: unknown, { state }: RequestContext) =>
    terms.customerIds
      ? { __typename: "DiscountCustomers", customers: customersOf(state, terms.customerIds) }
      : { __typename: "DiscountCustomerAll", allCustomers: true },
  [`${TYPE}.customerGets`]: ({ terms }: Source, _: unknown, { state }: RequestContext) => ({
    appliesOnOneTimePurchase: terms.appliesOnOneTimePurchase,
    appliesOnSubscription: terms.appliesOnSubscription,
    items: { __typename: "AllDiscountItems", allItems: true },
    value:
      terms.value.type === "percentage"
        ? { __typename: "DiscountPercentage", percentage: terms.value.percentage }
        : {
            __typename: "DiscountAmount",
            amount: moneyV2(terms.value.amount, state.shop.currencyCode),
            appliesOnEachItem: terms.value.onEachItem,
          },
  }),
  [`${TYPE}.minimumRequirement`]: ({ terms: { minimum } }: Source, _: unknown, { state }: RequestContext) => {
    if (minimum === null) return null;
    return minimum.type === "subtotal"
      ? {
          __typename: "DiscountMinimumSubtotal",
          greaterThanOrEqualToSubtotal: moneyV2(minimum.subtotal, state.shop.currencyCode),
        }
      : { __typename: "DiscountMinimumQuantity", greaterThanOrEqualToQuantity: String(minimum.quantity) };
  },
};

const customersOf = (state: ShopState, ids: readonly string[]) => ids.flatMap((id) => state.customers.get(id) ?? []);

export const discountFields: Resolvers = { ...queries, ...basic };
