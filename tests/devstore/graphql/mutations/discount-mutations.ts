import type { DiscountInput } from "../../state/check-discount-input.ts";
import {
  activateDiscount,
  addDiscount,
  changeDiscount,
  deactivateDiscount,
  deleteDiscount,
} from "../../state/code-discounts.ts";
import type { CodeDiscount } from "../../state/discount-types.ts";
import type { UserError } from "../../state/order-input.ts";
import { readDiscountInput } from "../../state/read-discount-input.ts";
import type { ShopContext } from "../../state/shop-context.ts";
import { type MutationResult, type Mutations, topLevelError } from "../request-context.ts";

type ById = { readonly id: string };
type WithInput = { readonly basicCodeDiscount: DiscountInput };

const UNKNOWN: UserError = { field: ["id"], message: "Code discount does not exist.", code: "INVALID" };

function done(discount: CodeDiscount): MutationResult {
  return { payload: { codeDiscountNode: discount, userErrors: [] }, changed: [discount.id] };
}

function refuse(errors: readonly UserError[]): MutationResult {
  return { payload: { codeDiscountNode: null, userErrors: errors.map((error) => ({ extraInfo: null, ...error })) } };
}

/** What this store has no room for is an error, never a discount that would work differently. */
function refuseForeignParts({ basicCodeDiscount: input }: WithInput): void {
  const { context, customerSelection, customerGets, combinesWith } = input;
  const foreign = {
    "context.customerSegments": context?.customerSegments ?? customerSelection?.customerSegments,
    "context.markets": context?.markets,
    "customerGets.items.collections": customerGets?.items?.collections,
    "customerGets.items.products": customerGets?.items?.products,
    "customerGets.value.discountOnQuantity": customerGets?.value?.discountOnQuantity,
    "combinesWith.productDiscountsWithTagsOnSameCartLine": combinesWith?.productDiscountsWithTagsOnSameCartLine,
  };
  for (const [field, value] of Object.entries(foreign))
    if (value != null)
      throw topLevelError(
        `DiscountCodeBasicInput.${field} is not implemented by the stand-in store`,
        "STANDIN_NOT_IMPLEMENTED",
        { field: `DiscountCodeBasicInput.${field}` },
      );
}

const forDiscount =
  (act: (context: ShopContext, discount: CodeDiscount) => void) =>
  ({ id }: ById, context: ShopContext): MutationResult => {
    const discount = context.state.discounts.get(id);
    if (!discount) return refuse([UNKNOWN]);
    act(context, discount);
    return done(discount);
  };

export const discountMutations: Mutations = {
  discountCodeBasicCreate: (args: WithInput, context) => {
    refuseForeignParts(args);
    const read = readDiscountInput(context, args.basicCodeDiscount, null);
    return "errors" in read ? refuse(read.errors) : done(addDiscount(context, read.terms));
  },
  discountCodeBasicUpdate: (args: ById & WithInput, context) => {
    refuseForeignParts(args);
    const discount = context.state.discounts.get(args.id);
    if (!discount) return refuse([{ field: ["id"], message: "Discount does not exist", code: null }]);
    const read = readDiscountInput(context, args.basicCodeDiscount, discount);
    if ("errors" in read) return refuse(read.errors);
    changeDiscount(context, discount, read.terms);
    return done(discount);
  },
  discountCodeActivate: forDiscount(activateDiscount),
  discountCodeDeactivate: forDiscount(deactivateDiscount),
  discountCodeDelete: ({ id }: ById, context) => {
    const discount = context.state.discounts.get(id);
    if (!discount) return { payload: { deletedCodeDiscountId: null, userErrors: [{ extraInfo: null, ...UNKNOWN }] } };
    deleteDiscount(context, discount);
    return { payload: { deletedCodeDiscountId: id, userErrors: [] }, changed: [id] };
  },
};
