import "@shopify/ui-extensions/preact";
import { render } from "preact";
import type { AccountOrder, AccountReturnChoices } from "../../../app/presenters/account/answers";
import { orderAddress } from "../../shared/account/addresses";
import { type Answer, callApp } from "../../shared/account/call-app";
import { say } from "../../shared/account/host";
import { ProblemBanner } from "../../shared/account/problem-banner";
import { useAnswer } from "../../shared/account/use-answer";
import { Waiting } from "../../shared/account/waiting";
import { AskForReturn, type Start } from "./ask-for-return";

export default async () => {
  render(<ReturnForm />, document.body);
};

function ReturnForm() {
  const order = shopify.order.value;
  return (
    <s-page heading={say("name")} subheading={order?.name}>
      {order ? <Loaded orderId={order.id} /> : <Waiting />}
    </s-page>
  );
}

function Loaded({ orderId }: { readonly orderId: string }) {
  const { loaded, again } = useAnswer(orderId, () => readStart(orderId));
  const back = <s-link href={orderAddress(orderId)}>{say("back_to_order")}</s-link>;
  if (loaded.state === "loading") return <Waiting />;
  if (loaded.state === "problem") {
    return (
      <s-stack gap="base">
        <ProblemBanner failure={loaded.failure} again={again} />
        {back}
      </s-stack>
    );
  }
  const { obstacle } = loaded.value.choices;
  if (obstacle) {
    return (
      <s-stack gap="base">
        <s-banner tone="info">{obstacle}</s-banner>
        {back}
      </s-stack>
    );
  }
  return <AskForReturn orderId={orderId} start={loaded.value} images={imagesOf()} />;
}

/** What can come back, and which returns there are already. */
async function readStart(orderId: string): Promise<Answer<Start>> {
  const query = { id: orderId };
  const [choices, order] = await Promise.all([
    callApp<AccountReturnChoices>("return-choices", { query }),
    callApp<AccountOrder>("order", { query }),
  ]);
  if (choices.outcome === "problem") return choices;
  const known = order.outcome === "ok" ? order.value.matters : [];
  return { outcome: "ok", value: { choices: choices.value, known } };
}

/** Shopify's own pictures of the order's items, by variant. */
function imagesOf(): ReadonlyMap<string, string> {
  const lines = shopify.lines.value;
  return new Map(lines.flatMap(({ merchandise: { id, image } }) => (image ? [[id, image.url] as const] : [])));
}
