import "@shopify/ui-extensions/preact";
import { render } from "preact";
import { useState } from "preact/hooks";
import type { AccountOrder, Matter } from "../../../app/presenters/account/answers";
import { callApp, type Failure } from "../../shared/account/call-app";
import { say } from "../../shared/account/host";
import { MatterView } from "../../shared/account/matter-view";
import { ProblemBanner } from "../../shared/account/problem-banner";
import { useAwaitedMatter } from "../../shared/account/use-awaited-matter";
import { useRequestKey } from "../../shared/account/request-key";
import { useOnce } from "../../shared/account/use-once";
import { Taken } from "../../shared/account/taken";
import { useAnswer } from "../../shared/account/use-answer";
import { Waiting } from "../../shared/account/waiting";
import { type CancelForm, EMPTY_FORM, toRequest } from "./cancel-form";
import { CancelFields } from "./cancel-fields";

export default async () => {
  render(<CancelModal />, document.body);
};

/** An order the app has not heard of yet: all of it can be asked for, and Shopify is read before anything is done. */
const UNKNOWN: Pick<AccountOrder, "cancellable" | "cancelsWhole" | "matters"> = {
  cancellable: [],
  cancelsWhole: true,
  matters: [],
};

function CancelModal() {
  const { orderId } = shopify;
  const { loaded, again } = useAnswer<AccountOrder>(orderId, () => callApp("order", { query: { id: orderId } }));
  const [form, setForm] = useState<CancelForm>(EMPTY_FORM);
  const [isTaken, setTaken] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isIncomplete, setIncomplete] = useState(false);
  const keyOf = useRequestKey();
  const { isBusy, once } = useOnce();

  const isUnknown = loaded.state === "problem" && loaded.failure.problem === "gone";
  const order = loaded.state === "ready" ? loaded.value : isUnknown ? UNKNOWN : null;
  const isPossible = order !== null && (isUnknown || order.cancellable.length > 0);

  const send = async () => {
    const request = order && toRequest(form, order);
    setIncomplete(!request);
    if (!request) return;
    setFailure(null);
    const json = { orderId, ...request };
    const answer = await callApp("cancellations", { json: { ...json, requestKey: keyOf(json) } });
    if (answer.outcome === "problem") return setFailure(answer);
    setTaken(true);
  };

  const close = () => shopify.close();
  if (isTaken && order) return <Answered orderId={orderId} known={order.matters} close={close} />;
  return (
    <s-customer-account-action heading={say("cancel")}>
      <s-stack gap="base">
        {loaded.state === "loading" && <Waiting />}
        {loaded.state === "problem" && !isUnknown && <ProblemBanner failure={loaded.failure} again={again} />}
        {failure && <ProblemBanner failure={failure} />}
        {order && !isPossible && <NotPossible matters={order.matters} />}
        {order && isPossible && <CancelFields form={form} order={order} isIncomplete={isIncomplete} change={setForm} />}
      </s-stack>
      {isPossible && (
        <s-button slot="primary-action" variant="primary" tone="critical" loading={isBusy} onClick={() => once(send)}>
          {say("confirm")}
        </s-button>
      )}
      <s-button slot="secondary-actions" disabled={isBusy} onClick={close}>
        {say(isPossible ? "keep" : "close")}
      </s-button>
    </s-customer-account-action>
  );
}

/** It was asked for already, or has left. */
function NotPossible({ matters }: Pick<AccountOrder, "matters">) {
  const cancellation = matters.find(({ kind }) => kind === "cancellation");
  if (!cancellation) return <s-banner tone="info">{say("too_late")}</s-banner>;
  return (
    <s-section heading={cancellation.title}>
      <MatterView matter={cancellation} />
    </s-section>
  );
}

interface AnsweredProps {
  readonly orderId: string;
  readonly known: readonly Matter[];
  readonly close: () => void;
}

function Answered({ orderId, known, close }: AnsweredProps) {
  const awaited = useAwaitedMatter(orderId, "cancellation", known);
  return (
    <s-customer-account-action heading={awaited.matter?.title ?? say("taken")}>
      <Taken awaited={awaited} />
      <s-button slot="primary-action" variant="primary" onClick={close}>
        {say("close")}
      </s-button>
    </s-customer-account-action>
  );
}
