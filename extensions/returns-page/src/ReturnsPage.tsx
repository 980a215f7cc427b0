import "@shopify/ui-extensions/preact";
import { render } from "preact";
import { useState } from "preact/hooks";
import type { MatterPage } from "../../../app/presenters/account/answers";
import { orderAddress, ORDERS } from "../../shared/account/addresses";
import { callApp, type Failure } from "../../shared/account/call-app";
import { say } from "../../shared/account/host";
import { MatterView } from "../../shared/account/matter-view";
import { ProblemBanner } from "../../shared/account/problem-banner";
import { useAnswer } from "../../shared/account/use-answer";
import { useOnce } from "../../shared/account/use-once";
import { Waiting } from "../../shared/account/waiting";

export default async () => {
  render(<ReturnsPage />, document.body);
};

function ReturnsPage() {
  const { loaded, again } = useAnswer<MatterPage>("", () => callApp("matters"));
  return (
    <s-page heading={say("name")}>
      {loaded.state === "loading" && <Waiting />}
      {loaded.state === "problem" && <ProblemBanner failure={loaded.failure} again={again} />}
      {loaded.state === "ready" && <Matters first={loaded.value} />}
    </s-page>
  );
}

function Matters({ first }: { readonly first: MatterPage }) {
  const [pages, setPages] = useState<readonly MatterPage[]>([first]);
  const { isBusy, once } = useOnce();
  const [failure, setFailure] = useState<Failure | null>(null);
  const next = pages.at(-1)?.next ?? null;
  const matters = pages.flatMap((page) => page.matters);

  const more = async () => {
    if (next === null) return;
    setFailure(null);
    const answer = await callApp<MatterPage>("matters", { query: { after: next } });
    if (answer.outcome === "problem") setFailure(answer);
    else setPages([...pages, answer.value]);
  };

  if (matters.length === 0 && next === null) return <Nothing />;
  return (
    <s-stack gap="large">
      {matters.map((matter) => (
        <s-section key={matter.id} heading={matter.title}>
          <s-stack gap="base">
            <s-stack direction="inline" gap="small">
              <s-link href={orderAddress(matter.orderId)}>{matter.orderName}</s-link>
              <s-text color="subdued">{matter.day}</s-text>
            </s-stack>
            <MatterView matter={matter} />
          </s-stack>
        </s-section>
      ))}
      {failure && <ProblemBanner failure={failure} />}
      {next !== null && (
        <s-button loading={isBusy} onClick={() => once(more)}>
          {say("more")}
        </s-button>
      )}
    </s-stack>
  );
}

const Nothing = () => (
  <s-stack gap="base">
    <s-text>{say("nothing")}</s-text>
    <s-link href={ORDERS}>{say("orders")}</s-link>
  </s-stack>
);
