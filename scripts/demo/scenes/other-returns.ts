import { inMoney, type Plot, proveMail } from "../plot.ts";
import { askToReturn, bought, countIn, untilReturn, wish } from "../plot-returns.ts";
import { proved, say } from "../tell.ts";

export async function exchange(plot: Plot): Promise<void> {
  const order = await bought(plot, "Ines", [{ sku: "TEE-M" }]);
  say(`Ines wants ${order.name} in another size.`);
  const { id: variantId } = await plot.goods.variantOf("TEE-L");
  const more = { resolution: "exchange", exchange: [{ variantId, quantity: 1 }] };
  await askToReturn(plot, await wish(plot, order, [{ sku: "TEE-M", reason: "too-small" }], more));
  const open = await untilReturn(plot, order, "AWAITING_PARCEL");
  await countIn(plot, open, 1);
  await untilReturn(plot, order, "CLOSED");

  const now = await plot.store.readOrder(order.id);
  const toShip = now.fulfillmentOrders.nodes.filter(({ status }) => status === "OPEN");
  proved(toShip.length === 1, "the old shirt came back, the new one is ready to be shipped", now.fulfillmentOrders);
  const refunded = now.totalRefundedSet.shopMoney;
  proved(Number(refunded.amount) === 0, "same price: no money moved", refunded);
  await proveMail(plot, order, /exchange/i);
}

export async function keepItem(plot: Plot): Promise<void> {
  const order = await bought(plot, "Jon", [{ sku: "MUG" }]);
  say(`Jon's mug of ${order.name} arrived broken. Staff refund it and let him keep it.`);
  const request = (await wish(plot, order, [{ sku: "MUG", reason: "damaged-or-defective" }])) as { lines: object[] };
  const number = order.id.split("/").at(-1) ?? "";
  await plot.staff.submit(`/app/returns/new?order=${number}`, {
    intent: "start",
    requestKey: crypto.randomUUID(),
    order: number,
    lines: JSON.stringify(request.lines),
    exchange: "[]",
    resolution: "refund",
    gift: "false",
    keep: "true",
    notify: "true",
  });
  await untilReturn(plot, order, "CLOSED");
  const { totalRefundedSet } = await plot.store.readOrder(order.id);
  const money = totalRefundedSet.shopMoney;
  proved(Number(money.amount) > 0, `${inMoney(money)} went back to Jon, and nothing has to be sent`, money);
  await proveMail(plot, order, /keep/i);
}

export async function declinedLine(plot: Plot): Promise<void> {
  const order = await bought(plot, "Kim", [{ sku: "SCARF" }, { sku: "TOTE" }]);
  say(`Kim wants to return a bag and a scarf that was on final sale (${order.name}).`);
  await askToReturn(plot, await wish(plot, order, [{ sku: "SCARF" }, { sku: "TOTE" }]));
  const open = await untilReturn(plot, order, "AWAITING_PARCEL");
  const lines = plot.records.returnLines(open.id);
  const declined = lines.filter(({ answer }) => answer === "DECLINED");
  proved(declined.length === 1 && lines.length === 2, `the scarf is declined: “${declined[0]?.because}”`, lines);
  await proveMail(plot, order, /scarf/i);
  proved(
    lines.some(({ answer }) => answer === "APPROVED"),
    "the bag may come back",
  );
}
