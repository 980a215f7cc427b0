import { expect } from "vitest";
import { toDecimal, toMinor } from "../../devstore/state/money.ts";
import type { Answer, Asker } from "./ask-devstore.ts";

export interface ShippedLine {
  readonly sku?: string;
  readonly price?: string;
  readonly quantity: number;
  readonly tax?: string;
}

export interface ShippedOrderInput {
  readonly lines: readonly ShippedLine[];
  readonly currency?: string;
  readonly taxesIncluded?: boolean;
  readonly shipping?: string;
  readonly discount?: { readonly percentage?: number; readonly amount?: string };
  /** Shares of the total by which it was paid; one payment by default. */
  readonly payments?: number;
  readonly guest?: boolean;
  /** Units of each line that stay behind; none by default. */
  readonly unshipped?: number;
}

export interface ShippedOrder {
  readonly id: string;
  readonly total: string;
  readonly currency: string;
  readonly lines: readonly string[];
  readonly shippedLines: readonly string[];
  readonly locationId: string;
  readonly customerId: string | null;
  readonly fulfillmentId: string;
}

const CREATE = `mutation($order: OrderCreateOrderInput!) { orderCreate(order: $order) { order { id
  totalPriceSet { shopMoney { amount } } customer { id } lineItems(first: 50) { nodes { id } }
  fulfillmentOrders(first: 5) { nodes { id lineItems(first: 50) { nodes { id totalQuantity } } assignedLocation { location { id } } } } } userErrors { field message } } }`;

const SHIP = `mutation($fulfillment: FulfillmentInput!) { fulfillmentCreate(fulfillment: $fulfillment) {
  fulfillment { id fulfillmentLineItems(first: 50) { nodes { id } } } userErrors { message } } }`;

/** A paid order with everything sent, made through the Admin API. */
export async function createShippedOrder({ ask }: Asker, input: ShippedOrderInput): Promise<ShippedOrder> {
  const currencyCode = input.currency ?? "USD";
  const bag = (amount: string) => ({ shopMoney: { amount, currencyCode } });
  const variants = (await ask(`{ productVariants(first: 50) { nodes { id sku } } }`)).data.productVariants.nodes;
  const create = async (transactions: unknown[]) => {
    const answer = await ask(CREATE, {
      order: {
        currency: currencyCode,
        taxesIncluded: input.taxesIncluded ?? false,
        ...(input.guest ? {} : { customer: { toUpsert: { email: "kim@example.com", firstName: "Kim" } } }),
        lineItems: input.lines.map((line, index) => ({
          ...(line.sku
            ? { variantId: variants.find((item: { sku: string }) => item.sku === line.sku).id }
            : { title: `Line ${index}` }),
          ...(line.price ? { priceSet: bag(line.price) } : {}),
          quantity: line.quantity,
          requiresShipping: true,
          taxLines: line.tax ? [{ title: "Tax", rate: line.tax }] : [],
        })),
        shippingLines: input.shipping ? [{ title: "Post", priceSet: bag(input.shipping) }] : [],
        discountCode: input.discount?.percentage
          ? { itemPercentageDiscountCode: { code: "LESS", percentage: input.discount.percentage } }
          : input.discount?.amount
            ? { itemFixedDiscountCode: { code: "LESS", amountSet: bag(input.discount.amount) } }
            : null,
        transactions,
      },
    });
    expect(answer.data?.orderCreate.userErrors, JSON.stringify(answer.errors)).toEqual([]);
    return answer.data.orderCreate.order;
  };
  const total: string = (await create([])).totalPriceSet.shopMoney.amount;
  const created = await create(
    splitAmount(total, currencyCode, input.payments ?? 1).map((amount) => ({
      kind: "SALE",
      status: "SUCCESS",
      gateway: "bogus",
      amountSet: bag(amount),
    })),
  );
  const shipped = await ask(SHIP, {
    fulfillment: {
      lineItemsByFulfillmentOrder: created.fulfillmentOrders.nodes.map((item: Answer) => ({
        fulfillmentOrderId: item.id,
        fulfillmentOrderLineItems: item.lineItems.nodes
          .map((line: Answer) => ({ id: line.id, quantity: line.totalQuantity - (input.unshipped ?? 0) }))
          .filter((line: { quantity: number }) => line.quantity > 0),
      })),
    },
  });
  expect(shipped.data.fulfillmentCreate.userErrors).toEqual([]);
  return {
    id: created.id,
    total,
    currency: currencyCode,
    lines: created.lineItems.nodes.map((line: { id: string }) => line.id),
    shippedLines: shipped.data.fulfillmentCreate.fulfillment.fulfillmentLineItems.nodes.map(
      (line: { id: string }) => line.id,
    ),
    fulfillmentId: shipped.data.fulfillmentCreate.fulfillment.id,
    locationId: created.fulfillmentOrders.nodes[0].assignedLocation.location.id,
    customerId: created.customer?.id ?? null,
  };
}

