import "@shopify/ui-extensions/preact";
import { render } from "preact";
import type { OrderActions } from "../../../app/presenters/account/answers";
import { returnFormAddress } from "../../shared/account/addresses";
import { callApp } from "../../shared/account/call-app";
import { say } from "../../shared/account/host";

/** Leads to the page of the return: a modal of Shopify's has one step only. */
export default async () => {
  const { orderId } = shopify;
  const asked = await callApp<OrderActions>("order-actions", { query: { id: orderId } });
  // Where the app does not answer, the page says what is possible.
  const isPossible = asked.outcome === "problem" || asked.value.return;
  if (isPossible) render(<s-button href={returnFormAddress(orderId)}>{say("start")}</s-button>, document.body);
};
