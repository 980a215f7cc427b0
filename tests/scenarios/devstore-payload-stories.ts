import type { Devstore } from "../devstore/http/start-devstore.ts";

/** What a story needs to make the store say something. */
interface Story {
  readonly devstore: Devstore;
  readonly merchant: <Data = unknown>(query: string, variables?: Record<string, unknown>) => Promise<Data>;
  readonly place: (more?: object) => Promise<{ readonly id: string }>;
  readonly post: (path: string, body: object) => Promise<Response>;
}

/** Made, used, ended and taken away. */
export async function giveDiscount({ merchant, place }: Story) {
  const made = await merchant<{ discountCodeBasicCreate: { codeDiscountNode: { id: string } } }>(
    `mutation { discountCodeBasicCreate(basicCodeDiscount: { title: "Sorry", code: "SORRY", startsAt: "2020-01-01T00:00:00Z",
      context: { all: ALL }, customerGets: { value: { percentage: 0.1 }, items: { all: true } } }) {
      codeDiscountNode { id } userErrors { message } } }`,
  );
  await place({ discountCode: "SORRY" });
  const { id } = made.discountCodeBasicCreate.codeDiscountNode;
  for (const name of ["discountCodeDeactivate", "discountCodeDelete"])
    await merchant(`mutation ($id: ID!) { ${name}(id: $id) { userErrors { message } } }`, { id });
}

/** Asked for by the shopper and declined, approved, labelled, counted in, shortened, reopened, cancelled. */
export async function returnThings({ merchant, post, devstore }: Story, orderId: string) {
  const ask = async () => {
    const answer = await post("/returns/request", { orderId, lines: [{ sku: "MUG" }] });
    return ((await answer.json()) as { id: string }).id;
  };
  const byId = (name: string, id: string) =>
    merchant(`mutation ($id: ID!) { ${name}(id: $id) { userErrors { message } } }`, { id });
  const approve = (id: string) =>
    merchant(`mutation ($id: ID!) { returnApproveRequest(input: { id: $id }) { userErrors { message } } }`, { id });
  const declined = await ask();
  await merchant(
    `mutation ($id: ID!) { returnDeclineRequest(input: { id: $id, declineReason: FINAL_SALE }) { userErrors { message } } }`,
    { id: declined },
  );
  const cancelled = await ask();
  await approve(cancelled);
  await byId("returnCancel", cancelled);
  const done = await ask();
  await approve(done);
  const { return: item } = await merchant<{
    return: {
      returnLineItems: { nodes: { id: string }[] };
      reverseFulfillmentOrders: { nodes: { id: string; lineItems: { nodes: { id: string }[] } }[] };
    };
  }>(
    `query ($id: ID!) { return(id: $id) { returnLineItems(first: 1) { nodes { id } }
      reverseFulfillmentOrders(first: 1) { nodes { id lineItems(first: 1) { nodes { id } } } } } }`,
    { id: done },
  );
  const line = item.returnLineItems.nodes[0]!.id;
  const work = item.reverseFulfillmentOrders.nodes[0]!;
  await merchant(
    `mutation ($id: ID!) { reverseDeliveryCreateWithShipping(reverseFulfillmentOrderId: $id, reverseDeliveryLineItems: [],
      trackingInput: { number: "1Z", url: "https://www.ups.com/track?tracknum=1Z" }) { userErrors { message } } }`,
    { id: work.id },
  );
  await merchant(`mutation ($input: ReturnProcessInput!) { returnProcess(input: $input) { userErrors { message } } }`, {
    input: {
      returnId: done,
      returnLineItems: [
        {
          id: line,
          quantity: 1,
          dispositions: [
            {
              reverseFulfillmentOrderLineItemId: work.lineItems.nodes[0]!.id,
              quantity: 1,
              dispositionType: "NOT_RESTOCKED",
            },
          ],
        },
      ],
      financialTransfer: { issueRefund: { orderTransactions: [] } },
    },
  });
  await devstore.store.clock.advance(10_000);
  await byId("returnReopen", done);
  const shortened = await ask();
  const { return: short } = await merchant<{ return: { returnLineItems: { nodes: { id: string }[] } } }>(
    `query ($id: ID!) { return(id: $id) { returnLineItems(first: 1) { nodes { ... on ReturnLineItem { id } } } } }`,
    { id: shortened },
  );
  await merchant(
    `mutation ($id: ID!, $line: ID!) { removeFromReturn(returnId: $id, returnLineItems: [{ returnLineItemId: $line, quantity: 1 }]) {
      userErrors { message } } }`,
    { id: shortened, line: short.returnLineItems.nodes[0]!.id },
  );
}

/** A scan that was a mistake. */
export async function takeScanBack({ merchant, post }: Story, fulfillmentId: string) {
  const { fulfillment } = await merchant<{ fulfillment: { events: { nodes: { id: string }[] } } }>(
    `query ($id: ID!) { fulfillment(id: $id) { events(first: 1) { nodes { id } } } }`,
    { id: fulfillmentId },
  );
  await post("/fulfillments/event/delete", { eventId: fulfillment.events.nodes[0]!.id });
}