/** Splits an amount into so many parts that add up to it. */
function splitAmount(total: string, currency: string, parts: number): string[] {
  const minor = toMinor(total, currency);
  const part = Math.floor(minor / parts);
  const amounts = Array.from({ length: parts }, (_, index) => (index === 0 ? minor - part * (parts - 1) : part));
  return amounts.filter((amount) => amount > 0).map((amount) => toDecimal(amount, currency));
}

const RETURN = `id name status closedAt totalQuantity decline { reason note }
  order { id returnStatus currentTotalPriceSet { shopMoney { amount } } totalOutstandingSet { shopMoney { amount } }
    totalRefundedSet { shopMoney { amount } } lineItems(first: 20) { nodes { id title quantity currentQuantity sku } } }
  returnLineItems(first: 20) { nodes { id quantity processableQuantity processedQuantity unprocessedQuantity
    refundableQuantity refundedQuantity customerNote returnReasonNote returnReasonDefinition { handle }
    ... on ReturnLineItem { restockingFee { percentage amountSet { shopMoney { amount } } } fulfillmentLineItem { id } } } }
  exchangeLineItems(first: 20) { nodes { id quantity processedQuantity variantId lineItems { id title sku } } }
  refunds(first: 20) { nodes { id return { id } totalRefundedSet { shopMoney { amount } } } }
  reverseFulfillmentOrders(first: 5) { nodes { id status lineItems(first: 20) { nodes { id totalQuantity
    dispositions { type quantity location { id } } } }
    reverseDeliveries(first: 5) { nodes { id deliverable { ... on ReverseDeliveryShippingDeliverable {
      label { publicFileUrl } tracking { number url carrierName } } } } } } }`;

export async function describeReturn({ ask }: Asker, id: string): Promise<Answer> {
  const answer = await ask(`query($id: ID!) { return(id: $id) { ${RETURN} } }`, { id });
  expect(answer.errors).toBeUndefined();
  return answer.data.return;
}

/** Performs a mutation that answers `{return userErrors}`; gives the whole payload. */
export async function mutateReturn(
  { ask }: Asker,
  name: string,
  signature: string,
  call: string,
  variables: Record<string, unknown>,
): Promise<Answer> {
  const answer = await ask(
    `mutation(${signature}) { ${name}(${call}) { return { ${RETURN} } userErrors { code field message } } }`,
    variables,
  );
  expect(answer.errors).toBeUndefined();
  return answer.data[name];
}

export interface WantedLine {
  readonly fulfillmentLineItemId: string | undefined;
  readonly quantity: number;
  readonly restockingFee?: { readonly percentage: number };
}

export const createReturn = (asker: Asker, input: object): Promise<Answer> =>
  mutateReturn(asker, "returnCreate", "$i: ReturnInput!", "returnInput: $i", { i: input });
export const requestReturn = (asker: Asker, input: object): Promise<Answer> =>
  mutateReturn(asker, "returnRequest", "$i: ReturnRequestInput!", "input: $i", { i: input });
export const approveReturn = (asker: Asker, id: string): Promise<Answer> =>
  mutateReturn(asker, "returnApproveRequest", "$i: ReturnApproveRequestInput!", "input: $i", { i: { id } });
export const declineReturn = (asker: Asker, input: object): Promise<Answer> =>
  mutateReturn(asker, "returnDeclineRequest", "$i: ReturnDeclineRequestInput!", "input: $i", { i: input });
export const byId = (
  asker: Asker,
  name: "returnCancel" | "returnClose" | "returnReopen",
  id: string,
): Promise<Answer> => mutateReturn(asker, name, "$id: ID!", "id: $id", { id });
export const processReturn = (asker: Asker, input: object): Promise<Answer> =>
  mutateReturn(asker, "returnProcess", "$i: ReturnProcessInput!", "input: $i", { i: input });

const CHANGED_MIND = "gid://shopify/ReturnReasonDefinition/2";

