import type { Gid } from "../../domain/gid";
import { addMoney, formatDecimal, type Money, parseMoney } from "../../domain/money";
import type { CodeTaken, CreateDiscountCode, DiscountRead } from "./discounts-port";
import {
  CreateDiscountCode as CreateOperation,
  DiscountByCode,
  EndDiscountCode,
  OrderDiscounts,
} from "./generated/discounts";
import type { DiscountCodeBasicInput } from "./generated/schema-discount-inputs";
import type { RunOperation } from "./graphql-client";
import type { Done, Refused } from "./outcomes";
import { DONE, outcomeOf } from "./refusals";

export async function createDiscountCode(
  run: RunOperation,
  request: CreateDiscountCode,
): Promise<{ outcome: "created"; discountId: Gid } | CodeTaken | Refused> {
  const { discountCodeBasicCreate: answer } = await run(CreateOperation, { discount: inputOf(request) });
  const outcome = outcomeOf(
    answer,
    `discount code for ${request.title}`,
    ({ codeDiscountNode: made }) => made && { outcome: "created" as const, discountId: made.id },
  );
  return outcome.outcome === "refused" && outcome.code === "TAKEN" ? { outcome: "taken" } : outcome;
}

function inputOf({
  code,
  title,
  value,
  minimum,
  customerId,
  combinesWith,
  ...rest
}: CreateDiscountCode): DiscountCodeBasicInput {
  return {
    code,
    title,
    startsAt: rest.startsAt.toISOString(),
    endsAt: rest.endsAt?.toISOString() ?? null,
    usageLimit: 1,
    appliesOncePerCustomer: true,
    context: customerId ? { customers: { add: [customerId] } } : { all: "ALL" },
    customerGets: {
      items: { all: true },
      value:
        "percent" in value
          ? { percentage: value.percent / 100 }
          : { discountAmount: { amount: formatDecimal(value.amount), appliesOnEachItem: false } },
    },
    ...(minimum && { minimumRequirement: { subtotal: { greaterThanOrEqualToSubtotal: formatDecimal(minimum) } } }),
    combinesWith: {
      orderDiscounts: combinesWith.includes("order"),
      productDiscounts: combinesWith.includes("product"),
      shippingDiscounts: combinesWith.includes("shipping"),
    },
    tags: [...rest.tags],
  };
}

export async function readDiscount(run: RunOperation, code: string): Promise<DiscountRead | null> {
  const { codeDiscountNodeByCode: node } = await run(DiscountByCode, { code });
  if (!node) return null;
  const { id, codeDiscount } = node;
  if (codeDiscount.__typename !== "DiscountCodeBasic") return { id, basic: null };
  const { status, tags, asyncUsageCount: uses } = codeDiscount;
  return { id, basic: { status, tags, uses } };
}

export async function endDiscount(run: RunOperation, id: Gid): Promise<Done | Refused> {
  const { discountCodeDeactivate } = await run(EndDiscountCode, { id });
  return outcomeOf(discountCodeDeactivate, `end of discount ${id}`, ({ codeDiscountNode }) => codeDiscountNode && DONE);
}

export async function readDiscounted(run: RunOperation, id: Gid, code: string): Promise<Money | null> {
  const { order } = await run(OrderDiscounts, { id });
  if (!order || order.lineItems.pageInfo.hasNextPage) return null;
  const amounts = order.lineItems.nodes
    .flatMap(({ discountAllocations }) => discountAllocations)
    .filter(({ discountApplication: by }) => by.__typename === "DiscountCodeApplication" && isSame(by.code, code))
    .map(({ allocatedAmountSet: { shopMoney } }) => parseMoney(shopMoney.amount, shopMoney.currencyCode));
  const [first, ...others] = amounts;
  return first ? others.reduce(addMoney, first) : null;
}

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
