import "@shopify/ui-extensions/preact";
import { render } from "preact";
import type { AccountOrder } from "../../../app/presenters/account/answers";
import { callApp } from "../../shared/account/call-app";
import { say } from "../../shared/account/host";
import { MatterView } from "../../shared/account/matter-view";
import { ProblemBanner } from "../../shared/account/problem-banner";
import { useAnswer } from "../../shared/account/use-answer";
import { Waiting } from "../../shared/account/waiting";
import { ParcelView } from "./parcel-view";
import { WriteForms } from "./write-forms";

export default async () => {
  render(<OrderStatusBlock />, document.body);
};

/** The app needs a moment to do what was asked. */
const LOOK_AGAIN_MS = 3000;

function OrderStatusBlock() {
  const orderId = shopify.order.value?.id;
  // Who came by a link in a letter is nobody the app knows.
  const isSignedIn = shopify.authenticationState.value !== "pre_authenticated";
  return (
    <s-section heading={say("heading")}>
      {!isSignedIn ? (
        <ProblemBanner failure={{ problem: "sign_in", said: say("sign_in_text") }} />
      ) : orderId ? (
        <OrderStatus orderId={orderId} />
      ) : (
        <Waiting />
      )}
    </s-section>
  );
}

function OrderStatus({ orderId }: { readonly orderId: string }) {
  const { loaded, again, refresh } = useAnswer<AccountOrder>(orderId, () =>
    callApp("order", { query: { id: orderId } }),
  );
  if (loaded.state === "loading") return <Waiting />;
  if (loaded.state === "problem") return <ProblemBanner failure={loaded.failure} again={again} />;
  const { cancelled, nothing, parcels, matters, forms } = loaded.value;
  const lookAgain = () => setTimeout(refresh, LOOK_AGAIN_MS);
  return (
    <s-stack gap="large">
      {cancelled && <s-banner tone="info">{cancelled}</s-banner>}
      {nothing && <s-text>{nothing}</s-text>}
      {parcels.map((parcel, index) => (
        <ParcelView key={index} parcel={parcel} />
      ))}
      {matters.map((matter) => (
        <s-section key={matter.id} heading={matter.title}>
          <MatterView matter={matter} onTaken={lookAgain} />
        </s-section>
      ))}
      <WriteForms orderId={orderId} forms={forms} onTaken={lookAgain} />
    </s-stack>
  );
}