/** Opens a return and gives its id. */
export async function startReturn(
  asker: Asker,
  orderId: string,
  lines: readonly WantedLine[],
  more: object = {},
): Promise<string> {
  const returnLineItems = lines.map((line) => ({ ...line, returnReasonDefinitionId: CHANGED_MIND }));
  const payload = await createReturn(asker, { orderId, returnLineItems, ...more });
  expect(payload.userErrors).toEqual([]);
  return payload.return.id;
}

const OUTCOME = `query($id: ID!, $lines: [SuggestedOutcomeReturnLineItemInput!]!, $ex: [SuggestedOutcomeExchangeLineItemInput!]!,
  $shipping: RefundShippingInput, $allocation: RefundMethodAllocation) { return(id: $id) {
  suggestedFinancialOutcome(returnLineItems: $lines, exchangeLineItems: $ex, refundShipping: $shipping,
    refundMethodAllocation: $allocation) { discountedSubtotal { shopMoney { amount } } totalTax { shopMoney { amount } }
    maximumRefundable { shopMoney { amount } } financialTransfer { __typename
      ... on RefundReturnOutcome { amount { shopMoney { amount } presentmentMoney { amount currencyCode } }
        suggestedTransactions { parentTransaction { id } amountSet { presentmentMoney { amount currencyCode } } }
        suggestedRefundMethods { amount { presentmentMoney { amount currencyCode } } } }
      ... on InvoiceReturnOutcome { amount { shopMoney { amount } } } } } } }`;

export interface Step {
  readonly lines?: readonly { readonly id: string; readonly quantity: number }[];
  readonly exchanges?: readonly { readonly id: string; readonly quantity: number }[];
  readonly shipping?: boolean;
  readonly allocation?: "ORIGINAL_PAYMENT_METHODS" | "STORE_CREDIT";
}

/** The suggestion for a step; for everything that is left when no step is given. */
export async function outcomeOf(asker: Asker, id: string, step: Step = {}): Promise<Answer> {
  const { lines, ex } = await unitsOf(asker, id, step);
  const shipping = step.shipping ? { fullRefund: true } : null;
  const answer = await asker.ask(OUTCOME, { id, lines, ex, shipping, allocation: step.allocation });
  expect(answer.errors).toBeUndefined();
  return answer.data.return.suggestedFinancialOutcome;
}

async function unitsOf(asker: Asker, id: string, step: Step) {
  const found = await describeReturn(asker, id);
  const left = (line: { id: string; quantity: number; processedQuantity: number }) => ({
    id: line.id,
    quantity: line.quantity - line.processedQuantity,
  });
  const open = (line: { quantity: number }) => line.quantity > 0;
  return {
    lines: step.lines ?? found.returnLineItems.nodes.map(left).filter(open),
    ex: step.exchanges ?? (step.lines ? [] : found.exchangeLineItems.nodes.map(left).filter(open)),
    found,
  };
}

/** Processes a step as the suggestion says, and gives what was suggested. */
export async function processAll(
  asker: Asker,
  id: string,
  { restockAt, ...step }: Step & { readonly restockAt?: string } = {},
): Promise<Answer> {
  const { lines, ex, found } = await unitsOf(asker, id, step);
  const outcome = await outcomeOf(asker, id, { ...step, lines, exchanges: ex });
  const transfer = outcome.financialTransfer;
  const refund = transfer?.__typename === "RefundReturnOutcome" ? transfer : null;
  const work = found.reverseFulfillmentOrders.nodes.flatMap((item: Answer) => item.lineItems.nodes);
  const payload = await processReturn(asker, {
    returnId: id,
    returnLineItems: lines.map((line: { id: string; quantity: number }) => {
      const index = found.returnLineItems.nodes.findIndex((item: { id: string }) => item.id === line.id);
      const disposition = {
        reverseFulfillmentOrderLineItemId: work[index].id,
        quantity: line.quantity,
        dispositionType: "RESTOCKED",
        locationId: restockAt,
      };
      return { ...line, ...(restockAt ? { dispositions: [disposition] } : {}) };
    }),
    exchangeLineItems: ex,
    refundShipping: step.shipping ? { fullRefund: true } : null,
    financialTransfer: refund && {
      issueRefund: {
        orderTransactions: refund.suggestedTransactions.map((item: Answer) => ({
          parentId: item.parentTransaction.id,
          transactionAmount: item.amountSet.presentmentMoney,
        })),
        refundMethods: refund.suggestedRefundMethods.map((item: Answer) => ({
          storeCreditRefund: { amount: item.amount.presentmentMoney },
        })),
      },
    },
  });
  expect(payload.userErrors).toEqual([]);
  return outcome;
}
