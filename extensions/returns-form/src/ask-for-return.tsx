import { useState } from "preact/hooks";
import type { AccountReturnChoices, Matter } from "../../../app/presenters/account/answers";
import { orderAddress } from "../../shared/account/addresses";
import { callApp, type Failure } from "../../shared/account/call-app";
import { choiceOf } from "../../shared/account/events";
import { say } from "../../shared/account/host";
import { ProblemBanner } from "../../shared/account/problem-banner";
import { useRequestKey } from "../../shared/account/request-key";
import { Taken } from "../../shared/account/taken";
import { useAwaitedMatter } from "../../shared/account/use-awaited-matter";
import { useOnce } from "../../shared/account/use-once";
import { QuoteView } from "./quote-view";
import { EMPTY_FORM, gapsIn, isWaiting, type LineForm, type ReturnForm, toRequest, withLine } from "./return-form";
import { ReturnLine } from "./return-line";
import { useQuote } from "./use-quote";

export interface Start {
  readonly choices: AccountReturnChoices;
  /** What was going on with the order before. */
  readonly known: readonly Matter[];
}

interface AskForReturnProps {
  readonly orderId: string;
  readonly start: Start;
  /** Addresses by variant. */
  readonly images: ReadonlyMap<string, string>;
}

/** What comes back, why, what for, and what that is worth; then it is asked for, once. */
export function AskForReturn({ orderId, start: { choices, known }, images }: AskForReturnProps) {
  const [form, setForm] = useState<ReturnForm>(EMPTY_FORM);
  const [isTaken, setTaken] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isChecked, setChecked] = useState(false);
  const keyOf = useRequestKey();
  const { isBusy, once } = useOnce();
  const request = toRequest(form, orderId);
  const { quoted, again } = useQuote(request);
  const gaps = isChecked ? gapsIn(form) : [];

  const changeLine = (id: string, change: (line: LineForm) => LineForm) =>
    setForm((before) => {
      const line = before.lines[id];
      // A picture may arrive after its line was taken out again.
      return line ? withLine(before, id, change(line)) : before;
    });

  const send = async () => {
    setChecked(true);
    if (!request || quoted.state !== "ready" || isWaiting(form)) return;
    setFailure(null);
    const answer = await callApp("returns", { json: { ...request, requestKey: keyOf(request) } });
    if (answer.outcome === "problem") return setFailure(answer);
    setTaken(true);
  };

  if (isTaken) return <Answered orderId={orderId} known={known} />;
  const texts = quoted.state === "ready" ? quoted.texts : null;
  return (
    <s-stack gap="large">
      {choices.lines.map((choice) => {
        const id = choice.fulfillmentLineItemId;
        return (
          <ReturnLine
            key={id}
            {...{ orderId, choice, choices }}
            image={images.get(choice.variantId ?? "")}
            line={form.lines[id] ?? null}
            isExchange={form.resolution === "exchange"}
            gaps={gaps.filter(({ lineId }) => lineId === id)}
            choose={(line) => setForm((before) => withLine(before, id, line))}
            change={(change) => changeLine(id, change)}
          />
        );
      })}
      <Resolutions
        chosen={form.resolution}
        // What is offered is known once the items are.
        offered={texts && texts.resolutions.length > 0 ? texts.resolutions : choices.resolutions}
        choose={(resolution) => setForm((before) => ({ ...before, resolution }))}
      />
      <QuoteView quoted={quoted} again={again} />
      {failure && <ProblemBanner failure={failure} />}
      {isChecked && Object.keys(form.lines).length === 0 && <s-banner tone="critical">{say("choose")}</s-banner>}
      {isChecked && isWaiting(form) && <s-banner tone="info">{say("photos.wait")}</s-banner>}
      <s-button
        variant="primary"
        loading={isBusy}
        disabled={texts !== null && !texts.canAsk}
        onClick={() => once(send)}
      >
        {texts?.total ? say("send_for", { amount: texts.total.amount }) : say("send")}
      </s-button>
    </s-stack>
  );
}

interface ResolutionsProps {
  readonly chosen: string;
  readonly offered: AccountReturnChoices["resolutions"];
  readonly choose: (resolution: string) => void;
}

function Resolutions({ chosen, offered, choose }: ResolutionsProps) {
  const isOffered = offered.some(({ value }) => value === chosen);
  return (
    <s-choice-list
      label={say("resolution.label")}
      name="resolution"
      values={isOffered ? [chosen] : []}
      error={isOffered ? undefined : say("resolution.not_offered")}
      onChange={(event) => choose(choiceOf(event))}
    >
      {offered.map(({ value, label }) => (
        <s-choice key={value} value={value}>
          {label}
        </s-choice>
      ))}
    </s-choice-list>
  );
}

function Answered({ orderId, known }: { readonly orderId: string; readonly known: readonly Matter[] }) {
  const awaited = useAwaitedMatter(orderId, "return", known);
  return (
    <s-section heading={awaited.matter?.title ?? say("taken")}>
      <s-stack gap="base">
        <Taken awaited={awaited} />
        <s-link href={orderAddress(orderId)}>{say("back_to_order")}</s-link>
      </s-stack>
    </s-section>
  );
}
