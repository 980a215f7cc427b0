import { buy, type Plot, proveMail, untilState } from "../plot.ts";
import { proved, say } from "../tell.ts";

export async function alreadyShipped(plot: Plot): Promise<void> {
  const order = await buy(plot, "Ben");
  await plot.store.ship(order.id);
  say(`Ben's ${order.name} has left the warehouse when he asks to cancel.`);
  await plot.shopper.askToCancel(order, "No longer needed");

  await untilState(plot, order, "RETURN_INSTEAD");
  const now = await plot.store.readOrder(order.id);
  const cancels = await plot.store.performed(order.id, "orderCancel");
  proved(
    now.cancelledAt === null && cancels.length === 0,
    `${order.name} is not cancelled and nothing was refunded`,
    now,
  );
  await proveMail(plot, order, /return/i);
}
