import "@shopify/ui-extensions/preact";
import { render } from "preact";
import type { OrderActions } from "../../../app/presenters/account/answers";
import { callApp } from "../../shared/account/call-app";
import { say } from "../../shared/account/host";

/** A button with neither address nor listener opens the modal of the same extension. */
export default async () => {
  const asked = await callApp<OrderActions>("order-actions", { query: { id: shopify.orderId } });
  // Where the app does not answer, the modal says what is possible.
  const isPossible = asked.outcome === "problem" || asked.value.cancel;
  if (isPossible) render(<s-button>{say("cancel")}</s-button>, document.body);
};
