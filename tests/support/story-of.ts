import type { TestApp } from "./start-test-app";

/** What the stories of cancellations ask of the app and of the store. */
export function storyOf(app: TestApp) {
  async function cancellationOf(orderId: string) {
    const rows = await app.db.read.cancellation.findMany({ where: { orderId }, orderBy: { requestedAt: "desc" } });
    return { state: rows[0]?.state, id: rows[0]?.id ?? "", count: rows.length };
  }
  const mailsAbout = (name: string) => app.mails.filter(({ subject }) => subject.includes(name)).length;
  const refunds = (id: string) =>
    app.devstore.store.ledger.filter((entry) => entry.resourceIds.includes(id) && entry.money !== undefined);

  async function placed(order: Parameters<typeof app.place>[0] = {}) {
    const one = await app.place(order);
    await app.settle();
    return one;
  }

  async function fulfillmentOrdersOf(id: string) {
    const query = `query($id: ID!) { order(id: $id) { fulfillmentOrders(first: 10) { nodes { id status requestStatus fulfillmentHolds { handle } } } } }`;
    const caller = { shop: app.shop, actor: "merchant", scopes: [], unlimited: true };
    const { data } = await app.devstore.store.execute({ query, variables: { id } }, caller);
    type Nodes = { id: string; status: string; requestStatus: string; fulfillmentHolds: { handle: string }[] }[];
    return (data as { order: { fulfillmentOrders: { nodes: Nodes } } }).order.fulfillmentOrders.nodes;
  }

  return { cancellationOf, mailsAbout, refunds, placed, fulfillmentOrdersOf };
}
